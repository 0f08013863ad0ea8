internal import Archives

/// Reads from an XLSX file (ECMA-376) what the rules look at: values, merged cells, formulas and objects.
///
/// Not read: formats of numbers (a date is then its serial number), hidden rows, charts' own data.
struct WorkbookReader {
  /// The most sheets that are read.
  static let mostSheets = 20
  /// The most cells of a sheet that are read.
  static let mostCells = 300_000
  /// The most bytes of one unpacked part.
  static let partBytes = 32 << 20
  /// The most texts that cells share.
  static let mostTexts = 300_000
  /// The most formulas that are named.
  private static let namedFormulas = 5

  /// A part that is not read may be of any size; what is read is held to ``partBytes``.
  private static let archiveLimits = ZipReader.Limits(entryBytes: .max, totalBytes: 1 << 40, ratio: 1_100)

  private let archive: ZipReader
  private var texts: [String] = []

  /// The sheets of a workbook in their order; nil when the file is no workbook that can be read.
  static func sheets(_ bytes: [UInt8]) -> [CheckedSheet]? {
    guard let archive = try? ZipReader(bytes, limits: archiveLimits) else { return nil }
    var reader = WorkbookReader(archive: archive)
    return try? reader.read()
  }

  private init(archive: ZipReader) { self.archive = archive }

  private mutating func read() throws(MarkupProblem) -> [CheckedSheet]? {
    guard let book = part("xl/workbook.xml") else { return nil }
    let targets = try relations("xl/_rels/workbook.xml.rels").reduce(into: [String: String]()) { targets, relation in
      targets[relation.id] = relation.target
    }
    texts = try sharedTexts()
    var sheets: [CheckedSheet] = []
    var markup = SheetMarkup(book)
    while let step = try markup.next() {
      guard case .start("sheet", let attributes, _) = step, sheets.count < Self.mostSheets else { continue }
      guard let target = attributes["r:id"].flatMap({ targets[$0] }) else { continue }
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      guard let bytes = part(path) else { return nil }
      var sheet = try sheet(bytes, name: attributes["name"] ?? "")
      sheet.objects = try objects(of: path)
      sheets.append(sheet)
    }
    return sheets
  }

  private func part(_ name: String) -> [UInt8]? { try? archive.contents(name, most: Self.partBytes) }

  private func relations(
    _ path: String
  ) throws(MarkupProblem) -> [(id: String, type: String, target: String)] {
    guard let bytes = part(path) else { return [] }
    var found: [(String, String, String)] = []
    var markup = SheetMarkup(bytes)
    while let step = try markup.next() {
      guard case .start("Relationship", let attributes, _) = step else { continue }
      found.append((attributes["Id"] ?? "", attributes["Type"] ?? "", attributes["Target"] ?? ""))
    }
    return found
  }

  /// What lies on a sheet beside its cells, by the kinds of its relations.
  private func objects(of path: String) throws(MarkupProblem) -> [String] {
    var parts = path.split(separator: "/").map(String.init)
    guard let file = parts.popLast() else { return [] }
    var kinds: [String] = []
    for relation in try relations((parts + ["_rels", file + ".rels"]).joined(separator: "/")) {
      switch relation.type.split(separator: "/").last {
      case "drawing": kinds.append("図形、グラフ又は画像")
      case "oleObject", "package", "control": kinds.append("埋め込まれたオブジェクト")
      default: continue
      }
    }
    return kinds.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The texts that cells refer to by number. Readings of kanji (ruby) are no part of them.
  private func sharedTexts() throws(MarkupProblem) -> [String] {
    guard let bytes = part("xl/sharedStrings.xml") else { return [] }
    var texts: [String] = []
    var current: String?
    var isReading = false
    var isText = false
    var markup = SheetMarkup(bytes)
    while let step = try markup.next() {
      switch step {
      case .start("si", _, let isEmpty):
        if isEmpty { texts.append("") } else { current = "" }
      case .start("rPh", _, let isEmpty): isReading = !isEmpty
      case .start("t", _, let isEmpty): isText = !isEmpty && !isReading
      case .end("rPh"): isReading = false
      case .end("t"): isText = false
      case .end("si"):
        guard texts.count < Self.mostTexts else { return texts }
        texts.append(StoredText.plain(current ?? ""))
        current = nil
      case .text(let text) where isText: current?.append(text)
      default: break
      }
    }
    return texts
  }

  private func sheet(_ bytes: [UInt8], name: String) throws(MarkupProblem) -> CheckedSheet {
    var reading = SheetReading(texts: texts)
    var markup = SheetMarkup(bytes)
    while let step = try markup.next(), reading.cellCount < Self.mostCells { reading.take(step) }
    var sheet = CheckedSheet(name: name, rows: reading.rows)
    sheet.merged = reading.merged
    sheet.formulas = Array(reading.formulas.prefix(Self.namedFormulas))
    sheet.formulaCount = reading.formulas.count
    return sheet
  }
}

/// The cells of a sheet while they are read.
private struct SheetReading {
  let texts: [String]
  private(set) var rows: [CheckedSheet.Row] = []
  private(set) var merged: [String] = []
  private(set) var formulas: [String] = []
  private(set) var cellCount = 0
  private var row: CheckedSheet.Row?
  private var cell: (reference: String, type: String, value: String)?
  private var isValue = false

  init(texts: [String]) { self.texts = texts }

  mutating func take(_ step: SheetMarkup.Step) {
    switch step {
    case .start("row", let attributes, let isEmpty) where !isEmpty:
      row = CheckedSheet.Row(number: attributes["r"].flatMap { Int($0) } ?? (rows.last?.number ?? 0) + 1, cells: [])
    case .start("c", let attributes, let isEmpty):
      cellCount += 1
      if !isEmpty { cell = (attributes["r"] ?? "", attributes["t"] ?? "n", "") }
    case .start("f", _, _): if let cell { formulas.append(cell.reference) }
    case .start("v", _, let isEmpty), .start("t", _, let isEmpty): isValue = !isEmpty
    case .text(let text) where isValue: cell?.value.append(text)
    case .end("v"), .end("t"): isValue = false
    case .end("c"): endCell()
    case .end("row"):
      if let row, row.cells.contains(where: { !$0.isEmpty }) { rows.append(row) }
      row = nil
    case .start("mergeCell", let attributes, _): if let range = attributes["ref"] { merged.append(range) }
    default: break
    }
  }

  private mutating func endCell() {
    defer { cell = nil }
    guard let cell, !cell.value.isEmpty else { return }
    let value =
      cell.type == "s"
      ? Int(cell.value).flatMap { texts.indices.contains($0) ? texts[$0] : nil } : StoredText.plain(cell.value)
    let column = CellReference.column(cell.reference) ?? row?.cells.count ?? 0
    guard column < CellReference.mostColumns, let count = row?.cells.count else { return }
    if count <= column { row?.cells += Array(repeating: "", count: column + 1 - count) }
    row?.cells[column] = value ?? ""
  }
}
