internal import Handbook
internal import Interchange
public import PlanModel
public import PlanStore

/// Reads a plan from a store and checks it, for pages that show both.
public struct CheckStoredPlan: Sendable {
  /// The plan's id.
  public var plan: String
  /// The point of time.
  public var moment: Moment
  /// The store.
  public var store: any PlanStore

  /// Makes the act.
  public init(plan: String, at moment: Moment = .now, store: any PlanStore) {
    self.plan = plan
    self.moment = moment
    self.store = store
  }

  /// The plan and what the check says of it.
  public struct Outcome: Sendable {
    /// The plan, as far as its records could be read.
    public let plan: Plan
    /// The report; what could not be read stands first.
    public let report: CheckReport

    /// What the plan lacks, by element.
    public var gaps: PlanGaps { PlanGaps(plan: plan, report: report) }
    /// The same by clause.
    public var findingsByClause: FindingsByClause { FindingsByClause(report) }
  }

  /// Reads and checks; only a plan that is not there stops.
  public func run() async throws(OperationStopped) -> Outcome {
    let reading = try await ReadStoredPlan(plan: plan, at: moment, store: store).run()
    return Outcome(plan: reading.plan, report: Checker.check(reading.plan, reading: reading.findings))
  }
}
