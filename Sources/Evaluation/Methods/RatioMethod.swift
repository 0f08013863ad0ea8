internal import Foundation
internal import PlanModel

/// ① actual ÷ target × 100 (愛知 ITプラン, 富士市).
///
/// The plain ratio is given for indicators that are to fall as well, as bodies publish it, although a value above 100
/// then means that the target is missed. It therefore never decides the pace.
struct RatioMethod: EvaluationMethod {
  var kind: EvaluationMethodKind { .ratio }

  /// The ratio to the target by which the indicator is judged in the end.
  static func ratio(_ facts: IndicatorFacts) -> Computed {
    if facts.indicator.nature == .qualitative { return .undefined(.qualitative) }
    guard let target = facts.targetValue else { return .undefined(.noTarget) }
    guard let actual = facts.actual?.value else { return .undefined(facts.reasonWithoutActual) }
    return ExactArithmetic.percent(actual, of: target).map { .value($0) } ?? .undefined(.targetIsZero)
  }

  /// The target given for the fiscal year of the actual value, or for every year. The ratio draws no line of its own:
  /// a plan that is judged by it says nothing about the years between.
  func expected(_ facts: IndicatorFacts) -> Computed {
    if facts.indicator.nature == .qualitative { return .undefined(.qualitative) }
    guard let target = facts.target, let final = facts.targetValue else { return .undefined(.noTarget) }
    guard let actual = facts.actual else { return .undefined(facts.reasonWithoutActual) }
    if case .everyFiscalYear? = target.deadline { return .value(final) }
    let year = actual.day.fiscalYear
    let ofYear = facts.indicator.targets.last {
      $0.deadline?.lastDay(planSpan: facts.planSpan)?.fiscalYear == year && ExactArithmetic.usable($0.value) != nil
    }
    return ofYear?.value.map { .value($0) } ?? .undefined(target.deadline == nil ? .noDeadline : .noTarget)
  }
}
