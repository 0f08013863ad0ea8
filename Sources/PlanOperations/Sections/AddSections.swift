internal import Interchange
public import PlanModel
public import PlanStore

/// Adds sections to a plan of a store, as one entry. Those that are there already stay as they are.
public struct AddSections: Sendable {
  /// The plan's id.
  public var plan: String
  /// The sections.
  public var sections: [Section]
  /// The store.
  public var store: any PlanStore
  /// Who adds.
  public var actor: String

  /// Makes the act.
  public init(plan: String, sections: [Section], store: any PlanStore, actor: String) {
    self.plan = plan
    self.sections = sections
    self.store = store
    self.actor = actor
  }

  /// What became of them.
  public struct Outcome: Sendable, Equatable {
    /// The number of the entry; 0 when nothing was added.
    public let entry: Int64
    /// The ids that were added.
    public let added: [RecordID<Section>]
    /// The ids that were there already.
    public let present: [RecordID<Section>]
  }

  /// Saves, or stops without having changed anything.
  public func run() async throws(OperationStopped) -> Outcome {
    guard sections.count <= SectionTable.mostRows else {
      throw OperationStopped("一度に追加できる課は\(SectionTable.mostRows)までです。表を分けてください。", isFinding: true)
    }
    if let section = sections.first(where: { !$0.id.isWellFormed || StartText.line($0.name).isEmpty }) {
      throw OperationStopped(
        "課「\(RecordWords.line(String(section.name.prefix(40))))」の名称又は識別子が正しくありません。表を直してください。", isFinding: true)
    }
    guard Set(sections.map(\.id)).count == sections.count else {
      throw OperationStopped("同じ識別子の課が二つあります。表を直してください。", isFinding: true)
    }
    let row = RecordRow(plan: plan, kind: PlanRecords.Kind.section, store: store)
    return try await row.appending(reason: "担当課の追加", actor: actor) { stored throws(OperationStopped) in
      let known = Set(stored.filter { $0.key.kind.rawValue == PlanRecords.Kind.section }.map(\.key.id))
      let new = sections.filter { !known.contains($0.id.rawValue) }
      let records = PlanRecords.split(Plan(id: RecordID(plan), title: "") { $0.sections = new })
      let outcome = { (entry: Int64) in
        Outcome(
          entry: entry, added: new.map(\.id), present: sections.map(\.id).filter { known.contains($0.rawValue) })
      }
      return (records, outcome)
    }
  }
}
