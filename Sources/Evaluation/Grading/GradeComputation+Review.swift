public import PlanModel

extension GradeComputation {
  /// The computation for one review of one indicator, from the values of the review's fiscal year and earlier.
  ///
  /// A grade is computed from a value of the review's own year only; an older one would let silence look like a result.
  ///
  /// - Parameter scale: The scale named by the review.
  public init(
    review: Review, indicator: Indicator, observations: [Observation], planSpan: DateSpan?, scale: GradeScale?
  ) {
    self.init(
      review: review, indicator: indicator, observations: observations, planSpan: planSpan,
      scale: scale.map { ($0, GradeSteps($0)) })
  }

  init(
    review: Review, indicator: Indicator, observations: [Observation], planSpan: DateSpan?,
    scale: (scale: GradeScale, steps: GradeSteps)?
  ) {
    self.init(published: review.publishedGrade, reasonForDifference: review.reasonForDifference)
    let facts = IndicatorFacts(
      indicator, observations: observations, planSpan: planSpan, on: review.fiscalYear.lastDay)
    guard let scale else {
      let none = GradeScale(id: "", title: "", grades: [])
      let grading = Grading(facts: facts, review: review, scale: none, steps: GradeSteps(none))
      rate = grading.rateAlone(GradeFallback.resolved(.indicatorMethod, indicator))
      explanation = "判定尺度が示されていないため、判定は算出できません。"
      return
    }
    Grading(facts: facts, review: review, scale: scale.scale, steps: scale.steps).fill(&self)
  }
}

extension Evaluator {
  /// The computed grades of all reviews of single indicators, in the order of measures and reviews. Reviews of a measure
  /// as a whole have none: no body publishes how grades of indicators add up. Takes time in proportion to the plan.
  public static func grades(of plan: Plan) -> [ReviewGrade] {
    let observations = Dictionary(grouping: plan.observations, by: \.indicator)
    let indicators = Dictionary(plan.allIndicators.map { ($0.id, $0) }) { first, _ in first }
    let scales = Dictionary(plan.gradeScales.map { ($0.id, (scale: $0, steps: GradeSteps($0))) }) { first, _ in first }
    let span = plan.span ?? plan.dataPlanSpan
    var grades: [ReviewGrade] = []
    for measure in plan.measures {
      for (index, review) in measure.reviews.enumerated() {
        guard let id = review.indicator, let indicator = indicators[id] else { continue }
        let computation = GradeComputation(
          review: review, indicator: indicator, observations: observations[id] ?? [], planSpan: span,
          scale: review.gradeScale.flatMap { scales[$0] })
        grades.append(ReviewGrade(measure: measure.id, index: index, computation: computation))
      }
    }
    return grades
  }
}
