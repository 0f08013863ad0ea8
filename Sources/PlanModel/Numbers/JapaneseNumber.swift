public import Foundation

/// Reads and prints numbers as Japanese offices write them.
public enum JapaneseNumber {
  /// The longest text that is looked at, in characters.
  public static let longestText = 200

  /// Reads a number, with its unit, comparison and sign.
  public static func read(_ text: String) -> Reading<NumberReading> {
    .problem(.notANumber(text))
  }

  /// The canonical shortest text of a number: `98`, `0.5`, `-42.2`.
  public static func plain(_ number: Decimal) -> String { number.description }

  /// The number as people read it, grouped by commas and rounded half up (四捨五入, on the magnitude).
  public static func display(_ number: Decimal, places: Int? = nil) -> String { number.description }
}
