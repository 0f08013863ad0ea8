internal import Handbook
internal import Interchange
public import PlanModel

/// Reads a plan and judges it clause by clause.
public struct CheckPlan: Sendable {
  /// The folder or file.
  public var path: String
  /// The day by whose law the plan is judged; its decision date when `nil`.
  public var asOf: CalendarDate?

  /// Makes the act.
  public init(path: String, asOf: CalendarDate? = nil) {
    self.path = path
    self.asOf = asOf
  }

  /// A plan and the report on it.
  public struct Outcome: Sendable {
    /// The plan as far as it could be read.
    public let plan: Plan
    /// The report.
    public let report: CheckReport
  }

  /// Reads and checks.
  public func run() throws(OperationStopped) -> Outcome {
    let reading = try ReadPlan(path: path).run()
    let report = Checker.check(
      reading.plan, asOf: asOf, reading: reading.findings, sourceMap: reading.sourceMap)
    return Outcome(plan: reading.plan, report: report)
  }
}
