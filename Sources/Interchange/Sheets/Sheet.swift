public import PlanModel

/// A table as it comes out of a spreadsheet program: pasted (tabs), or saved as CSV or as text, in whatever encoding.
///
/// Cells are trimmed; nothing else is interpreted. What could not be read is a finding with the row in its place.
public struct Sheet: Sendable {
  /// A row and the line of the text on which it begins, from 1.
  public struct Row: Sendable, Hashable {
    /// The line, from 1.
    public let line: Int
    /// The cells.
    public let cells: [String]

    /// The cell of a column; empty beyond the end of the row.
    public subscript(column: Int?) -> String {
      guard let column, cells.indices.contains(column) else { return "" }
      return cells[column]
    }
  }

  /// The rows that hold any text.
  public let rows: [Row]
  /// What could not be read.
  public let findings: [Finding]

  /// Bytes of the largest table that is read.
  public static let mostBytes = 4 << 20
  /// Rows of the longest table that is read.
  public static let mostRows = 20_000

  /// Reads a table. `name` stands in the places of findings, such as 「貼り付けた表」.
  public static func read(_ bytes: [UInt8], name: String, mostBytes: Int = Sheet.mostBytes) -> Sheet {
    var context = ReadingContext(file: name, dialect: .folder, record: .file(name))
    let rows = rows(bytes, mostBytes: mostBytes, &context)
    return Sheet(rows: rows, findings: context.findings.all)
  }

  /// The place of a row of a table with this name.
  public static func place(_ name: String, line: Int, column: Int? = nil) -> Place {
    Place(.file(name), source: SourceLocation(file: name, line: line, column: column.map { $0 + 1 }))
  }

  /// The text of a table in whatever of the usual encodings; empty when it is none.
  public static func text(_ bytes: [UInt8]) -> String {
    TextDecoding.decode(bytes).text.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private static func rows(_ bytes: [UInt8], mostBytes: Int, _ context: inout ReadingContext) -> [Row] {
    guard bytes.count <= mostBytes else {
      context.report(
        .tooLarge, at: Position(line: 1, column: 1), "表が大きすぎるため、読み取れません（上限は\(mostBytes >> 10)KiBです。）。",
        remedy: "必要な行だけを残すか、表を分けてください。")
      return []
    }
    let decoded = TextDecoding.decode(bytes)
    // The officer's spreadsheet program saves in Shift_JIS; that is no matter for them to mend.
    if let problem = decoded.problem, problem.rule != .encoding { context.report([problem]) }
    guard let text = decoded.text else { return [] }
    let table = CSVReader.read(text, separator: separator(of: text))
    context.report(table.problems)
    if table.rows.count > mostRows {
      context.report(
        .tooLarge, at: Position(line: table.rows[mostRows].line, column: 1),
        "行の数が上限（\(mostRows)行）を超えています。ここから後は読み取っていません。", remedy: "表を分けてください。")
    }
    return table.rows.prefix(mostRows).compactMap { row in
      let cells = row.cells.map(trimmed)
      return cells.contains { !$0.isEmpty } ? Row(line: row.line, cells: cells) : nil
    }
  }

  /// A tab outside of quotes in the first row that has either sign: cells copied from a spreadsheet are joined by tabs.
  private static func separator(of text: [UInt8]) -> UInt8 {
    let (tab, comma) = (UInt8(ascii: "\t"), UInt8(ascii: ","))
    for line in text.prefix(64 << 10).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      var isQuoted = false
      var hasComma = false
      for byte in line {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if isQuoted { continue }
        if byte == tab { return tab }
        if byte == comma { hasComma = true }
      }
      if hasComma { return comma }
    }
    return comma
  }

  /// Without blanks of either width at the ends, on one line.
  private static func trimmed(_ cell: String) -> String {
    let text = TextNormalisation.normalise(cell).text
    var scalars = text.unicodeScalars[...]
    let isBlank = { (scalar: Unicode.Scalar) in scalar == "\u{3000}" || scalar == " " || scalar == "\u{A0}" }
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }
}
