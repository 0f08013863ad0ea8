internal import PlanModel

/// The latest period whose value an indicator owes.
///
/// A value is due when the figures of its period are settled: at the end of the month that the indicator names
/// (「翌年度6月」), and not before the day that the body's yearly round sets for figures. Where neither is stated it is
/// due on 30 June, a month after the books of the fiscal year are closed (出納閉鎖 on 31 May, 地方自治法 第235条の5).
/// Indicators counted by months or days owe one value a fiscal year as well.
struct DuePeriod {
  /// The plan, for its span and its yearly round.
  let plan: Plan
  /// The day of the question.
  let date: CalendarDate

  /// The period; nil when nothing is due yet. Before the plan begins and after it ends nothing is owed, nor for times
  /// that the baseline covers already.
  func latest(for indicator: Indicator) -> Period? {
    let ending = FiscalYear(min(date.fiscalYear.startYear, plan.span?.last.fiscalYear.startYear ?? Int.max))
    let isCalendar = indicator.periodKind == .calendarYear
    // Figures settled more than three years after their time are of no use to a yearly round.
    for back in 0...4 {
      let year = FiscalYear(ending.startYear - back)
      let period: Period = isCalendar ? .calendarYear(year.startYear) : .fiscalYear(year)
      if let first = plan.span?.first, period.lastDay <= first { return nil }
      if let start = indicator.baseline?.period, period.lastDay <= start.lastDay { return nil }
      if dueDay(of: indicator, for: year, period) <= date { return period }
    }
    return nil
  }

  private func dueDay(of indicator: Indicator, for year: FiscalYear, _ period: Period) -> CalendarDate {
    let settled = Self.settlementDay(indicator.settlement, for: year)
    let round = plan.yearlyRound?.day(of: .figures, for: year)
    // Figures settled within their own year (「当該年度10月」) are due then, before the period is over.
    if let day = [settled, round].compactMap({ $0 }).max() { return day }
    return CalendarDate(year: year.startYear + 1, month: 6, day: 30).map { max($0, period.lastDay) } ?? period.lastDay
  }

  /// The last day of the month in which figures of `year` are settled: 「翌年度6月」, 「翌年4月」, 「当該年度3月」,
  /// 「翌々年度10月」; nil where no month can be read. 「翌年4月」 follows the end of the calendar year, and in a fiscal
  /// year it is the same month as 「翌年度4月」.
  static func settlementDay(_ text: String?, for year: FiscalYear) -> CalendarDate? {
    guard let text, let month = month(in: text) else { return nil }
    let isSameYear = ["当該年", "当年", "同年", "その年"].contains { text.contains($0) }
    let later = text.contains("翌々") ? 2 : isSameYear ? 0 : 1
    let isFiscal = text.contains("年度")
    let calendarYear = year.startYear + later + (isFiscal && month < 4 ? 1 : 0)
    return CalendarDate(
      year: calendarYear, month: month, day: CalendarDate.daysInMonth(year: calendarYear, month: month))
  }

  private static func month(in text: String) -> Int? {
    guard let end = text.firstIndex(of: "月") else { return nil }
    let digits = text[..<end].reversed().prefix { $0.wholeNumberValue != nil }.reversed()
    guard let month = Int(digits.compactMap(\.wholeNumberValue).map(String.init).joined()) else { return nil }
    return (1...12).contains(month) ? month : nil
  }
}
