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
    let start = text.position
    for era in JapaneseEra.allCases {
      for (token, style) in tokens(era) {
        text.position = start
        guard text.take(token) else { continue }
        if style == .eraLetter, text.next == "." { text.position += 1 }
        guard let number = readYearOfEra(&text), number > 0 else { continue }
        let written = era.name + (number == 1 ? "元" : "\(number)")
        return WrittenYear(style: style, era: era, western: era.firstYear + number - 1, written: written)
      }
    }
    text.position = start
    return nil
  }

  private static func tokens(_ era: JapaneseEra) -> [(String, Style)] {
    [
      (era.name, .eraName), (era.letter, .eraLetter), (era.letter.lowercased(), .eraLetter),
      (String(era.name.prefix(1)), .eraLetter),
    ]
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
