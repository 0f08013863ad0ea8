/// A fiscal year (会計年度) of a local government: 1 April to 31 March (地方自治法 第208条第1項).
public struct FiscalYear: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The fiscal years that can be named; the first holds January to March 1873.
  public static let startYears = 1872...2199

  /// The Gregorian year in which the fiscal year begins: 2024 for 令和6年度.
  public let startYear: Int

  /// The fiscal year that begins on 1 April of `startYear`, held within ``startYears``.
  public init(_ startYear: Int) {
    self.startYear = min(max(startYear, Self.startYears.lowerBound), Self.startYears.upperBound)
  }

  /// 1 April.
  public var firstDay: CalendarDate { CalendarDate(uncheckedYear: startYear, month: 4, day: 1) }

  /// 31 March of the year after ``startYear``: 年度末.
  public var lastDay: CalendarDate { CalendarDate(uncheckedYear: startYear + 1, month: 3, day: 31) }

  /// The fiscal year after this one.
  public var next: FiscalYear { FiscalYear(startYear + 1) }

  /// The fiscal year before this one.
  public var previous: FiscalYear { FiscalYear(startYear - 1) }

  /// Whether the day lies in this fiscal year.
  public func contains(_ date: CalendarDate) -> Bool { date >= firstDay && date <= lastDay }

  /// Every fiscal year from this one to `last`, both included; empty when `last` is earlier.
  public func through(_ last: FiscalYear) -> [FiscalYear] {
    startYear > last.startYear ? [] : (startYear...last.startYear).map { FiscalYear($0) }
  }

  /// Fiscal years from this one to `other`; negative when `other` is earlier.
  public func years(until other: FiscalYear) -> Int { other.startYear - startYear }

  /// The canonical code, `FY2024`.
  public var description: String { "FY\(startYear)" }

  /// Earlier years come first.
  public static func < (left: FiscalYear, right: FiscalYear) -> Bool { left.startYear < right.startYear }
}
