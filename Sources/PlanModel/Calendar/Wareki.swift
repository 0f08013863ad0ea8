/// Prints days and years by era (和暦), alone or with the Gregorian year (西暦) beside it.
///
/// - The first year of an era is 元年, never 1年.
/// - A day bears the era in force on that day.
/// - A fiscal year bears the era in force on its first day, with one exception: FY2019 prints as 令和元年度, although it
///   began on 平成31年4月1日: the ministries agreed to call that whole budget year 令和元年度 from the change of era on
///   (改元に伴う元号による年表示の取扱いについて, 2019-04-01 関係省庁連絡会議申合せ, on 予算), and local governments followed.
///   The reader knows 平成31年度 and 平成31・令和元年度 as the same year.
/// - A calendar year bears the era in force on its last day (2019 is 令和元年), as statistics do.
public enum Wareki {
  /// 令和8年3月31日.
  public static func text(_ date: CalendarDate) -> String {
    yearText(of: date, era: .of(date)) + "\(date.month)月\(date.day)日"
  }

  /// 令和8年（2026年）3月31日.
  public static func textWithWesternYear(_ date: CalendarDate) -> String {
    yearText(of: date, era: .of(date)) + "（\(date.year)年）\(date.month)月\(date.day)日"
  }

  /// R8.3.31, the form of narrow tables; the first year of an era is 元: R元.5.1.
  public static func shortText(_ date: CalendarDate) -> String {
    let era = JapaneseEra.of(date)
    return era.letter + yearNumber(date.year, of: era) + ".\(date.month).\(date.day)"
  }

  /// 令和7年度.
  public static func text(_ fiscalYear: FiscalYear) -> String {
    let era = era(of: fiscalYear)
    return era.name + yearNumber(fiscalYear.startYear, of: era) + "年度"
  }

  /// 令和7年度（2025年度）.
  public static func textWithWesternYear(_ fiscalYear: FiscalYear) -> String {
    text(fiscalYear) + "（\(fiscalYear.startYear)年度）"
  }

  /// R7, the form of narrow tables; the first year of an era is 元: R元.
  public static func shortText(_ fiscalYear: FiscalYear) -> String {
    let era = era(of: fiscalYear)
    return era.letter + yearNumber(fiscalYear.startYear, of: era)
  }

  /// 令和6年, for a calendar year; held within ``CalendarDate/years``.
  public static func text(calendarYear: Int) -> String {
    let last = lastDay(ofCalendarYear: calendarYear)
    return yearText(of: last, era: .of(last))
  }

  /// 令和6年（2024年）, for a calendar year; held within ``CalendarDate/years``.
  public static func textWithWesternYear(calendarYear: Int) -> String {
    text(calendarYear: calendarYear) + "（\(lastDay(ofCalendarYear: calendarYear).year)年）"
  }

  /// The era whose count a fiscal year bears in print.
  public static func era(of fiscalYear: FiscalYear) -> JapaneseEra {
    fiscalYear.startYear == 2019 ? .reiwa : .of(fiscalYear.firstDay)
  }

  /// 令和8年 of the day's year, in the era given.
  static func yearText(of date: CalendarDate, era: JapaneseEra) -> String {
    era.name + yearNumber(date.year, of: era) + "年"
  }

  private static func yearNumber(_ year: Int, of era: JapaneseEra) -> String {
    year == era.firstYear ? "元" : "\(year - era.firstYear + 1)"
  }

  private static func lastDay(ofCalendarYear year: Int) -> CalendarDate {
    Period.calendarYear(year).lastDay
  }
}
