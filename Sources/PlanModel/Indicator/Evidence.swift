/// What an actual value rests on (証拠): enough for a stranger to find the same number again.
public struct Evidence: Hashable, Sendable {
  /// Title of the source: a statistic, a ledger, a survey.
  public var title: String?
  /// Who published or keeps it.
  public var publisher: String?
  /// Its address.
  public var url: String?
  /// The name of the file from which the value was taken.
  public var fileName: String?
  /// SHA-256 of that file, 64 hexadecimal digits; tells whether a file at hand is the same.
  public var fileHash: String?
  /// Where in the source the value stands: table and cell, page and row, or the query that gives it.
  public var place: String?
  /// The formula by which the value was computed, as the indicator stated it at that time.
  public var formula: String?
  /// What went into the formula, such as 「a＝1,200（令和6年度）」.
  public var inputs: String?
  /// The time code of e-Stat, ten digits.
  public var timeCode: String?
  /// The area code of e-Stat, five digits.
  public var areaCode: String?

  /// Makes evidence, empty or filled by `fill`.
  public init(_ fill: (inout Evidence) -> Void = { _ in }) { fill(&self) }

  /// Whether nothing is told.
  public var isEmpty: Bool { self == Evidence() }

  /// Whether it leads somewhere: a named source, an address, a file or a formula.
  public var namesSource: Bool { title != nil || url != nil || fileName != nil || formula != nil }
}
