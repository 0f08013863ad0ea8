/// A sheet: titles above, one row of column names, rows of cells below.
public struct WorkbookSheet: Hashable, Sendable {
  /// The name on the tab; written as `SheetName` allows it.
  public var name: String
  /// Lines above the names of the columns; empty for tables that machines read (総務省の統一ルール).
  public var titles: [String]
  /// The columns.
  public var columns: [WorkbookColumn]
  /// The rows; a row may be shorter than the columns, not longer.
  public var rows: [[WorkbookCell]]
  /// How the sheet looks and prints.
  public var layout: SheetLayout

  /// Makes a sheet.
  public init(
    name: String, titles: [String] = [], columns: [WorkbookColumn], rows: [[WorkbookCell]],
    layout: SheetLayout = SheetLayout()
  ) {
    self.name = name
    self.titles = titles
    self.columns = columns
    self.rows = rows
    self.layout = layout
  }
}

/// A column of a sheet.
public struct WorkbookColumn: Hashable, Sendable {
  /// The name in the head.
  public var name: String
  /// What it holds; decides the width and the look of its cells.
  public var kind: Kind
  /// The width in half-width characters; by the kind when nil.
  public var width: Double?

  /// What a column holds.
  public enum Kind: Hashable, Sendable {
    case text
    case number
    case date
  }

  /// Makes a column.
  public init(_ name: String, _ kind: Kind = .text, width: Double? = nil) {
    self.name = name
    self.kind = kind
    self.width = width
  }

  /// The width that is written, within the 255 that the format knows.
  var writtenWidth: Double {
    let usual =
      switch kind {
      case .text: 24.0
      case .number: 14.0
      case .date: 12.0
      }
    return min(max(width ?? usual, 1), 255)
  }
}

/// A cell.
public enum WorkbookCell: Hashable, Sendable {
  /// Nothing.
  case empty
  /// Text, whatever it begins with.
  case text(String)
  /// A number by its exact decimal text, such as `-12.5`. Spreadsheet programs hold fifteen digits: a longer number, or
  /// what is no number, is written as text, digit for digit.
  case number(String)
  /// A day; text (`YYYY-MM-DD`) before 1900-03-01, where spreadsheet programs miscount.
  case date(WorkbookDay)
  /// Text of which parts are underlined or struck out, as in a table that compares two texts.
  case rich([TextRun])
}

/// A part of a text with its look.
public struct TextRun: Hashable, Sendable {
  /// The text.
  public var text: String
  /// Underlined: new words of a 新旧対照表.
  public var isUnderlined: Bool
  /// Struck out.
  public var isStruck: Bool

  /// Makes a part.
  public init(_ text: String, isUnderlined: Bool = false, isStruck: Bool = false) {
    self.text = text
    self.isUnderlined = isUnderlined
    self.isStruck = isStruck
  }
}

/// How a sheet looks and prints: A4, as many pages high as it takes and one wide.
public struct SheetLayout: Hashable, Sendable {
  /// Across rather than upright.
  public var isLandscape: Bool
  /// The head stays in sight, and with it so many columns from the left.
  public var frozenColumns: Int
  /// Buttons to filter by the head.
  public var hasFilter: Bool
  /// Long texts are broken into lines.
  public var wraps: Bool
  /// Lines around the cells.
  public var hasGrid: Bool

  /// Makes a layout.
  public init(
    isLandscape: Bool = true, frozenColumns: Int = 0, hasFilter: Bool = true, wraps: Bool = true,
    hasGrid: Bool = false
  ) {
    self.isLandscape = isLandscape
    self.frozenColumns = frozenColumns
    self.hasFilter = hasFilter
    self.wraps = wraps
    self.hasGrid = hasGrid
  }
}
