/// An era (元号) since Japan counts by the solar calendar.
///
/// The first days follow 元号西暦対応表 of the Address Base Registry (デジタル庁), whose list opens on 1873-01-01.
public enum JapaneseEra: String, CaseIterable, Sendable, Comparable {
  case meiji, taisho, showa, heisei, reiwa

  /// The name as printed: 令和.
  public var name: String {
    switch self {
    case .meiji: "明治"
    case .taisho: "大正"
    case .showa: "昭和"
    case .heisei: "平成"
    case .reiwa: "令和"
    }
  }

  /// The letter that tables use in its place: R.
  public var letter: String {
    switch self {
    case .meiji: "M"
    case .taisho: "T"
    case .showa: "S"
    case .heisei: "H"
    case .reiwa: "R"
    }
  }

  /// The Gregorian year that is the era's 元年.
  public var firstYear: Int {
    switch self {
    case .meiji: 1868
    case .taisho: 1912
    case .showa: 1926
    case .heisei: 1989
    case .reiwa: 2019
    }
  }

  /// The first day of the era. Meiji began in 1868; it is given from 1873-01-01, the first solar day (明治6年1月1日).
  public var firstDay: CalendarDate {
    switch self {
    case .meiji: CalendarDate(uncheckedYear: 1873, month: 1, day: 1)
    case .taisho: CalendarDate(uncheckedYear: 1912, month: 7, day: 30)
    case .showa: CalendarDate(uncheckedYear: 1926, month: 12, day: 25)
    case .heisei: CalendarDate(uncheckedYear: 1989, month: 1, day: 8)
    case .reiwa: CalendarDate(uncheckedYear: 2019, month: 5, day: 1)
    }
  }

  /// The last day of the era, or nil while it lasts.
  public var lastDay: CalendarDate? {
    switch self {
    case .meiji: CalendarDate(uncheckedYear: 1912, month: 7, day: 29)
    case .taisho: CalendarDate(uncheckedYear: 1926, month: 12, day: 24)
    case .showa: CalendarDate(uncheckedYear: 1989, month: 1, day: 7)
    case .heisei: CalendarDate(uncheckedYear: 2019, month: 4, day: 30)
    case .reiwa: nil
    }
  }

  /// The era in force on the day.
  public static func of(_ date: CalendarDate) -> JapaneseEra {
    if date >= reiwa.firstDay { return .reiwa }
    if date >= heisei.firstDay { return .heisei }
    if date >= showa.firstDay { return .showa }
    return date >= taisho.firstDay ? .taisho : .meiji
  }

  /// Whether any day from `first` to `last` lies in this era.
  func overlaps(_ first: CalendarDate, _ last: CalendarDate) -> Bool {
    guard last >= firstDay else { return false }
    guard let end = lastDay else { return true }
    return first <= end
  }

  /// Earlier eras come first.
  public static func < (left: JapaneseEra, right: JapaneseEra) -> Bool { left.firstYear < right.firstYear }
}
