public import PlanModel

extension Evaluator {
  /// What can be said beyond the assessments: forecasts, changes needed, silence and late measures; a pure function of
  /// the plan, its `assessments` as of `date`, and `date`.
  public static func outlook(
    of plan: Plan, assessments: [IndicatorAssessment], on date: CalendarDate
  ) -> PlanOutlook {
    let observations = Dictionary(grouping: plan.observations, by: \.indicator)
    let reporting = reportingStates(of: plan, on: date)
    let outlooks = plan.allIndicators.compactMap { indicator -> IndicatorOutlook? in
      guard let state = reporting[indicator.id] else { return nil }
      return outlook(
        of: indicator, observations: observations[indicator.id] ?? [], planSpan: plan.span ?? plan.dataPlanSpan,
        on: date, reporting: state)
    }
    let found = Dictionary(assessments.map { ($0.indicator, $0) }) { first, _ in first }
    return PlanOutlook(
      indicators: outlooks, lateMeasures: LateMeasures(plan: plan, assessments: found, date: date).all())
  }

  /// Whether the value that each indicator owes by `date` is there, and how old the latest one is.
  public static func reportingStates(of plan: Plan, on date: CalendarDate) -> [RecordID<Indicator>: ReportingState] {
    let observations = Dictionary(grouping: plan.observations, by: \.indicator)
    let wholes = Set(plan.allIndicators.compactMap(\.partOf))
    let waiting = Set(plan.measures.filter(\.priority.isLater).flatMap(\.indicators).map(\.id))
    let check = ReportingCheck(due: DuePeriod(plan: plan, date: date))
    let states = plan.allIndicators.map { indicator -> (RecordID<Indicator>, ReportingState) in
      let values = observations[indicator.id] ?? []
      let isExempt = waiting.contains(indicator.id) || (values.isEmpty && wholes.contains(indicator.id))
      return (indicator.id, check.state(of: indicator, observations: values, isExempt: isExempt))
    }
    return Dictionary(states) { first, _ in first }
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
