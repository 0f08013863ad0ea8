internal import Interchange
public import PlanModel

/// A table of national measures as an administrator loads it: the measures that could be read, and what is wrong with the
/// other rows.
///
/// Columns: 名称 (needed), 番号, 柱, 所管, 一覧の名称と日付, 出典URL, 備考, under whatever usual heading.
public struct NationalMeasureTable: Sendable, Hashable {
  /// The name under which findings speak of the table.
  public static let name = "国の施策の表"
  /// Rows of the longest table that is taken over. The national plan of 2017 held 258 measures.
  public static let mostRows = 2_000
  /// Bytes of the largest table that is read.
  public static let mostBytes = 512 << 10

  /// The measures, in the order of their rows.
  public let measures: [NationalMeasure]
  /// What is wrong; the line of the place is that of the row.
  public let findings: [Finding]

  /// Whether nothing stops the table from being taken over.
  public var isSound: Bool { !measures.isEmpty && !findings.contains { $0.severity == .error } }

  /// Reads a table. `edition` is the list of rows that name none.
  public static func read(_ bytes: [UInt8], edition: String = "") -> NationalMeasureTable {
    var reader = NationalMeasureTableReader(edition: StartText.line(String(edition.prefix(200))))
    reader.read(Sheet.read(bytes, name: name, mostBytes: mostBytes))
    return NationalMeasureTable(measures: reader.measures, findings: reader.findings)
  }
}

/// Reads the rows of a table of national measures.
private struct NationalMeasureTableReader {
  private static let headings: [(field: String, headings: [String])] = [
    ("number", ["番号", "施策番号", "No.", "No", "number"]),
    ("title", ["名称", "施策名", "施策の名称", "施策", "title"]),
    ("pillars", ["柱", "5つの柱", "五つの柱", "対応する柱", "pillar", "pillars"]),
    ("ministries", ["所管", "所管府省", "所管府省庁", "担当府省", "担当府省庁", "府省名", "府省庁名", "ministries"]),
    ("edition", ["一覧の名称と日付", "一覧", "一覧の名称", "一覧の版", "版", "edition"]),
    ("url", ["出典URL", "出典", "URL", "アドレス", "url"]),
    ("note", ["備考", "注", "note"]),
  ]

  private(set) var measures: [NationalMeasure] = []
  private var list = RowFindings(rule: "national-measure-table", table: NationalMeasureTable.name)
  private var lines: [NationalMeasureReference: Int] = [:]
  private let edition: String

  init(edition: String) { self.edition = edition }

  /// What is wrong with the rows read so far.
  var findings: [Finding] { list.all }

  mutating func read(_ sheet: Sheet) {
    list.append(sheet.findings)
    guard !sheet.rows.isEmpty else {
      if list.isEmpty { report(.error, 1, "表に何も書かれていません。", "国の施策の一覧を書いたファイルを選んでください。") }
      return
    }
    guard let columns = SheetColumns.find(in: sheet, names: Self.headings, needed: ["title"]) else {
      return report(
        .error, sheet.rows[0].line, "「名称」の列が見つかりません。", "表の最初の行に「番号」「名称」「柱」「所管」「一覧の名称と日付」「出典URL」の見出しを付けてください。")
    }
    for (_, heading) in columns.unknown.prefix(20) {
      report(
        .information, sheet.rows[columns.rowsRead - 1].line, "「\(heading)」の列は読み取りません。",
        "必要な列であれば、見出しを「名称」「所管」などに直してください。")
    }
    let body = sheet.rows.dropFirst(columns.rowsRead)
    for row in body.prefix(NationalMeasureTable.mostRows) { read(row, columns.columns) }
    if let first = body.dropFirst(NationalMeasureTable.mostRows).first {
      report(.error, first.line, "行が多すぎます（上限は\(NationalMeasureTable.mostRows)行です。）。ここから後は読み取っていません。", "表を分けてください。")
    }
    if measures.isEmpty, list.isEmpty {
      report(.error, sheet.rows[0].line, "見出しの下に行がありません。", "施策を1行に一つずつ書いてください。")
    }
  }

  private mutating func read(_ row: Sheet.Row, _ columns: [String: Int]) {
    func cell(_ field: String) -> String { StartText.line(row[columns[field]]) }
    func optional(_ field: String) -> String? { cell(field).isEmpty ? nil : cell(field) }
    let title = cell("title")
    guard !title.isEmpty else {
      return report(.error, row.line, "施策の名称がありません。この行は読み取っていません。", "名称を書くか、行を削除してください。")
    }
    guard title.count <= 300 else {
      return report(.error, row.line, "施策の名称が300文字を超えています。この行は読み取っていません。", "名称の欄に説明が混ざっていないか確かめてください。")
    }
    let list = cell("edition").isEmpty ? edition : cell("edition")
    guard !list.isEmpty else {
      return report(
        .error, row.line, "一覧の名称と日付がありません。この行は読み取っていません。", "「デジタル社会の実現に向けた重点計画（2022年6月7日閣議決定）」のように、一覧の名称と日付を書いてください。")
    }
    let number = optional("number").map { WidthFolding.fold($0).filter { $0 != " " } }
    let measure = NationalMeasure(
      number: number, title: title, pillars: pillars(cell("pillars"), line: row.line),
      ministries: optional("ministries"),
      edition: list, sourceURL: address(optional("url"), line: row.line), note: optional("note"))
    let key = NationalMeasureReference(number: number, edition: list, title: number == nil ? title : nil)
    if let line = lines[key] {
      return report(
        .error, row.line,
        "同じ一覧の\(number.map { "番号「\($0)」" } ?? "名称「\(title.prefix(40))」")が、\(line)行目にもあります。この行は読み取っていません。",
        "どちらか一方を直すか、削除してください。")
    }
    lines[key] = row.line
    measures.append(measure)
  }

  private mutating func pillars(_ text: String, line: Int) -> [Pillar] {
    var pillars: [Pillar] = []
    for word in text.split(whereSeparator: { ";；、,，/／".contains($0) }).prefix(20) {
      let name = StartText.line(String(word))
      guard let pillar = Pillar.reading(name) ?? Pillar.reading(WidthFolding.fold(name).filter { $0 != " " }) else {
        report(
          .warning, line, "柱「\(RecordWords.line(String(name.prefix(40))))」は、5つの柱にありません。",
          "「1」から「5」までの番号又は柱の名称を、「;」で区切って書いてください。")
        continue
      }
      if !pillars.contains(pillar) { pillars.append(pillar) }
    }
    return pillars
  }

  /// The address where it is one of the web; anything else must not become a link.
  private mutating func address(_ text: String?, line: Int) -> String? {
    guard let text else {
      report(.advice, line, "出典のアドレスがありません。", "一覧を確かめられるウェブページのアドレスを書いてください。")
      return nil
    }
    let lower = text.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://"), text.utf8.count <= 2_000,
      !text.utf8.contains(where: { $0 <= 0x20 })
    else {
      report(
        .warning, line, "出典が、ウェブページのアドレスの形（https://…）になっていません。出典は読み取っていません。", "「https://」又は「http://」から始まるアドレスを書いてください。")
      return nil
    }
    return text
  }

  private mutating func report(_ severity: Severity, _ line: Int, _ summary: String, _ remedy: String) {
    list.report(severity, line, summary, remedy)
  }
}
