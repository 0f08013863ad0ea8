/// Reads days, months and years as officers type them.
public enum JapaneseDateReader {
  /// The longest text that is looked at, in characters.
  public static let longestText = 200

  /// Reads a single day.
  public static func date(_ text: String) -> Reading<CalendarDate> { .problem(.notADate(text)) }

  /// Reads a fiscal year, calendar year, month or day.
  public static func period(_ text: String) -> Reading<Period> { .problem(.notADate(text)) }

  /// Reads a fiscal year.
  public static func fiscalYear(_ text: String) -> Reading<FiscalYear> { .problem(.notADate(text)) }
}
