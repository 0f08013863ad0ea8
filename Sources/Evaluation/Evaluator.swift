public import PlanModel

/// Judges indicators by their figures: a pure function of plan, observations and day.
///
/// Nothing is rounded and nothing is guessed; where the data do not allow a judgement, the assessment says why. A grade
/// that the body published stands in its review and is never touched (``GradeComputation`` sets a computed one beside
/// it).
public enum Evaluator {
  /// The assessments of all indicators, in the order of `plan.allIndicators`. Takes time in proportion to the plan.
  public static func assess(_ plan: Plan, on date: CalendarDate) -> [IndicatorAssessment] {
    let indicators = plan.allIndicators
    let observations = Dictionary(grouping: plan.observations, by: \.indicator)
    var parts: [RecordID<Indicator>: [String]] = [:]
    for indicator in indicators {
      if let whole = indicator.partOf, whole != indicator.id { parts[whole, default: []].append(indicator.title) }
    }
    var published: [RecordID<Indicator>: Review] = [:]
    for review in plan.measures.lazy.flatMap(\.reviews) where review.publishedGrade != nil {
      guard let indicator = review.indicator, review.fiscalYear.firstDay <= date else { continue }
      if published[indicator].map({ $0.fiscalYear <= review.fiscalYear }) ?? true { published[indicator] = review }
    }
    return indicators.map { indicator in
      assess(
        IndicatorFacts(
          indicator, observations: observations[indicator.id] ?? [], planSpan: plan.span ?? plan.dataPlanSpan, on: date,
          parts: parts[indicator.id] ?? [], published: published[indicator.id]))
    }
  }

  /// The assessment of one indicator. Observations of other indicators and of later days are passed over.
  ///
  /// What counts as the actual value:
  /// - The latest number that could be known on `date`; a final value goes before a provisional one for the same day.
  /// - Where the target is the total of a period and the indicator counts single years (単年度), the yearly values
  ///   inside the period are added up. Where it counts 累計 or 期間累計, its values are running totals already, and
  ///   the latest stands for itself.
  /// - Where the latest number belongs to a year that still runs and single years are counted, the target may be
  ///   reached by it already; otherwise the last year that was over decides, and the reason names both.
  public static func assess(
    _ indicator: Indicator, observations: [Observation], planSpan: DateSpan?, on date: CalendarDate
  ) -> IndicatorAssessment {
    assess(IndicatorFacts(indicator, observations: observations, planSpan: planSpan, on: date))
  }

  static func assess(_ facts: IndicatorFacts) -> IndicatorAssessment {
    let method = facts.indicator.chosenMethod
    let expected = method.expected(facts)
    let ratio = RatioMethod.ratio(facts)
    let baselineRelative = BaselineRelativeMethod.share(facts)
    let ground = PaceJudgement(facts: facts, kind: method.kind, expected: expected).ground()
    if ground == .cannotTell(.interim), let earlier = facts.steppingBackToCompleteYear() { return assess(earlier) }
    let sentence = ReasonSentence(
      facts: facts, kind: method.kind, ratio: ratio, baselineRelative: baselineRelative, ground: ground)
    return IndicatorAssessment(
      indicator: facts.indicator.id, latest: facts.actual?.latest, target: facts.target, ratio: ratio,
      baselineRelative: baselineRelative, expected: expected, pace: ground.pace, reason: sentence.text)
  }
}
