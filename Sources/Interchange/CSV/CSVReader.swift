internal import PlanModel

/// Reads CSV (RFC 4180): quotes, doubled quotes, line ends inside quotes; CR LF, LF and CR all end a row. What
/// spreadsheet programs put on the clipboard differs by the tab in place of the comma only.
struct CSVReader {
  /// A row and the line on which it begins.
  struct Row {
    var line: Int
    var cells: [String]
  }

  private(set) var rows: [Row] = []
  private(set) var problems: [SyntaxProblem] = []
  private let separator: UInt8

  private init(separator: UInt8) { self.separator = separator }

  /// Reads `bytes`, which are UTF-8 without a byte order mark. Rows without any text are passed over.
  static func read(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) -> CSVReader {
    var reader = CSVReader(separator: separator)
    reader.scan(bytes)
    return reader
  }

  private mutating func scan(_ bytes: [UInt8]) {
    var place = 0
    var line = 1
    while place < bytes.count {
      var row = Row(line: line, cells: [])
      var endsRow = false
      while !endsRow {
        guard row.cells.count < ReadingLimits.tableColumns else {
          return stop(.tooLarge, line, "列の数が上限（\(ReadingLimits.tableColumns)列）を超えています。", "表の列を減らしてください。")
        }
        let start = place
        let isQuoted = place < bytes.count && bytes[place] == UInt8(ascii: "\"")
        guard let cell = isQuoted ? quoted(bytes, &place, &line) : plain(bytes, &place) else {
          return stop(
            .syntax, row.line, "この行で始まる引用符「\"」が閉じられていません。ここから後は読み取れませんでした。",
            "値の終わりに「\"」を付けてください。値の中の「\"」は二つ重ねて書きます。")
        }
        guard place - start <= ReadingLimits.cellBytes else {
          return stop(.tooLarge, row.line, "一つの値が長すぎます。", "一つの値は\(ReadingLimits.cellBytes)バイト以内にしてください。")
        }
        row.cells.append(cell)
        endsRow = place >= bytes.count || bytes[place] != separator
        if !endsRow { place += 1 }
      }
      passLineEnd(bytes, &place, &line)
      if row.cells.contains(where: { !$0.isEmpty }) { rows.append(row) }
      guard rows.count <= ReadingLimits.tableRows else {
        rows.removeLast()
        return stop(.tooLarge, row.line, "行の数が上限（\(ReadingLimits.tableRows)行）を超えています。", "ファイルを分けてください。")
      }
    }
  }

  private mutating func stop(_ rule: ReadingRule, _ line: Int, _ summary: String, _ remedy: String) {
    problems.append(SyntaxProblem(rule, at: Position(line: line, column: 1), summary, remedy: remedy))
  }

  private func passLineEnd(_ bytes: [UInt8], _ place: inout Int, _ line: inout Int) {
    guard place < bytes.count else { return }
    if bytes[place] == 0x0D, place + 1 < bytes.count, bytes[place + 1] == 0x0A { place += 1 }
    place += 1
    line += 1
  }

  private func plain(_ bytes: [UInt8], _ place: inout Int) -> String? {
    let start = place
    while place < bytes.count, bytes[place] != separator, bytes[place] != 0x0A, bytes[place] != 0x0D {
      place += 1
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// The text between quotes and, leniently, whatever follows up to the next separator.
  private func quoted(_ bytes: [UInt8], _ place: inout Int, _ line: inout Int) -> String? {
    let quote = UInt8(ascii: "\"")
    var text: [UInt8] = []
    place += 1
    while place < bytes.count {
      let byte = bytes[place]
      if byte == quote {
        place += 1
        guard place < bytes.count, bytes[place] == quote else {
          return String(decoding: text, as: UTF8.self) + (plain(bytes, &place) ?? "")
        }
      } else if byte == 0x0A || (byte == 0x0D && !(place + 1 < bytes.count && bytes[place + 1] == 0x0A)) {
        line += 1
      }
      text.append(byte)
      place += 1
    }
    return nil
  }
}
