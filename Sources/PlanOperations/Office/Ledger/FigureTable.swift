internal import Interchange
public import PlanModel

/// A table of reported values, pasted from a spreadsheet or uploaded as CSV.
///
/// Two layouts are read: one row for one value (指標, 時期, 値 …), and one row for one indicator with a column for each
/// period, whose heading is the period (令和5年度, R6 …). Cells that are empty report nothing.
public struct FigureTable: Sendable {
  /// The name under which findings speak of the table.
  public static let name = "実績値の表"

  /// The values, in the order of the table.
  public let entries: [FigureEntry]
  /// What is wrong with the table as a whole, and rows that could not be taken for anything.
  public let findings: [Finding]

  /// Whether rows, or all of it, could not be read.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// The headings by which columns are known.
  private static let names: [(field: String, headings: [String])] = [
    ("indicator", ["指標ID", "指標の識別子", "指標コード", "KPIのID", "indicator"]),
    ("title", ["指標", "指標名", "指標の名称", "KPI", "KPI名"]),
    ("period", ["時期", "期間", "年度", "時点コード", "対象年度", "年月", "実績時点", "period"]),
    ("value", ["値", "実績値", "実績", "数値", "value"]),
    ("unit", ["単位", "unit"]),
    ("status", ["速報・確定", "速報確定", "速報/確定", "確定区分", "status"]),
    ("asOf", ["時点", "基準日", "asOf"]),
    ("source", ["出典", "資料", "資料名", "出所", "source"]),
    ("publisher", ["発行者", "所管", "publisher"]),
    ("sourceURL", ["アドレス", "URL", "sourceURL"]),
    ("place", ["場所", "表とセル", "セル", "ページ", "cell"]),
    ("fileName", ["ファイル", "ファイル名", "file"]),
    ("timeCode", ["時間軸コード", "timeCode"]),
    ("areaCode", ["地域コード", "areaCode"]),
    ("correctionReason", ["訂正の理由", "訂正理由", "correctionReason"]),
    ("note", ["備考", "注", "note"]),
    // What the template tells for the person's eyes only.
    ("section", ["担当課", "課名"]), ("before", ["前回の値"]), ("beforePeriod", ["前回の時期"]),
    ("measure", ["施策", "施策名"]),
  ]

  /// Reads a table.
  public static func read(_ bytes: [UInt8]) -> FigureTable {
    let sheet = Sheet.read(bytes, name: name)
    var list = RowFindings(rule: "figure-table", table: name)
    list.append(sheet.findings)
    // Half a table is worse than none: what was cut off could be the row that mattered.
    if sheet.findings.contains(where: { $0.severity == .error }) {
      return FigureTable(entries: [], findings: list.all)
    }
    let found =
      SheetColumns.find(in: sheet, names: names, needed: ["indicator"])
      ?? SheetColumns.find(in: sheet, names: names, needed: ["title"])
    guard let found else {
      if !sheet.rows.isEmpty || list.isEmpty {
        list.report(
          .error, sheet.rows.first?.line ?? 1, "「指標」の列が見つかりません。",
          "1行目に「指標」「年度」「値」などの見出しを付けてください。年度ごとに列がある表では、見出しを「令和6年度」のようにします。")
      }
      return FigureTable(entries: [], findings: list.all)
    }
    var reader = FigureTableReader(FigureColumns(found, in: sheet), list: list)
    reader.read(sheet)
    return FigureTable(entries: reader.entries, findings: reader.list.all)
  }
}
