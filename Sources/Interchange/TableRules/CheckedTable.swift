internal import Foundation
internal import PlanModel

/// A table file as far as it could be read, for the rules to look at.
struct CheckedTable: Sendable {
  /// What kind of file it is.
  var kind: Kind
  /// Its sheets; one for CSV, none when it could not be read.
  var sheets: [CheckedSheet] = []
  /// What is to be said about its encoding or its damage.
  var problem: SyntaxProblem?

  enum Kind: Hashable, Sendable {
    case csv
    /// XLSX, whose content could be read.
    case workbook
    /// A form that the rule allows and that is not read here, by its name.
    case allowed(String)
    /// Any other form, by its name.
    case other(String)
  }

  /// Why the cells of this file cannot be looked at; nil when they can.
  var reasonWithoutCells: String? {
    switch kind {
    case .csv, .workbook:
      sheets.contains { !$0.rows.isEmpty } ? nil : problem?.summary ?? "表に値がありません。"
    case .allowed(let name): "\(name)の中身は読み取れないため、確かめていません。"
    case .other(let name): "\(name)は表として読み取れないため、確かめていません。"
    }
  }

  /// Applies a check of cells to every sheet.
  func eachSheet(else words: String? = nil, _ check: (CheckedSheet) -> [TableViolation]) -> TableVerdict {
    if let reason = reasonWithoutCells { return .notChecked(reason) }
    return .found(sheets.flatMap(check), else: words)
  }
}

/// A sheet: the first row that holds more than one text names the columns.
struct CheckedSheet: Sendable {
  /// The name in a workbook; nil for CSV.
  var name: String?
  /// The rows above the names of the columns: a title, a day, a unit for all.
  var above: [Row]
  /// The rows from the names of the columns on that hold anything, with their numbers in the file.
  var rows: [Row]
  /// Ranges of merged cells, as in `A1:B2`.
  var merged: [String] = []
  /// Cells that hold a formula, as in `C3`, the first of them.
  var formulas: [String] = []
  /// How many there are.
  var formulaCount = 0
  /// Kinds of objects that lie on the sheet.
  var objects: [String] = []
  /// The columns as Tebiki declares them, when the table is one of its own.
  var declared: [TableColumn]?

  struct Row: Hashable, Sendable {
    var number: Int
    var cells: [String]

    subscript(column: Int) -> String { column < cells.count ? cells[column] : "" }
  }

  init(name: String?, rows: [Row]) {
    self.name = name
    // A title, a date or an empty line often stands above; ten rows are looked at, as where tables are pasted.
    let start = rows.prefix(10).firstIndex { $0.cells.count { !$0.isEmpty } > 1 } ?? 0
    above = Array(rows[..<start])
    self.rows = Array(rows[start...])
    declared = self.rows.first.flatMap { KnownTables.columns(headings: $0.cells) }
  }

  /// The row that names the columns.
  var header: Row? { rows.first }
  /// The rows below.
  var body: ArraySlice<Row> { rows.dropFirst() }
  /// The number of columns.
  var width: Int { rows.map(\.cells.count).max() ?? 0 }

  /// The name of a column; nil when it has none.
  func heading(_ column: Int) -> String? {
    guard let text = header?[column], !text.isEmpty else { return nil }
    return Excerpt.of(text)
  }

  /// What a column holds.
  func kind(of column: Int) -> ColumnKind {
    if let declared, column < declared.count {
      switch declared[column].type {
      case .decimal: return .number(isInferred: false)
      case .integer: return .counter
      case .date: return .time(isInferred: false)
      case .string, .boolean: return .text(isInferred: false)
      }
    }
    return ColumnKind.inferred(heading: header?[column] ?? "", cells: body.lazy.map { $0[column] })
  }
}

/// The tables that Tebiki writes itself, by their headings.
enum KnownTables {
  private static let all: [[TableColumn]] = [
    MeasureTable.columns, IndicatorTable.columns, ObservationTable.columns, PlanTable.columns, AuditTable.columns,
    OutcomeLinksTable.columns, EditionTable.columns, ReportMetadata.columns,
  ]

  static func columns(headings: [String]) -> [TableColumn]? {
    all.first { $0.map(\.name) == headings } ?? OutcomeFiguresTable.columns(headings: headings)
  }
}

extension CheckedSheet {
  /// The most violations of one rule that are collected from a sheet.
  static let mostViolations = 1_000

  /// Looks at every cell below the heading, column by column of those that `isWanted` picks.
  ///
  /// - Parameter isWanted: with it, what is found depends on what the column holds, which may be inferred only.
  func eachCell(
    of isWanted: ((ColumnKind) -> Bool)? = nil, includingHeader: Bool = false,
    _ check: (_ cell: String, _ kind: ColumnKind) -> (summary: String, remedy: String)?
  ) -> [TableViolation] {
    var found: [TableViolation] = []
    for column in 0..<width {
      let kind = isWanted == nil ? .text(isInferred: false) : kind(of: column)
      guard isWanted?(kind) ?? true else { continue }
      for row in includingHeader ? rows[...] : body where column < row.cells.count {
        guard let (summary, remedy) = check(row.cells[column], kind) else { continue }
        found.append(
          TableViolation(
            summary, mend: remedy, sheet: self, row: row.number, column: column, isInferred: kind.isInferred))
        if found.count == Self.mostViolations { return found }
      }
    }
    return found
  }
}
