internal import Foundation
internal import PlanModel

/// The text of a cell in a published table.
enum TableCell {
  /// Text of people, in one line, and safe for spreadsheet programs.
  ///
  /// A cell that begins with `=`, `+`, `-`, `@`, a tab or a return would be run as a formula when the file is opened;
  /// an apostrophe before it makes it text (OWASP, CSV injection). Numbers are no text and stay as they are. Line ends
  /// become spaces: tables for machines hold one line a row (総務省の統一ルール 1-5).
  static func text(_ text: String?) -> String {
    guard let text, let first = text.unicodeScalars.first else { return "" }
    let line = oneLine(text)
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

  private static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}
