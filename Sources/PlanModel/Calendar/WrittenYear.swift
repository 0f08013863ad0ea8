/// A year as somebody wrote it: 令和6, R6, H元, 2024.
struct WrittenYear: Hashable, Sendable {
  /// How the era was named.
  enum Style: Sendable {
    /// 令和6.
    case eraName
    /// R6 or 令6, as in narrow tables.
    case eraLetter
    /// 2024.
    case western
    /// FY2024.
    case fiscalWestern
  }

  let style: Style
  let era: JapaneseEra?
  /// The Gregorian year, computed even where the era had ended by then.
  let western: Int
  /// The year without 年 or 年度, for messages.
  let written: String

  /// Reads a year at the head of the text and passes over it. nil when none stands there; then the place is unchanged.
  static func read(_ text: inout ReadingText) -> WrittenYear? {
    var ahead = text
    _ = ahead.take("西暦")
    let year = readEraYear(&ahead) ?? readWesternYear(&ahead)
    guard let year else { return nil }
    text = ahead
    return year
  }

  private static func readEraYear(_ text: inout ReadingText) -> WrittenYear? {
    guard let first = text.next, let era = era(beginningWith: first) else { return nil }
    let start = text.position
    let style: Style
    if text.take(era.name) {
      style = .eraName
    } else {
      // R6, or 令6 with the era's first character alone.
      style = .eraLetter
      text.position += 1
      if text.next == "." { text.position += 1 }
    }
    guard let number = readYearOfEra(&text), number > 0 else {
      text.position = start
      return nil
    }
    let written = era.name + (number == 1 ? "元" : "\(number)")
    return WrittenYear(style: style, era: era, western: era.firstYear + number - 1, written: written)
  }

  private static func era(beginningWith scalar: Unicode.Scalar) -> JapaneseEra? {
    switch scalar {
    case "令", "R", "r": .reiwa
    case "平", "H", "h": .heisei
    case "昭", "S", "s": .showa
    case "大", "T", "t": .taisho
    case "明", "M", "m": .meiji
    default: nil
    }
  }

  private static func readYearOfEra(_ text: inout ReadingText) -> Int? {
    if text.take("元") { return 1 }
    var ahead = text
    let digits = ahead.digits(most: 4)
    if digits.isEmpty { return KanjiNumeral.smallNumber(&text) }
    guard digits.count <= 3 else { return nil }
    text = ahead
    return digits.reduce(0) { $0 * 10 + Int($1) }
  }

  private static func readWesternYear(_ text: inout ReadingText) -> WrittenYear? {
    let isFiscal = text.take(anyOf: ["FY", "fy", "Fy"]) != nil
    var ahead = text
    let digits = ahead.digits(most: 5)
    var year: Int?
    if digits.count == 4 {
      year = digits.reduce(0) { $0 * 10 + Int($1) }
    } else if digits.isEmpty {
      year = KanjiNumeral.smallNumber(&ahead).flatMap { $0 >= 1000 ? $0 : nil }
    }
    guard let year else { return nil }
    text = ahead
    return WrittenYear(style: isFiscal ? .fiscalWestern : .western, era: nil, western: year, written: "\(year)")
  }
}
