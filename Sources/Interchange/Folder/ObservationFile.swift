internal import PlanModel
internal import TextFormats

/// A table of observations: one row for one value, columns named as the fields of `Observation` in the folder.
enum ObservationFile {
  /// Where observations are written.
  static let path = "observations/observations.csv"

  private static let format = RecordFormat<Observation>.observation
  private static let columns = format.fields.filter { $0.occurs(in: .folder) }.map(\.key)

  /// Reads the rows of a table; `context` knows the file.
  static func read(_ bytes: [UInt8], _ context: inout ReadingContext) -> [Observation] {
    let table = CSVReader.read(bytes)
    let outer = context.record
    defer { context.record = outer }
    var observations: [Observation] = []
    if let first = table.rows.first, let names = header(first, &context) {
      observations.reserveCapacity(table.rows.count)
      for row in table.rows.dropFirst() {
        context.record = outer
        let node = node(row, names: names, &context)
        if let observation = format.read(node, &context) { observations.append(observation) }
      }
    }
    context.record = outer
    context.report(table.problems)
    return observations
  }

  /// The names of the columns; `nil` for a column that is passed over, and altogether when one that is needed lacks.
  private static func header(_ row: CSVReader.Row, _ context: inout ReadingContext) -> [String?]? {
    var names: [String?] = []
    for (index, cell) in row.cells.enumerated() {
      let name = TextNormalisation.normalise(cell).text
      let position = Position(line: row.line, column: index + 1)
      if columns.contains(name), !names.contains(name) {
        names.append(name)
        continue
      }
      names.append(nil)
      if columns.contains(name) {
        context.report(.duplicateKey, at: position, "「\(name)」の列が二つあります。左の列を使いました。", remedy: "どちらか一方を削除してください。")
      } else {
        let near = NearestName.of(name, among: columns)
        context.report(
          .unknownKey, at: position, "実績値の表に「\(Excerpt.of(name))」という列はありません。この列は読み取られていません。",
          remedy: near.map { "「\($0)」の誤りではありませんか。" } ?? "使える列は、\(columns.joined(separator: "、"))です。")
      }
    }
    let missing = columns.prefix(3).filter { !names.contains($0) }
    guard !missing.isEmpty else { return names }
    context.report(
      .missingKey, at: Position(line: row.line, column: 1),
      "実績値の表に必要な列（\(missing.joined(separator: "、"))）がありません。このファイルの実績値は読み取れませんでした。",
      remedy: row.cells.contains { $0.contains("\t") }
        ? "タブ区切りで保存されています。「CSV UTF-8（コンマ区切り）」の形式で保存し直してください。"
        : "1行目に「indicator,period,value」などの列の名称を書いてください。")
    return nil
  }

  private static func node(
    _ row: CSVReader.Row, names: [String?], _ context: inout ReadingContext
  ) -> Node {
    // An empty cell too many counts as well: it is what an unquoted 「1,200」 leaves behind.
    if row.cells.count > names.count {
      context.report(
        .rowLength, at: Position(line: row.line, column: names.count + 1),
        "この行の列の数（\(row.cells.count)列）が、1行目の列の数（\(names.count)列）より多くなっています。はみ出した値は読み取られていません。",
        remedy: "値の中に「,」があるときは、値の全体を「\"」で囲んでください。")
    }
    var members: [Node.Member] = []
    for (index, cell) in row.cells.prefix(names.count).enumerated() {
      guard let name = names[index], !cell.isEmpty else { continue }
      let position = Position(line: row.line, column: index + 1)
      // Cells are text, so that 「~」 and 「null」 mean themselves.
      members.append(Node.Member(key: name, keyPosition: position, value: Node(.scalar(cell, .text), at: position)))
    }
    return Node(.mapping(members), at: Position(line: row.line, column: 1))
  }

  /// The table of `observations`; columns that hold nothing are left out.
  static func write(_ observations: [Observation]) -> [UInt8] {
    let rows = observations.map { observation -> [String: String] in
      guard case .mapping(let members) = format.write(observation, .folder) else { return [:] }
      return Dictionary(members.map { ($0.key, $0.value.text ?? "") }, uniquingKeysWith: { first, _ in first })
    }
    let used = columns.enumerated().filter { index, name in index < 3 || rows.contains { $0[name] != nil } }.map(
      \.element)
    var writer = CSVWriter()
    writer.row(used)
    for row in rows { writer.row(used.map { row[$0] ?? "" }) }
    return writer.bytes
  }
}
