internal import Foundation

/// A day of the Gregorian calendar, without a time and without a time zone.
///
/// Stored and exchanged as `YYYY-MM-DD` (ISO 8601, JIS X 0301 extended form; GIF DS-441). The years 1873–2199 are
/// accepted: Japan counts by this calendar since 1873-01-01 (明治6年1月1日). The arithmetic is our own, because
/// Foundation's `Calendar` loads locale data and would slow the start of the program.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The years that a date may lie in.
  public static let years = 1873...2199

  /// The first day that can be named, 1873-01-01.
  public static let earliest = CalendarDate(uncheckedYear: 1873, month: 1, day: 1)

  /// The last day that can be named, 2199-12-31.
  public static let latest = CalendarDate(uncheckedYear: 2199, month: 12, day: 31)

  /// The Gregorian year, 1873–2199.
  public let year: Int
  /// The month, 1–12.
  public let month: Int
  /// The day of the month, 1–31.
  public let day: Int

  /// The day with these parts, or nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.daysInMonth(year: year, month: month) else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// Reads exactly `YYYY-MM-DD` with ASCII digits; any other writing gives nil (`JapaneseDateReader` reads those).
  public init?(iso: String) {
    let bytes = Array(iso.utf8.prefix(11))
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    guard let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// For the module's own arithmetic, whose results may lie a few months outside ``years`` (edges of fiscal years).
  init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since 1970-01-01, which is 0; earlier days are negative.
  public var dayNumber: Int {
    // Counts from 0000-03-01, so that the leap day is the last day of a counting year.
    let shiftedYear = month > 2 ? year : year - 1
    let cycle = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfCycle = shiftedYear - cycle * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    return cycle * 146_097 + dayOfCycle - 719_468
  }

  /// The day that lies `dayNumber` days after 1970-01-01, held within ``earliest`` … ``latest``.
  public init(dayNumber: Int) {
    let held = min(max(dayNumber, Self.earliest.dayNumber), Self.latest.dayNumber)
    let days = held + 719_468
    let cycle = days / 146_097
    let dayOfCycle = days - cycle * 146_097
    let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      uncheckedYear: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// Days from this day to `other`; negative when `other` is earlier.
  public func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// This day moved by `days`, held within ``earliest`` … ``latest``.
  public func adding(days: Int) -> CalendarDate {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return CalendarDate(dayNumber: overflow ? (days < 0 ? Int.min : Int.max) : sum)
  }

  /// The fiscal year (4月1日–3月31日) in which this day lies.
  public var fiscalYear: FiscalYear { FiscalYear(month >= 4 ? year : year - 1) }

  /// The day of the week, 0 for Sunday … 6 for Saturday.
  public var weekday: Int {
    let remainder = (dayNumber + 4) % 7
    return remainder < 0 ? remainder + 7 : remainder
  }

  /// `YYYY-MM-DD`.
  public var description: String { "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))" }

  /// Earlier days come first.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The day that it is now in Japan (UTC+9, no summer time), or the one that a demonstration plays.
  public static func today() -> CalendarDate {
    PlayedDay.current ?? inJapan(unixSeconds: Int(Date().timeIntervalSince1970.rounded(.down)))
  }

  /// The day that it is in Japan (UTC+9) when `unixSeconds` have passed since 1970-01-01T00:00:00Z.
  public static func inJapan(unixSeconds: Int) -> CalendarDate {
    let (local, overflow) = unixSeconds.addingReportingOverflow(9 * 3600)
    let seconds = overflow ? unixSeconds : local
    let days = seconds / 86_400
    return CalendarDate(dayNumber: seconds % 86_400 < 0 ? days - 1 : days)
  }

  /// How many days the month has; 0 for a month outside 1–12.
  public static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 0
    }
  }

  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The value of a run of ASCII digits, or nil when anything else is among them.
  static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return bytes.isEmpty ? nil : value
  }
}
