public import Interchange
public import PlanModel
public import PlanStore

/// A plan as it stands in the store, put together and checked: what every page of the workspace looks at.
public struct Draft: Sendable {
  /// The plan's id.
  public let id: String
  /// The last entry of the audit chain that it takes into account.
  public let entry: Int64
  /// The plan.
  public let plan: Plan
  /// The report on it as of the day on which it was first asked for.
  public var report: CheckReport { reportOnDemand.report }
  /// Where the report comes from.
  let reportOnDemand: ReportOnDemand
  /// The plan's records with their versions.
  public let records: [RecordKey: StoredRecord]
  /// Records of the plan's scope that are no part of the plan: proposals, assignments, figures.
  public let work: [StoredRecord]
  /// Its published editions, the oldest first.
  public let editions: [EditionSummary]

  /// Whether a change is one of a published plan: then its reason is asked for.
  public var isRevision: Bool { !editions.isEmpty }

  /// The scope of its records.
  public var scope: RecordScope { .plan(id) }

  /// A record of the plan.
  public func record(_ kind: String, _ id: String) -> StoredRecord? {
    records[RecordKey(scope, RecordKind(kind), id)]
  }

  /// The records of a kind in their order.
  public func records(_ kind: String, parent: String? = nil) -> [StoredRecord] {
    records.values
      .filter { $0.key.kind.rawValue == kind && (parent == nil || $0.content?.parent == parent) }
      .sorted { ($0.content?.position ?? 0, $0.key.id) < ($1.content?.position ?? 0, $1.key.id) }
  }

  /// The kept values of a kind.
  public func values<Value: KeptValue>(_ type: Value.Type) -> [Kept<Value>] {
    work.compactMap { record in
      guard record.key.kind == Value.kind, let value = Value(record.content) else { return nil }
      return Kept(id: record.key.id, value: value, version: record.version)
    }
  }
}

extension Draft {
  /// The sections that answer for a record; empty for what belongs to the plan as a whole.
  public func sections(of kind: String, _ id: String) -> Set<String> {
    switch kind {
    case "measure": Set(measure(id).flatMap { $0.lead?.rawValue }.map { [$0] } ?? [])
    case "indicator": sectionsOfIndicator(id)
    case "observation": sectionsOfIndicator(parent(of: kind, id) ?? "")
    case "review": sections(of: "measure", parent(of: kind, id) ?? "")
    case "section": [id]
    default: []
    }
  }

  /// The sections that answer for a record that is about to be made below `parent`.
  public func sections(ofNew kind: String, below parent: String?) -> Set<String> {
    switch kind {
    case "indicator", "review": sections(of: "measure", parent ?? "")
    case "observation": sectionsOfIndicator(parent ?? "")
    default: []
    }
  }

  private func measure(_ id: String) -> Measure? { plan.measures.first { $0.id.rawValue == id } }

  private func parent(of kind: String, _ id: String) -> String? { record(kind, id)?.content?.parent }

  private func sectionsOfIndicator(_ id: String) -> Set<String> {
    for measure in plan.measures {
      guard let indicator = measure.indicators.first(where: { $0.id.rawValue == id }) else { continue }
      return Set([measure.lead, indicator.owner].compactMap { $0?.rawValue })
    }
    return Set(plan.indicators.first { $0.id.rawValue == id }?.owner.map { [$0.rawValue] } ?? [])
  }
}

extension Draft {
  /// What a record says; `nil` when there is none.
  public func content(_ kind: String, _ id: String) -> PlanRecord? { record(kind, id).flatMap { PlanRecord($0) } }
}
