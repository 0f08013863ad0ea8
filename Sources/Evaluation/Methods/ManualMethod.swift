internal import PlanModel

/// By a person: only the grade that the body published counts.
struct ManualMethod: EvaluationMethod {
  var kind: EvaluationMethodKind { .manual }

  /// Nothing is computed, but the value that the plan expects may be shown beside the judgement.
  func expected(_ facts: IndicatorFacts) -> Computed { ExpectedPathMethod().expected(facts) }
}
