internal import Foundation
internal import PlanModel

/// The text of a cell in a published table.
enum TableCell {
  /// Text of people, in one line, and safe for spreadsheet programs.
  ///
  /// A cell that begins with `=`, `+`, `-`, `@`, a tab or a return would be run as a formula when the file is opened;
  /// an apostrophe before it makes it text (OWASP, CSV injection). Numbers are no text and stay as they are. Line ends
  /// become spaces and blanks at the ends fall away: tables for machines hold one line a row (総務省の統一ルール 1-5).
  /// Characters that only some machines show are replaced (1-10): ① by (1), Ⅳ by IV, 外字 by 〓. The canonical JSON holds
  /// the text as it was written.
  static func text(_ text: String?) -> String {
    guard let text else { return "" }
    let line = trimmed(oneLine(PlatformCharacters.replaced(in: text)))
    guard let first = line.unicodeScalars.first else { return "" }
    // Full-width forms are run as well by some versions.
    return "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) ? "'" + line : line
  }

  /// Several texts in one cell, parted by `;` (GIF DS-451-3).
  static func list(_ texts: [String]) -> String {
    text(texts.joined(separator: ";"))
  }

  /// A number without separators.
  static func number(_ number: Decimal?) -> String { number.map(JapaneseNumber.plain) ?? "" }

  /// A computed figure to at most ten decimal places; a quotient may have no end.
  static func rounded(_ number: Decimal?) -> String {
    guard var value = number else { return "" }
    var result = Decimal()
    NSDecimalRound(&result, &value, 10, .plain)
    return JapaneseNumber.plain(result)
  }

  /// A day as `YYYY-MM-DD`.
  static func date(_ date: CalendarDate?) -> String { date?.description ?? "" }

  static func truth(_ value: Bool) -> String { value ? "true" : "false" }

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
