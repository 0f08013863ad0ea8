internal import PlanModel

/// Against the baseline alone, with a width that counts as no change (長与町).
struct BaselineOnlyMethod: EvaluationMethod {
  var kind: EvaluationMethodKind { .baselineOnly }

  /// The baseline itself.
  func expected(_ facts: IndicatorFacts) -> Computed {
    if facts.indicator.nature == .qualitative { return .undefined(.qualitative) }
    return facts.startValue.map { .value($0) } ?? .undefined(.noBaseline)
  }
}
