internal import Handbook
internal import Interchange
internal import PlanModel
internal import Synchronization

/// The report on a draft, made when a page first asks for it: most saves and whole pages never do, and a check costs as
/// much as reading the plan.
final class ReportOnDemand: Sendable {
  private let reading: PlanReading
  private let made = Mutex<CheckReport?>(nil)

  init(_ reading: PlanReading) { self.reading = reading }

  /// The report; who asks while it is being made waits for it.
  var report: CheckReport {
    made.withLock { made in
      if let made { return made }
      let report = Checker.check(reading.plan, reading: reading.findings, sourceMap: reading.sourceMap)
      made = report
      return report
    }
  }
}
