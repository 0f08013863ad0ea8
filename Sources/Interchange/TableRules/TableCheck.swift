internal import PlanModel

/// Holds a table file against the rules for tables that machines read.
public enum TableCheck {
  /// Bytes of the largest file that is read.
  public static let mostBytes = ReadingLimits.tableBytes

  /// Checks the bytes of one file, in time proportional to its size. Never throws and never traps.
  ///
  /// Columns of the tables that Tebiki writes itself are known by their headings; what other columns hold is inferred
  /// from headings and cells, and the report says so.
  public static func check(_ bytes: [UInt8], fileName: String) -> TableReport {
    let table = read(bytes)
    let results = TableRule.all.map { rule in
      TableReport.Result(number: rule.number, title: rule.title, verdict: rule.check(table))
    }
    let isDeclared = table.sheets.contains { $0.declared != nil }
    return TableReport(fileName: fileName, results: results, isDeclared: isDeclared)
  }

  private static func read(_ bytes: [UInt8]) -> CheckedTable {
    if bytes.count > mostBytes {
      let problem = SyntaxProblem(
        .tooLarge, at: Position(line: 1, column: 1), "ファイルが大きすぎるため、読み取れません（上限は\(mostBytes >> 20)MiBです。）。",
        remedy: "ファイルを分けてください。")
      return CheckedTable(kind: .csv, problem: problem)
    }
    if let kind = binaryKind(bytes) {
      guard kind == .workbook else { return CheckedTable(kind: kind) }
      guard let sheets = WorkbookReader.sheets(bytes) else {
        return CheckedTable(kind: .other("読み取れないZIPファイル"))
      }
      return CheckedTable(kind: .workbook, sheets: sheets)
    }
    return csv(bytes)
  }

  /// The form by the first bytes of the file; nil for text.
  private static func binaryKind(_ bytes: [UInt8]) -> CheckedTable.Kind? {
    func begins(_ text: String) -> Bool { bytes.starts(with: Array(text.utf8)) }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      let isODS = bytes.prefix(200).contains(Array("opendocument.spreadsheet".utf8))
      return isODS ? .allowed("ODS") : .workbook
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .allowed("Excel（XLS）") }
    if begins("%PDF") { return .other("PDF") }
    if begins("<?xml") { return .allowed("XML") }
    if begins("<!DOCTYPE") || begins("<html") || begins("<HTML") { return .other("HTML") }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .other("画像") }
    return nil
  }

  private static func csv(_ bytes: [UInt8]) -> CheckedTable {
    let decoded = TextDecoding.decode(bytes)
    guard let text = decoded.text else { return CheckedTable(kind: .csv, problem: decoded.problem) }
    let reader = CSVReader.read(text, separator: separator(of: text))
    let rows = reader.rows.map { CheckedSheet.Row(number: $0.line, cells: $0.cells) }
    return CheckedTable(
      kind: .csv, sheets: [CheckedSheet(name: nil, rows: rows)], problem: reader.problems.first ?? decoded.problem)
  }

  /// A tab where the first line has tabs and no comma (TSV).
  private static func separator(of text: [UInt8]) -> UInt8 {
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    let (tab, comma) = (UInt8(ascii: "\t"), UInt8(ascii: ","))
    return line.contains(tab) && !line.contains(comma) ? tab : comma
  }
}

extension ArraySlice<UInt8> {
  /// Whether `part` stands anywhere inside.
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: part) }
  }
}
