public import PlanModel

/// What was read: the plan as far as it could be read, and what was wrong with the rest.
public struct PlanReading: Sendable {
  /// The plan; finished or not.
  public let plan: Plan
  /// Problems of files and structure, in the order in which they were met.
  public let findings: [Finding]
  /// Where every record and field stands in the files.
  public let sourceMap: SourceMap

  init(plan: Plan, findings: [Finding], sourceMap: SourceMap) {
    self.plan = plan
    self.findings = findings
    self.sourceMap = sourceMap
  }
}
