internal import Foundation
internal import PlanModel

/// ② (actual − baseline) ÷ (target − baseline) × 100 (つくば市).
///
/// Holds unchanged for indicators that are to fall. Above 100 the target is exceeded, below 0 the indicator is worse
/// than at the start, if the target lies on the better side of the baseline.
struct BaselineRelativeMethod: EvaluationMethod {
  var kind: EvaluationMethodKind { .baselineRelative }

  /// The part of the way from the baseline to the target that is behind.
  static func share(_ facts: IndicatorFacts) -> Computed {
    if facts.indicator.nature == .qualitative { return .undefined(.qualitative) }
    guard let target = facts.targetValue else { return .undefined(.noTarget) }
    guard let start = facts.startValue else { return .undefined(.noBaseline) }
    guard let actual = facts.actual?.value else { return .undefined(facts.reasonWithoutActual) }
    return share(of: actual, from: start, to: target)
  }

  static func share(of actual: Decimal, from start: Decimal, to target: Decimal) -> Computed {
    ExactArithmetic.percent(actual - start, of: target - start).map { .value($0) }
      ?? .undefined(.baselineEqualsTarget)
  }

  /// The expected path: being ahead of it and having a share ahead of the time gone are one and the same.
  func expected(_ facts: IndicatorFacts) -> Computed { ExpectedPathMethod().expected(facts) }
}
