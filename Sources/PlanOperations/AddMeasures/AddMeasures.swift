internal import Interchange
public import PlanModel
public import PlanStore

/// Adds measures to a plan of a store, behind those that are there, as one entry.
///
/// A measure that the plan has already (the same national one, or an own one of the same title) is not added again, so
/// that a form sent twice does no harm.
public struct AddMeasures: Sendable {
  /// Measures that are added at once.
  public static let mostMeasures = 500
  /// Characters of a title.
  public static let mostCharacters = 300

  /// The plan's id.
  public var plan: String
  /// The measures.
  public var measures: [NewMeasure]
  /// The store.
  public var store: any PlanStore
  /// Who adds.
  public var actor: String

  /// Makes the act.
  public init(plan: String, measures: [NewMeasure], store: any PlanStore, actor: String) {
    self.plan = plan
    self.measures = measures
    self.store = store
    self.actor = actor
  }

  /// What became of the measures.
  public struct Outcome: Sendable, Equatable {
    /// The number of the entry; 0 when nothing was added.
    public let entry: Int64
    /// The ids given to those that were added, in their order.
    public let added: [RecordID<Measure>]
    /// The titles of those that the plan had already.
    public let present: [String]
  }

  /// Saves, or stops without having changed anything.
  public func run() async throws(OperationStopped) -> Outcome {
    try checkMeasures()
    let row = RecordRow(plan: plan, kind: PlanRecords.Kind.measure, store: store)
    return try await row.appending(reason: "施策の追加", actor: actor) { stored throws(OperationStopped) in
      let wanted = [PlanRecords.Kind.plan, PlanRecords.Kind.section, PlanRecords.Kind.measure]
      let plan = PlanRecords.join(stored.compactMap { PlanRecord($0) }.filter { wanted.contains($0.kind) }).plan
      try checkLeads(in: plan)
      var known = Set(plan.measures.map { NewMeasure.key($0.title, $0.origin) })
      var new: [NewMeasure] = []
      var present: [String] = []
      for measure in measures {
        let key = NewMeasure.key(StartText.line(measure.title), measure.origin)
        if known.insert(key).inserted { new.append(measure) } else { present.append(measure.title) }
      }
      let used = stored.filter { $0.key.kind.rawValue == PlanRecords.Kind.measure }.map(\.key.id)
      let ids = try await freeIDs(new.count, beside: used)
      let part = Plan(id: plan.id, title: "") { $0.measures = zip(new, ids).map { $0.measure($1) } }
      let told = present
      return (PlanRecords.split(part), { entry in Outcome(entry: entry, added: ids, present: told) })
    }
  }

  private func checkMeasures() throws(OperationStopped) {
    guard measures.count <= Self.mostMeasures else {
      throw OperationStopped("一度に追加できる施策は\(Self.mostMeasures)件までです。分けて追加してください。", isFinding: true)
    }
    for measure in measures {
      let title = StartText.line(measure.title)
      guard !title.isEmpty else { throw OperationStopped("施策名のない施策があります。施策名を入力してください。", isFinding: true) }
      guard title.count <= Self.mostCharacters else {
        throw OperationStopped(
          "施策名は\(Self.mostCharacters)文字以内にしてください:「\(RecordWords.line(String(title.prefix(40))))…」", isFinding: true)
      }
    }
  }

  /// A measure must not name a section that nobody knows.
  private func checkLeads(in plan: Plan) throws(OperationStopped) {
    let known = Set(plan.sections.map(\.id))
    for measure in measures {
      guard let lead = measure.lead, !known.contains(lead) else { continue }
      throw OperationStopped(
        "「\(RecordWords.line(String(measure.title.prefix(40))))」の主担当課が、この計画の担当課にありません。担当課を登録するか、選び直してください。",
        isFinding: true)
    }
  }

  /// So many ids `m-1`, `m-2` … behind the highest in use, none of which any measure ever had: the figures and reviews
  /// of one that was withdrawn must not fall to another.
  private func freeIDs(_ count: Int, beside used: [String]) async throws(OperationStopped) -> [RecordID<Measure>] {
    let known = Set(used)
    var number = used.compactMap { $0.hasPrefix("m-") ? Int($0.dropFirst(2)) : nil }.filter { $0 < 1 << 40 }.max() ?? 0
    var ids: [RecordID<Measure>] = []
    while ids.count < count {
      number += 1
      let id = "m-\(number)"
      if known.contains(id) { continue }
      let key = RecordKey(.plan(plan), RecordKind(PlanRecords.Kind.measure), id)
      // One that somebody added since `used` was read is proposed all the same: it conflicts, and the places in the row,
      // which were read together with `used`, are settled anew.
      let isWithdrawn = try await StoreAnswer.of {
        guard let version = try await store.record(key, version: nil) else { return false }
        return version.record.content == nil
      }
      if !isWithdrawn { ids.append(RecordID(id)) }
    }
    return ids
  }
}
