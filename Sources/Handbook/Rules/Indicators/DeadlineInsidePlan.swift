import Foundation
import PlanModel

extension Rule {
  /// 達成の時期が計画期間の中にある.
  static let deadlineInsidePlan = Rule(
    id: "deadline-inside-plan",
    title: "達成の時期が計画期間の中にある",
    why: "計画期間が終わった後の時期では、この計画の成果を評価できません。長期の目標を示すときは、計画期間の中の目標を併せて定めます。",
    clauses: ["deadlines-and-eras"],
    doesNotCheck: "時期が目標の高さに見合うかどうかは、担当課が判断します。",
    weight: .atLeast(.warning, because: "計画期間の中で評価できない目標になるためです。"),
    examples: [
      .passing("達成の時期が計画期間の中にある"),
      .passing("計画期間の中の目標に、長期の目標が加えてある") {
        $0.changeIndicator("online-rate") {
          $0.targets.append(Target(value: 90, comparator: .atLeast, deadline: .by(.fiscalYear(FiscalYear(2035)))))
        }
      },
      .failing("達成の時期が計画期間の後にある", at: .indicator("online-count", "targets[0].deadline")) {
        $0.changeIndicator("online-count") { $0.targets[0].deadline = .by(.fiscalYear(FiscalYear(2033))) }
      },
      .failing("達成の時期が計画期間の前にある", at: .measure("open-data", "goalDeadline")) {
        $0.change("open-data") { $0.goalDeadline = .by(.fiscalYear(FiscalYear(2024))) }
      },
      .notConcerned("計画期間がない") { $0.span = nil },
    ]
  ) { context in
    guard let span = context.plan.span ?? context.plan.dataPlanSpan, span.first <= span.last else {
      return .notApplicable("計画期間が記されていないため、比べられません。")
    }
    var gaps: [Gap] = []
    for measure in context.plan.measures {
      guard let deadline = measure.goalDeadline, let word = deadline.outside(span) else { continue }
      gaps.append(
        Gap(
          .measure(measure.id, "goalDeadline"), "施策「\(measure.title)」の達成の時期（\(deadline.label)）が、計画期間の\(word)にあります。",
          mend: "\(context.file(of: measure)) の goalDeadline を、計画期間の中の時期に改めてください。"))
    }
    for item in context.indicators {
      let targets = item.indicator.targets
      // A long-term goal may follow after one inside the plan.
      if targets.contains(where: { $0.deadline.map { $0.outside(span) == nil } ?? false }) { continue }
      guard let index = targets.indices.last, let deadline = targets[index].deadline, let word = deadline.outside(span)
      else { continue }
      gaps.append(
        Gap(
          .indicator(item.indicator.id, "targets[\(index)].deadline"),
          "\(item.name)の達成の時期（\(deadline.label)）が、計画期間の\(word)にあります。",
          mend: "\(item.file) の指標 \(item.indicator.id) の targets に、計画期間の中の目標を記載してください。"))
    }
    return .found(gaps)
  }
}

extension Deadline {
  /// 「前」 or 「後」 when the deadline lies outside of `span`; `nil` when inside or not a single time.
  fileprivate func outside(_ span: DateSpan) -> String? {
    guard let day = lastDay(planSpan: span) else { return nil }
    if day > span.last { return "後" }
    return day < span.first ? "前" : nil
  }
}
