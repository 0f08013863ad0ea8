/// Reads days, months and years as officers type them.
///
/// Understood: 令和6年3月31日, R6.3.31, 2024/3/31, 20240331, 令和六年三月三十一日, full-width forms of all these, the year in
/// two writings side by side (令和6年（2024年）, 平成31・令和元年度), 年度末, 末, 頃, and eras that had ended by then
/// (平成32年度), which were right when they were printed.
///
/// A year alone means:
/// - 令和6年度, 2024年度, FY2024: the fiscal year;
/// - 令和6年, 2024年, 2024: the calendar year;
/// - R6, H27, R5末, 令和6: the fiscal year, for so municipal tables use the form without 年.
public enum JapaneseDateReader {
  /// The longest text that is looked at, in characters.
  public static let longestText = 200

  /// Reads a single day. The end of a month or year gives its last day (R6年度末 is 2025-03-31).
  public static func date(_ text: String) -> Reading<CalendarDate> {
    read(text) { written, resolved throws(ReadingProblem) in
      if case .day(let date) = resolved { return date }
      if written.isEnd { return resolved.lastDay }
      if written.isStart { return resolved.firstDay }
      throw .dayMissing(ReadingText.excerpt(text))
    }
  }

  /// Reads a fiscal year, calendar year, month or day; R6年度末 gives the fiscal year.
  public static func period(_ text: String) -> Reading<Period> {
    read(text) { _, resolved throws(ReadingProblem) in resolved }
  }

  /// Reads a fiscal year; a year of any writing is taken for one (with a note), a day or a month is a problem.
  public static func fiscalYear(_ text: String) -> Reading<FiscalYear> {
    let reading = read(text) { _, resolved throws(ReadingProblem) in
      switch resolved {
      case .fiscalYear, .calendarYear: return resolved
      case .month, .day:
        throw .notAFiscalYear(ReadingText.excerpt(text), liesIn: Wareki.text(resolved.closingFiscalYear))
      }
    }
    switch reading {
    case .problem(let problem): return .problem(problem)
    case .value(.fiscalYear(let year), let notes): return .value(year, notes: notes)
    case .value(let other, var notes):
      notes.removeAll { if case .takenAsCalendarYear = $0 { true } else { false } }
      notes.append(.takenAsFiscalYear(written: ReadingText.excerpt(text)))
      return .value(FiscalYear(other.firstDay.year), notes: notes)
    }
  }

  private static func read<Value>(
    _ text: String, as choose: (WrittenTime, Period) throws(ReadingProblem) -> Value
  ) -> Reading<Value> {
    do throws(ReadingProblem) {
      let written = try WrittenTime(text, limit: longestText)
      let resolved = try resolve(written, text: text)
      let value = try choose(written, resolved.period)
      return .value(value, notes: resolved.notes)
    } catch {
      return .problem(error)
    }
  }

  private static func resolve(
    _ written: WrittenTime, text: String
  ) throws(ReadingProblem) -> (period: Period, notes: [ReadingNote]) {
    guard let first = written.years.first else { throw .notADate(ReadingText.excerpt(text)) }
    var notes = written.notes
    let period: Period
    if let month = written.month {
      period = try dayOrMonth(year: first.western, month: month, day: written.day, text: text)
    } else if isFiscal(written, first) {
      guard FiscalYear.startYears.contains(first.western) else { throw .yearOutOfRange(ReadingText.excerpt(text)) }
      period = .fiscalYear(FiscalYear(first.western))
      if !written.isFiscal { notes.insert(.takenAsFiscalYear(written: ReadingText.excerpt(text)), at: 0) }
    } else {
      guard CalendarDate.years.contains(first.western) else { throw .yearOutOfRange(ReadingText.excerpt(text)) }
      period = .calendarYear(first.western)
      if !written.isCalendar { notes.insert(.takenAsCalendarYear(written: ReadingText.excerpt(text)), at: 0) }
    }
    if let note = weekdayNote(written, period) { notes.append(note) }
    if let note = eraNote(written, period) { notes.append(note) }
    return (period, notes)
  }

  private static func isFiscal(_ written: WrittenTime, _ year: WrittenYear) -> Bool {
    written.isFiscal || (!written.isCalendar && year.era != nil)
  }

  private static func dayOrMonth(
    year: Int, month: Int, day: Int?, text: String
  ) throws(ReadingProblem) -> Period {
    guard CalendarDate.years.contains(year) else { throw .yearOutOfRange(ReadingText.excerpt(text)) }
    guard let date = CalendarDate(year: year, month: month, day: day ?? 1) else {
      throw .noSuchDay(ReadingText.excerpt(text))
    }
    return day == nil ? .month(year: year, month: month) : .day(date)
  }

  private static func weekdayNote(_ written: WrittenTime, _ period: Period) -> ReadingNote? {
    guard let weekday = written.weekday, case .day(let date) = period, weekday != date.weekday else { return nil }
    let names = WrittenTime.weekdays.map { String(Character($0)) }
    return .weekdayDiffers(written: names[weekday], actual: names[date.weekday])
  }

  /// A note when the year was written by era, and under no era that was in force at that time.
  private static func eraNote(_ written: WrittenTime, _ period: Period) -> ReadingNote? {
    let byEra = written.years.filter { $0.era != nil }
    guard let year = byEra.first,
      !byEra.contains(where: { $0.era?.overlaps(period.firstDay, period.lastDay) == true })
    else { return nil }
    let suffix =
      switch period {
      case .fiscalYear: "年度"
      case .calendarYear: "年"
      case .month(_, let month): "年\(month)月"
      case .day(let date): "年\(date.month)月\(date.day)日"
      }
    return .impossibleEra(written: year.written + suffix, meaning: period.label)
  }
}
