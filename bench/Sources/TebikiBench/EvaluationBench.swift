import Dispatch
import Evaluation
import Foundation
import Interchange
import PlanModel
import Synchronization

/// The evaluation of ten years of the whole country: the state of every indicator and the grade of every year.
extension Bench {
  static func evaluate(_ sample: Plan, bodies: Int, table: String?) throws {
    let json = YearsSeries.make(from: sample, measures: measuresPerPlan, bodies: bodies)
      .map { CanonicalJSON.bytes(for: $0) }
    let plans = readOnAllCores(json, placeholder: sample)
    let day = FiscalYear(2025).lastDay
    report("evaluate-plans", Double(plans.count), "plans")
    report("evaluate-values", Double(plans.reduce(0) { $0 + $1.observations.count }), "values")
    var grades = 0
    let alone = median(rounds: 3) { grades = plans.reduce(0) { $0 + evaluated($1, on: day) } }
    report("evaluate-one-core", alone, "s")
    report(
      "evaluate-states-one-core", median(rounds: 3) { for plan in plans { _ = Evaluator.assess(plan, on: day) } }, "s")
    let together = median(rounds: 5) {
      let count = Atomic(0)
      DispatchQueue.concurrentPerform(iterations: plans.count) { index in
        count.add(evaluated(plans[index], on: day), ordering: .relaxed)
      }
      precondition(count.load(ordering: .relaxed) == grades)
    }
    report("evaluate-all-cores", together, "s")
    report("evaluate-grades", Double(grades), "grades")
    if let table { try Data(YearsSeries.table(plans).utf8).write(to: URL(fileURLWithPath: table)) }
  }

  /// How many grades the figures gave.
  private static func evaluated(_ plan: Plan, on day: CalendarDate) -> Int {
    let states = Evaluator.assess(plan, on: day)
    let grades = Evaluator.grades(of: plan).count { $0.computation.computed != nil }
    return states.isEmpty ? 0 : grades
  }
}
