/// One rule of the list by which published tables are made readable for machines (総務省「統計表における機械判読可能なデータの
/// 表記方法の統一ルール」, 2020-12-18, items 1-1 to 1-12), in our own words.
struct TableRule: Sendable {
  /// The number of the item, such as `1-3`.
  let number: String
  /// What is asked, as a short sentence.
  let title: String
  /// The check.
  let check: @Sendable (CheckedTable) -> TableVerdict

  /// All rules in the order of the list.
  static let all: [TableRule] = [
    .fileFormat, .oneValuePerCell, .numbersAsNumbers, .noMergedCells, .noLayoutSpaces, .noOmittedNames, .noFormulas,
    .noObjects, .unitStated, .noPlatformCharacters, .timeInWesternYears, .areaNamed,
  ]

  /// The document, with its day.
  static let document = "総務省「統計表における機械判読可能なデータの表記方法の統一ルール」（令和2年（2020年）12月18日）"
}

/// What a rule finds in a table.
public enum TableVerdict: Hashable, Sendable {
  /// The table does as the rule asks. The words say on what that rests, where it is not plain.
  case satisfied(String?)
  /// It does not, at these places.
  case violated([TableViolation])
  /// The rule could not be applied, for this reason.
  case notChecked(String)

  /// Satisfied without violations.
  static func found(_ violations: [TableViolation], else words: String? = nil) -> TableVerdict {
    violations.isEmpty ? .satisfied(words) : .violated(violations)
  }
}

/// A place at which a table breaks a rule.
public struct TableViolation: Hashable, Sendable {
  /// The sheet of a workbook; nil for CSV.
  public var sheet: String?
  /// The row in the file, from 1; nil for the table as a whole.
  public var row: Int?
  /// The column, from 1; nil for the row or the table as a whole.
  public var column: Int?
  /// The name of the column.
  public var columnName: String?
  /// What is wrong, in one plain sentence.
  public var summary: String
  /// How to mend it, in the imperative of 公用文.
  public var remedy: String
  /// Whether it is inferred from the look of the table, because nothing says what the column holds.
  public var isInferred: Bool

  init(
    _ summary: String, mend remedy: String, sheet: CheckedSheet? = nil, row: Int? = nil, column: Int? = nil,
    isInferred: Bool = false
  ) {
    self.sheet = sheet?.name
    self.row = row
    self.column = column.map { $0 + 1 }
    columnName = column.flatMap { place in sheet.flatMap { $0.heading(place) } }
    self.summary = summary
    self.remedy = remedy
    self.isInferred = isInferred
  }

  /// The place in words: 「シート「集計」、3行目、2列目「件数」」; empty for the table as a whole.
  public var place: String {
    var parts: [String] = []
    if let sheet { parts.append("シート「\(sheet)」") }
    if let row { parts.append("\(row)行目") }
    if let column { parts.append("\(column)列目" + (columnName.map { "「\($0)」" } ?? "")) }
    return parts.joined(separator: "、")
  }
}
