/// A column of a published table: the data dictionary and the table itself are made from the same list.
public struct TableColumn: Hashable, Sendable {
  /// The name in the first row.
  public let name: String
  /// What the column holds, in Japanese.
  public let summary: String
  /// The type of its values.
  public let type: ColumnType

  init(_ name: String, _ type: ColumnType, _ summary: String) {
    self.name = name
    self.type = type
    self.summary = summary
  }
}

/// The types of columns, named as in CSV on the Web (W3C Metadata Vocabulary for Tabular Data).
public enum ColumnType: String, Hashable, Sendable {
  case string
  case decimal
  case integer
  case boolean
  case date

  /// The type in Japanese.
  public var label: String {
    switch self {
    case .string: "文字列"
    case .decimal: "数値"
    case .integer: "整数"
    case .boolean: "真偽（true又はfalse）"
    case .date: "日付"
    }
  }
}
