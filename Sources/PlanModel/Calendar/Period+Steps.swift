extension Period {
  /// The next period of the same kind; nil at the end of the calendar.
  public var following: Period? {
    switch self {
    case .fiscalYear(let year): year.next == year ? nil : .fiscalYear(year.next)
    case .calendarYear(let year): CalendarDate.years.contains(year + 1) ? .calendarYear(year + 1) : nil
    case .month(let year, let month):
      month < 12
        ? .month(year: year, month: month + 1)
        : CalendarDate.years.contains(year + 1) ? .month(year: year + 1, month: 1) : nil
    case .day(let date): date < .latest ? .day(CalendarDate(dayNumber: date.dayNumber + 1)) : nil
    }
  }

  /// The same period one year earlier; nil at the beginning of the calendar, and for 29 February.
  public var oneYearEarlier: Period? { shifted(byYears: -1) }

  /// The same period one year later; nil at the end of the calendar, and for 29 February.
  public var oneYearLater: Period? { shifted(byYears: 1) }

  private func shifted(byYears years: Int) -> Period? {
    switch self {
    case .fiscalYear(let year):
      FiscalYear.startYears.contains(year.startYear + years) ? .fiscalYear(FiscalYear(year.startYear + years)) : nil
    case .calendarYear(let year): CalendarDate.years.contains(year + years) ? .calendarYear(year + years) : nil
    case .month(let year, let month):
      CalendarDate.years.contains(year + years) ? .month(year: year + years, month: month) : nil
    case .day(let date):
      CalendarDate(year: date.year + years, month: date.month, day: date.day).map(Period.day)
    }
  }

  /// The period by era alone, for sentences with many of them: 令和6年度, 令和6年, 令和6年3月.
  public var shortLabel: String {
    switch self {
    case .fiscalYear(let year): Wareki.text(year)
    case .calendarYear(let year): Wareki.text(calendarYear: year)
    case .month: Wareki.yearText(of: firstDay, era: .of(firstDay)) + "\(firstDay.month)月"
    case .day(let date): Wareki.text(date)
    }
  }
}
