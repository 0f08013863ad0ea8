/// The stretch of time to which a figure belongs: a fiscal year, a calendar year, a month or a day.
///
/// Tables of fiscal years do hold calendar years too (visitor counts, for instance), therefore the kind is kept with
/// every figure. Periods are ordered by first day, then by last day. The years and months of the cases are held within
/// 1873–2199 and 1–12 wherever days are computed.
public enum Period: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 年度.
  case fiscalYear(FiscalYear)
  /// 暦年, by its Gregorian year.
  case calendarYear(Int)
  /// A month of a Gregorian year, 1–12.
  case month(year: Int, month: Int)
  /// A single day.
  case day(CalendarDate)

  /// Which of the four lengths this is.
  public var kind: PeriodKind {
    switch self {
    case .fiscalYear: .fiscalYear
    case .calendarYear: .calendarYear
    case .month: .month
    case .day: .day
    }
  }

  /// The first day of the period.
  public var firstDay: CalendarDate {
    switch self {
    case .fiscalYear(let year): year.firstDay
    case .calendarYear(let year): CalendarDate(uncheckedYear: Self.heldYear(year), month: 1, day: 1)
    case .month(let year, let month):
      CalendarDate(uncheckedYear: Self.heldYear(year), month: Self.heldMonth(month), day: 1)
    case .day(let date): date
    }
  }

  /// The last day of the period.
  public var lastDay: CalendarDate {
    switch self {
    case .fiscalYear(let year): year.lastDay
    case .calendarYear(let year): CalendarDate(uncheckedYear: Self.heldYear(year), month: 12, day: 31)
    case .month:
      CalendarDate(
        uncheckedYear: firstDay.year, month: firstDay.month,
        day: CalendarDate.daysInMonth(year: firstDay.year, month: firstDay.month))
    case .day(let date): date
    }
  }

  /// The canonical text: `FY2024`, `2024`, `2024-03`, `2024-03-31`.
  public var code: String {
    switch self {
    case .fiscalYear(let year): year.description
    case .calendarYear: "\(firstDay.year)"
    case .month: "\(firstDay.year)-\(CalendarDate.twoDigits(firstDay.month))"
    case .day(let date): date.description
    }
  }

  /// Reads the canonical text of ``code`` and nothing else (`JapaneseDateReader` reads what people write).
  public init?(code: String) {
    let bytes = Array(code.utf8.prefix(11))
    switch bytes.count {
    case 4:
      guard let year = CalendarDate.number(bytes[0..<4]), CalendarDate.years.contains(year) else { return nil }
      self = .calendarYear(year)
    case 6:
      guard bytes[0] == 0x46, bytes[1] == 0x59, let year = CalendarDate.number(bytes[2..<6]),
        FiscalYear.startYears.contains(year)
      else { return nil }
      self = .fiscalYear(FiscalYear(year))
    case 7:
      guard bytes[4] == 0x2D, let year = CalendarDate.number(bytes[0..<4]),
        let month = CalendarDate.number(bytes[5..<7]), CalendarDate(year: year, month: month, day: 1) != nil
      else { return nil }
      self = .month(year: year, month: month)
    default:
      guard let date = CalendarDate(iso: code) else { return nil }
      self = .day(date)
    }
  }

  /// The period as people read it, 和暦 with 西暦: 令和6年度（2024年度）, 令和6年（2024年）, 令和6年（2024年）3月.
  public var label: String {
    switch self {
    case .fiscalYear(let year): Wareki.textWithWesternYear(year)
    case .calendarYear(let year): Wareki.textWithWesternYear(calendarYear: year)
    case .month:
      Wareki.yearText(of: firstDay, era: .of(firstDay)) + "（\(firstDay.year)年）\(firstDay.month)月"
    case .day(let date): Wareki.textWithWesternYear(date)
    }
  }

  /// The fiscal year in which the period ends.
  public var closingFiscalYear: FiscalYear { lastDay.fiscalYear }

  /// The canonical text, as ``code``.
  public var description: String { code }

  /// By first day, then by last day.
  public static func < (left: Period, right: Period) -> Bool {
    let (leftFirst, rightFirst) = (left.firstDay, right.firstDay)
    return leftFirst == rightFirst ? left.lastDay < right.lastDay : leftFirst < rightFirst
  }

  private static func heldYear(_ year: Int) -> Int {
    min(max(year, CalendarDate.years.lowerBound), CalendarDate.years.upperBound)
  }

  private static func heldMonth(_ month: Int) -> Int { min(max(month, 1), 12) }
}
