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

  /// Actual ÷ expected × 100. For an indicator that is to fall, the share of the way from the baseline to the expected
  /// value, because the plain ratio rises when things get worse.
  func rate(_ facts: IndicatorFacts) -> Computed? {
    let expected = expected(facts)
    guard case .value(let value) = expected, let actual = facts.actual?.value else { return expected }
    if facts.indicator.direction == .decrease {
      guard let start = facts.startValue else { return .undefined(.noBaseline) }
      return BaselineRelativeMethod.share(of: actual, from: start, to: value)
    }
    return ExactArithmetic.percent(actual, of: value).map { .value($0) } ?? .undefined(.targetIsZero)
  }
}
