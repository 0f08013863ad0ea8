internal import PlanModel

/// One way of judging an indicator (domain.md 5.1).
///
/// A method says which value is expected by now. Whether the target is reached, missed or still ahead is the same
/// question for all methods and is answered in one place, ``PaceJudgement``; the rate from which a grade is found is that
/// of the scale's figure, ``GradeRate``.
protocol EvaluationMethod: Sendable {
  /// The kind as a plan names it.
  var kind: EvaluationMethodKind { get }

  /// The value expected at the time of the actual value.
  func expected(_ facts: IndicatorFacts) -> Computed
}

extension EvaluationMethodKind {
  /// The method of this kind.
  var method: any EvaluationMethod {
    switch self {
    case .ratio: RatioMethod()
    case .baselineRelative: BaselineRelativeMethod()
    case .expectedPath: ExpectedPathMethod()
    case .baselineOnly: BaselineOnlyMethod()
    case .manual: ManualMethod()
    }
  }
}

extension Indicator {
  /// The method that the plan names; else by hand for a goal in words, and the expected path for a number.
  var chosenMethod: any EvaluationMethod {
    (method ?? (nature == .qualitative ? .manual : .expectedPath)).method
  }
}
