internal import Foundation
internal import PlanModel
internal import Spreadsheets
internal import TextFormats

/// A cell of a published table, before it is known into which kind of file it goes.
enum TableCell: Hashable, Sendable, ExpressibleByStringLiteral {
  /// One line of text, fit for machines; empty where there is nothing.
  case line(String)
  case figure(Decimal)
  case day(CalendarDate)
  case flag(Bool)

  /// A word of the table's own.
  init(stringLiteral value: String) { self = .line(value) }

  /// Nothing.
  static let empty: TableCell = ""

  /// Text of people, in one line.
  ///
  /// Line ends become spaces and blanks at the ends fall away: tables for machines hold one line a row (総務省の統一ルール
  /// 1-5). Characters that only some machines show are replaced (1-10): ① by (1), Ⅳ by IV, 外字 by 〓. The canonical JSON
  /// holds the text as it was written.
  static func text(_ text: String?) -> TableCell {
    guard let text else { return .empty }
    return .line(trimmed(oneLine(PlatformCharacters.replaced(in: text))))
  }

  /// A word of the program's own, such as the label of a choice; empty without one.
  static func word(_ word: String?) -> TableCell { .line(word ?? "") }

  /// Several texts in one cell, parted by `;` (GIF DS-451-3).
  static func list(_ texts: [String]) -> TableCell {
    text(texts.joined(separator: ";"))
  }

  /// A number.
  static func number(_ number: Decimal?) -> TableCell { number.map(TableCell.figure) ?? .empty }

  /// A whole number.
  static func count(_ number: Int?) -> TableCell { number.map { .figure(Decimal($0)) } ?? .empty }

  /// A computed figure to at most ten decimal places; a quotient may have no end.
  static func rounded(_ number: Decimal?) -> TableCell {
    guard var value = number else { return .empty }
    var result = Decimal()
    NSDecimalRound(&result, &value, 10, .plain)
    return .figure(result)
  }

  /// A day.
  static func date(_ date: CalendarDate?) -> TableCell { date.map(TableCell.day) ?? .empty }

  static func truth(_ value: Bool) -> TableCell { .flag(value) }

  /// Whether nothing stands in it.
  var isEmpty: Bool { self == .empty }

  /// The cell in CSV: numbers without separators, days as `YYYY-MM-DD`, text safe from being run (`FormulaProtection`).
  var csv: String {
    switch self {
    case .line(let line): FormulaProtection.protected(line)
    case .figure(let number): JapaneseNumber.plain(number)
    case .day(let day): day.description
    case .flag(let value): value ? "true" : "false"
    }
  }

  /// The cell in a workbook, where text is a text cell and needs no protection.
  var workbook: WorkbookCell {
    switch self {
    case .line(let line): line.isEmpty ? .empty : .text(line)
    case .figure(let number): .number(JapaneseNumber.plain(number))
    case .day(let day): .date(WorkbookDay(year: day.year, month: day.month, day: day.day))
    case .flag(let value): .text(value ? "true" : "false")
    }
  }

  private static func trimmed(_ text: String) -> String {
    guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
    var rest = text[...]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest.drop(while: \.isWhitespace))
  }

  private static func oneLine(_ text: String) -> String {
    guard text.contains(where: { $0.isNewline || $0 == "\t" }) else { return text }
    return text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}
