internal import Interchange
internal import PlanModel
internal import TextFormats

/// Which columns of a table of values hold what, in either layout.
///
/// Headings may stand in two rows, the upper one merged over several periods (「実績値」 over R5, R6), as printed tables
/// have them. Columns under 「目標」 or any other group are no actual values.
struct FigureColumns {
  /// The column of each known field.
  let fields: [String: Int]
  /// The columns whose headings are periods, for the layout with one row for an indicator.
  let periods: [(column: Int, heading: String)]
  /// Headings that are passed over.
  let unused: [String]
  /// The line of the headings.
  let line: Int
  /// The number of rows that are headings.
  let rowsRead: Int
  /// The number of columns that have a heading.
  let width: Int

  init(_ found: SheetColumns, in sheet: Sheet) {
    let heading = sheet.rows[found.rowsRead - 1]
    line = heading.line
    let below = sheet.rows.dropFirst(found.rowsRead).first
    var periods = found.unknown.compactMap { column, text in Self.period(text).map { (column, $0) } }
    var unused = found.unknown.filter { Self.period($0.heading) == nil }.map(\.heading)
    var fields = found.columns
    var rowsRead = found.rowsRead
    if let below, periods.isEmpty, fields["period"] == nil, Self.isHeading(below, fields) {
      periods = below.cells.indices.compactMap { column in
        guard let text = Self.period(below[column]), Self.group(of: column, in: heading) else { return nil }
        return (column, text)
      }
      unused = unused.filter { !Self.isTarget($0) }
      fields["value"] = nil
      rowsRead += 1
      width = max(heading.cells.count, below.cells.count)
    } else {
      width = (Array(found.columns.values) + found.unknown.map(\.column)).max().map { $0 + 1 } ?? 0
    }
    self.periods = fields["value"] == nil ? periods : []
    if fields["value"] != nil { unused += periods.map(\.1) }
    self.fields = fields
    self.unused = unused
    self.rowsRead = rowsRead
  }

  /// The period that a heading names, without 「実績」 behind it; `nil` for a heading of targets.
  private static func period(_ heading: String) -> String? {
    var text = WidthFolding.fold(heading).filter { $0 != " " && $0 != "(" && $0 != ")" }
    for word in ["実績値", "実績", "の値"] where text.hasSuffix(word) { text = String(text.dropLast(word.count)) }
    guard !text.isEmpty, text.contains(where: \.isNumber) || text.contains("元") else { return nil }
    return Period(code: text) != nil || JapaneseDateReader.period(text).value != nil ? text : nil
  }

  /// Whether the row below the headings names periods and no indicator.
  private static func isHeading(_ row: Sheet.Row, _ fields: [String: Int]) -> Bool {
    guard row[fields["indicator"]].isEmpty, row[fields["title"]].isEmpty else { return false }
    let cells = row.cells.filter { !$0.isEmpty }
    return !cells.isEmpty && cells.allSatisfy { period($0) != nil || isTarget($0) }
  }

  /// Whether the nearest heading at or left of a column is that of actual values.
  private static func group(of column: Int, in heading: Sheet.Row) -> Bool {
    let left = heading.cells.prefix(column + 1).last { !$0.isEmpty } ?? ""
    return left.contains("実績") || left == "値"
  }

  private static func isTarget(_ text: String) -> Bool { text.contains("目標") || text.contains("計画") }
}

/// Reads the rows below the headings.
struct FigureTableReader {
  private let columns: FigureColumns
  private(set) var list: RowFindings
  private(set) var entries: [FigureEntry] = []

  init(_ columns: FigureColumns, list: RowFindings) {
    self.columns = columns
    self.list = list
    for heading in columns.unused {
      self.list.report(.information, columns.line, "「\(RecordWords.line(heading))」の列は、実績値の列ではないため、使いません。", "")
    }
  }

  private var isLong: Bool { columns.fields["value"] != nil }

  mutating func read(_ sheet: Sheet) {
    if isLong, columns.fields["period"] == nil {
      return list.report(.error, columns.line, "「年度」の列がありません。", "いつの値かが分かるように、「年度」の列を加えてください。")
    }
    if !isLong, columns.periods.isEmpty {
      return list.report(
        .error, columns.line, "「値」の列も、年度を見出しとする列もありません。", "「値」の列を加えるか、見出しを「令和6年度」のようにしてください。")
    }
    for row in sheet.rows.dropFirst(columns.rowsRead) {
      guard entries.count < RecordFigures.mostEntries else {
        return list.report(
          .error, row.line, "値の数が上限（\(RecordFigures.mostEntries)件）を超えています。ここから後は読み取っていません。", "表を分けてください。")
      }
      read(row)
    }
  }

  private mutating func read(_ row: Sheet.Row) {
    // An empty cell too many counts as well: it is what an unquoted 「1,200」 leaves behind.
    guard row.cells.count <= columns.width || row.cells.dropFirst(columns.width).allSatisfy(\.isEmpty) else {
      return list.report(
        .error, row.line, "見出しより列が多いため、この行は読み取っていません。",
        "「1,200」のように「,」を含む値は、「\"」で囲むか、「,」を除いてください。")
    }
    if isLong {
      let value = row[columns.fields["value"]]
      if !value.isEmpty { entries.append(entry(row, period: row[columns.fields["period"]], value: value)) }
    } else {
      for (column, heading) in columns.periods where !row[column].isEmpty {
        entries.append(entry(row, period: heading, value: row[column]))
      }
    }
  }

  private func entry(_ row: Sheet.Row, period: String, value: String) -> FigureEntry {
    // The template protects texts from being taken for formulas, and so does whoever writes the table by a program.
    let cell = { (field: String) in FormulaProtection.unprotected(row[self.columns.fields[field]]) }
    let id = cell("indicator")
    return FigureEntry(indicator: id.isEmpty ? cell("title") : id, period: period, value: value) {
      $0.title = id.isEmpty ? "" : cell("title")
      $0.status = cell("status")
      $0.asOf = cell("asOf")
      $0.unit = cell("unit")
      $0.source = cell("source")
      $0.publisher = cell("publisher")
      $0.sourceURL = cell("sourceURL")
      $0.place = cell("place")
      $0.fileName = cell("fileName")
      $0.timeCode = cell("timeCode")
      $0.areaCode = cell("areaCode")
      $0.correctionReason = cell("correctionReason")
      $0.note = cell("note")
      $0.line = row.line
    }
  }
}
