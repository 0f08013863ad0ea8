/// The sign that keeps spreadsheet programs from running a text of a CSV file as a formula (OWASP, CSV injection).
///
/// A text that begins with one of `=+-@` (or their full-width forms, a tab or a return) gets an apostrophe before it, and
/// so does a text that already looks so: apostrophes, then such a sign. Every cell can therefore be taken back to exactly
/// the text that it was made from. All other texts, and all numbers (`-12.5` in a column of numbers), stay as they are.
public enum FormulaProtection {
  private static let signs: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]

  /// The text as a CSV file holds it.
  public static func protected(_ text: String) -> String { isExposed(text) ? "'" + text : text }

  /// The text that a cell of a CSV file was made from.
  public static func unprotected(_ cell: String) -> String {
    guard cell.unicodeScalars.first == "'", isExposed(cell) else { return cell }
    return String(cell.unicodeScalars.dropFirst())
  }

  /// Whether a sign of a formula stands at the start, with or without apostrophes before it.
  private static func isExposed(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return signs.contains(first)
  }
}
