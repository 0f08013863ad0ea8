internal import Foundation
internal import PlanModel

/// Against the value expected for that year (茨城県 期待値; 多摩市 straight-line shares).
struct ExpectedPathMethod: EvaluationMethod {
  var kind: EvaluationMethodKind { .expectedPath }

  func expected(_ facts: IndicatorFacts) -> Computed {
    let indicator = facts.indicator
    if indicator.nature == .qualitative { return .undefined(.qualitative) }
    guard let target = facts.target, let final = facts.targetValue else { return .undefined(.noTarget) }
    guard let actual = facts.actual else { return .undefined(facts.reasonWithoutActual) }
    // A target of every year begins anew, and a level to be kept is due at any time: neither has a line.
    if case .everyFiscalYear? = target.deadline { return .value(final) }
    if indicator.direction == .keep { return .value(final) }
    guard target.deadline?.lastDay(planSpan: facts.planSpan) != nil else { return .undefined(.noDeadline) }
    let path = ExpectedPath(facts)
    if let value = path.value(on: actual.day) { return .value(value) }
    return .undefined(facts.startValue == nil || facts.startDay == nil ? .noBaseline : .notYetStarted)
  }
}
