import PlanModel

/// The grade that the figures give for a review, and the way to it.
struct ComputedGrade {
  /// The grade, or that none can be derived.
  let label: String
  /// How it comes about.
  let explanation: String
  /// Whether the body published another one without saying why.
  let lacksReason: Bool

  /// Of an indicator it is computed by its scale; of a measure as a whole it is the one that the review was proposed,
  /// because how grades add up is each body's own matter. `nil` where the figures say nothing.
  init?(_ review: Review, _ computation: GradeComputation?) {
    let isSilent = (review.reasonForDifference ?? "").allSatisfy(\.isWhitespace)
    if let computation {
      label = computation.computed?.label ?? "算出できません"
      explanation = computation.explanation
      lacksReason = computation.needsReason && isSilent
    } else if review.indicator == nil, let proposed = review.proposedGrade {
      label = proposed
      explanation = "評価した時の実績値による、指標ごとの判定のうち最も低いものです。"
      lacksReason = review.publishedGrade.map { $0 != proposed } ?? false && isSilent
    } else {
      return nil
    }
  }
}
