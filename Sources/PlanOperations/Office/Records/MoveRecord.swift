internal import Interchange
public import PlanStore

/// Moves a record one place up or down among its brothers.
public struct MoveRecord: Sendable {
  /// The plan as the person saw it.
  public var draft: Draft
  /// The record's kind.
  public var kind: String
  /// The record's name.
  public var id: String
  /// Whether it goes up.
  public var isUp: Bool
  /// Who moves it.
  public var actor: String

  /// Makes the act.
  public init(draft: Draft, kind: String, id: String, isUp: Bool, actor: String) {
    self.draft = draft
    self.kind = kind
    self.id = id
    self.isUp = isUp
    self.actor = actor
  }

  /// Moves; does nothing at the end of the row.
  public func run(on store: any PlanStore) async throws(OperationStopped) {
    guard let record = draft.record(kind, id), let content = record.content else {
      throw OperationStopped("この記録は既に取り下げられています。")
    }
    let brothers = draft.records(kind).filter { $0.content?.parent == content.parent }
    guard let place = brothers.firstIndex(where: { $0.key == record.key }) else { return }
    let goal = place + (isUp ? -1 : 1)
    guard brothers.indices.contains(goal) else { return }
    var order = brothers
    order.swapAt(place, goal)
    let before = goal > 0 ? order[goal - 1].content?.position : nil
    let after = goal + 1 < order.count ? order[goal + 1].content?.position : nil
    var changes: [RecordChange] = []
    if let position = PlanRecords.position(between: before, and: after) {
      changes = [Self.change(record, to: position)]
    } else {
      // No room between the two: all are numbered anew.
      for (index, brother) in order.enumerated() { changes.append(Self.change(brother, to: Int64(index + 1) * 1_000)) }
    }
    let outcome = try await KeptValues(store).save(changes, in: draft.scope, actor: actor, reason: "順番の変更")
    if case .conflict = outcome { throw OperationStopped("ほかの人が先に変更したため、順番を変えませんでした。もう一度お試しください。") }
  }

  private static func change(_ record: StoredRecord, to position: Int64) -> RecordChange {
    var content = record.content
    content?.position = position
    return RecordChange(record.key.kind, record.key.id, basedOn: record.version, content: content)
  }
}
