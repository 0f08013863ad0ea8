public import PlanStore

/// Reads the audit chain of certain plans, the newest entry first.
public struct ReadAudit: Sendable {
  /// The plans.
  public var plans: [PlanIndex.Line]
  /// Part of the name of the person; empty for everybody.
  public var person: String
  /// The store.
  public var store: any PlanStore

  /// Makes the act.
  public init(plans: [PlanIndex.Line], person: String = "", store: any PlanStore) {
    self.plans = plans
    self.person = person
    self.store = store
  }

  /// An entry with the plan that it concerns.
  public struct Line: Sendable {
    /// The entry.
    public let entry: AuditEntry
    /// The plan.
    public let plan: PlanIndex.Line
    /// The records that it brought, in words; empty where it brought none, or where they were not asked for.
    public var records: [String] = []
    /// How many it brought beyond those named.
    public var more = 0
  }

  /// The most records that are named for one entry.
  static let mostNamed = 3
  /// The first step back, in numbers of entries; each further one is four times as long.
  static let firstStep: Int64 = 512

  /// Up to `limit` entries with numbers below `before`, the newest first, and whether there are earlier ones.
  ///
  /// The chain is read in steps backwards, so that the newest page of a long chain costs no more than that of a short one.
  public func lines(
    before: Int64 = .max, limit: Int, namingRecords: Bool = false
  ) async throws(OperationStopped) -> (lines: [Line], hasEarlier: Bool) {
    let head = try await StoreAnswer.of { try await store.head() }.number
    var upper = min(max(before, 1), head + 1)
    var step = Self.firstStep
    var found: [Line] = []
    // One more than wanted tells whether there are earlier ones.
    while upper > 1, found.count <= limit {
      let lower = max(1, upper - step)
      found += try await lines(from: lower, below: upper)
      upper = lower
      step *= 4
    }
    var shown = Array(found.prefix(limit))
    if namingRecords { for index in shown.indices { try await name(&shown[index]) } }
    return (shown, found.count > limit)
  }

  private func lines(from lower: Int64, below upper: Int64) async throws(OperationStopped) -> [Line] {
    var lines: [Line] = []
    for plan in plans {
      var after = lower - 1
      while after < upper - 1 {
        let entries = try await StoreAnswer.of {
          try await store.entries(after: after, limit: Int(min(2_000, upper - lower)), scope: .plan(plan.id))
        }
        guard let last = entries.last else { break }
        for entry in entries where entry.number < upper && isWanted(entry) {
          lines.append(Line(entry: entry, plan: plan))
        }
        after = last.number
      }
    }
    return lines.sorted { $0.entry.number > $1.entry.number }
  }

  private func isWanted(_ entry: AuditEntry) -> Bool { person.isEmpty || entry.actor.contains(person) }

  private func name(_ line: inout Line) async throws(OperationStopped) {
    guard line.entry.act == .changed else { return }
    let number = line.entry.number
    let links = try await StoreAnswer.of { try await store.links(after: number - 1, limit: 1) }
    guard let records = links.first(where: { $0.entry.number == number })?.records else { return }
    line.records = records.prefix(Self.mostNamed).map { record in
      RecordHeading(record).line + (record.content == nil ? "（取下げ）" : "")
    }
    line.more = max(0, records.count - Self.mostNamed)
  }
}
