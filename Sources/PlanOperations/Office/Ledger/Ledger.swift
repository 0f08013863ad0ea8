internal import Interchange
public import PlanModel
internal import PlanStore

/// The actual values of a plan with the records in which they are kept.
public struct Ledger: Sendable {
  /// A value and its record.
  public struct Row: Sendable {
    /// The name of the record.
    public let id: String
    /// Its version.
    public let version: Int64
    /// Its place among the values of the indicator.
    let position: Int64
    /// The value.
    public let observation: Observation
  }

  private let rows: [RecordID<Indicator>: [Row]]
  private let names: Set<String>

  /// Gathers the values of a draft.
  public init(_ draft: Draft) { self.init(draft.records(PlanRecords.Kind.observation)) }

  /// Gathers the values among the records of a plan.
  init(_ all: [StoredRecord]) {
    let records = all.filter { $0.key.kind.rawValue == PlanRecords.Kind.observation && $0.content != nil }
    var rows: [RecordID<Indicator>: [Row]] = [:]
    for stored in records {
      guard let record = PlanRecord(stored), let observation = PlanRecords.observation(record)
      else { continue }
      rows[observation.indicator, default: []].append(
        Row(id: stored.key.id, version: stored.version, position: record.position, observation: observation))
    }
    self.rows = rows.mapValues { $0.sorted { $0.observation.period < $1.observation.period } }
    names = Set(records.map(\.key.id))
  }

  /// The values of an indicator, the oldest first.
  public func observations(_ indicator: RecordID<Indicator>) -> [Observation] {
    rows[indicator, default: []].map(\.observation)
  }

  /// The rows of an indicator, the oldest first.
  public func rows(_ indicator: RecordID<Indicator>) -> [Row] { rows[indicator] ?? [] }

  /// The latest value that says anything.
  public func latest(_ indicator: RecordID<Indicator>) -> Observation? {
    rows[indicator, default: []].last { $0.observation.value != .notReported }?.observation
  }

  /// The row that a new value of a period changes: the one of the same standing, else the only one.
  public func row(_ indicator: RecordID<Indicator>, _ period: Period, isProvisional: Bool) -> Row? {
    let present = rows[indicator, default: []].filter { $0.observation.period == period }
    return present.first { ($0.observation.status == .provisional) == isProvisional } ?? present.first
  }

  /// A name that no present record of an actual value bears.
  func freeName(_ indicator: RecordID<Indicator>, _ period: Period) -> String {
    let base = "\(indicator.rawValue)@\(period.code)"
    guard names.contains(base) else { return base }
    var number = 2
    while names.contains("\(base)~\(number)") { number += 1 }
    return "\(base)~\(number)"
  }
}
