public import PlanModel

extension Evaluator {
  /// What can be said beyond the assessments: forecasts, changes needed, silence and late measures; a pure function of
  /// the plan, its `assessments` as of `date`, and `date`.
  public static func outlook(
    of plan: Plan, assessments: [IndicatorAssessment], on date: CalendarDate
  ) -> PlanOutlook {
    let indicators = plan.allIndicators
    let observations = Dictionary(grouping: plan.observations, by: \.indicator)
    let wholes = Set(indicators.compactMap(\.partOf))
    var waiting: Set<RecordID<Indicator>> = []
    for measure in plan.measures {
      if case .later = measure.priority { waiting.formUnion(measure.indicators.map(\.id)) }
    }
    let reporting = ReportingCheck(due: DuePeriod(plan: plan, date: date))
    let outlooks = indicators.map { indicator -> IndicatorOutlook in
      let values = observations[indicator.id] ?? []
      let isExempt = waiting.contains(indicator.id) || (values.isEmpty && wholes.contains(indicator.id))
      return outlook(
        of: indicator, observations: values, planSpan: plan.span ?? plan.dataPlanSpan, on: date,
        reporting: reporting.state(of: indicator, observations: values, isExempt: isExempt))
    }
    let found = Dictionary(assessments.map { ($0.indicator, $0) }) { first, _ in first }
    return PlanOutlook(
      indicators: outlooks, lateMeasures: LateMeasures(plan: plan, assessments: found, date: date).all())
  }

  /// The forecast of one indicator and the change that its target asks for.
  static func outlook(
    of indicator: Indicator, observations: [Observation], planSpan: DateSpan?, on date: CalendarDate,
    reporting: ReportingState
  ) -> IndicatorOutlook {
    let facts = IndicatorFacts(indicator, observations: observations, planSpan: planSpan, on: date)
    let series = YearlySeries(facts, observations: observations)
    let attempt = ForecastAttempt(facts, series)
    return IndicatorOutlook(
      indicator: indicator.id, forecast: attempt.forecast, reasonWithoutForecast: attempt.reason,
      neededChange: NeededChangeComparison.result(facts, series), reporting: reporting)
  }
}
