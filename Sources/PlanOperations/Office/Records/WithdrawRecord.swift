internal import Interchange
public import PlanStore

/// Withdraws a record together with what belongs to it; their histories stay.
public struct WithdrawRecord: Sendable {
  /// The plan as the person saw it.
  public var draft: Draft
  /// The record's kind.
  public var kind: String
  /// The record's name.
  public var id: String
  /// Who withdraws.
  public var actor: String
  /// Why.
  public var reason: String

  /// Makes the act.
  public init(draft: Draft, kind: String, id: String, actor: String, reason: String) {
    self.draft = draft
    self.kind = kind
    self.id = id
    self.actor = actor
    self.reason = reason
  }

  /// Withdraws; tells how many records went.
  public func run(on store: any PlanStore) async throws(OperationStopped) -> Int {
    guard kind != PlanRecords.Kind.plan else { throw OperationStopped("計画の本体は取り下げられません。", isFinding: true) }
    guard draft.record(kind, id) != nil else { throw OperationStopped("この記録は既に取り下げられています。") }
    let changes = withDescendants().map {
      RecordChange($0.key.kind, $0.key.id, basedOn: $0.version, content: nil)
    }
    switch try await KeptValues(store).save(changes, in: draft.scope, actor: actor, reason: reason) {
    case .saved:
      try await RecomputeDerived(plan: draft.id, store: store, actor: actor).run(after: kind, in: draft)
      return changes.count
    case .conflict(let conflicts):
      let other = conflicts.first?.current?.actor ?? "ほかの人"
      throw OperationStopped("\(other)が先に変更したため、取り下げませんでした。画面を開き直し、内容を確かめてください。")
    }
  }

  private func withDescendants() -> [StoredRecord] {
    var found = draft.record(kind, id).map { [$0] } ?? []
    var parents: Set<String> = kind == PlanRecords.Kind.measure || kind == PlanRecords.Kind.indicator ? [id] : []
    let childKinds = [
      [PlanRecords.Kind.indicator, PlanRecords.Kind.review], [PlanRecords.Kind.observation],
    ].dropFirst(kind == PlanRecords.Kind.indicator ? 1 : 0)
    for kinds in childKinds where !parents.isEmpty {
      let children = kinds.flatMap { draft.records($0) }.filter { parents.contains($0.content?.parent ?? "") }
      found += children
      parents = Set(children.map(\.key.id))
    }
    return found
  }
}
