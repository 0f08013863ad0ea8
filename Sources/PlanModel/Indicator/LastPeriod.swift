/// The last period of an indicator's kind that is over: the one whose value a year's sheet and form ask for.
///
/// When its value is *owed* is another question, which `Evaluation` answers by settlement and yearly round.
public enum LastPeriod {
  /// The latest period of the indicator's kind that ended before `date`; `nil` for single days, and for times before the
  /// plan or of the baseline itself, for which nothing is asked.
  public static func over(
    for indicator: Indicator, on date: CalendarDate, planSpan: DateSpan?
  ) -> Period? {
    guard let period = last(indicator.periodKind, before: date) else { return nil }
    if let first = planSpan?.first, period.lastDay < first { return nil }
    if let baseline = indicator.baseline?.period, period.lastDay <= baseline.lastDay { return nil }
    return period
  }

  /// The period of the same kind before `period`.
  public static func previous(to period: Period) -> Period {
    switch period {
    case .fiscalYear(let year): .fiscalYear(year.previous)
    case .calendarYear(let year): .calendarYear(year - 1)
    case .month(let year, 1): .month(year: year - 1, month: 12)
    case .month(let year, let month): .month(year: year, month: month - 1)
    case .day(let day): .day(day.adding(days: -1))
    }
  }

  private static func last(_ kind: PeriodKind, before date: CalendarDate) -> Period? {
    switch kind {
    case .fiscalYear: .fiscalYear(date.fiscalYear.previous)
    case .calendarYear: .calendarYear(date.year - 1)
    case .month: previous(to: .month(year: date.year, month: date.month))
    case .day: nil
    }
  }
}
