/// Why no workbook was written.
public enum WorkbookProblem: Error, Hashable, Sendable {
  /// What the format cannot hold, place by place; nothing is cut to make it fit.
  case unfit([WorkbookGap])
  /// The machine has no room or no right to write its interim files.
  case notWritten

  /// The reason in a sentence, for the officer.
  public var summary: String {
    switch self {
    case .unfit(let gaps):
      let first = gaps.first.map { "\($0.place)：\($0.summary)" } ?? ""
      return gaps.count > 1 ? "\(first)ほか\(gaps.count - 1)件" : first
    case .notWritten:
      return "Excelのファイルを作るための一時的な領域に書き込めませんでした。空き容量を確かめてください。"
    }
  }
}

/// Something that does not fit into a workbook.
public struct WorkbookGap: Hashable, Sendable {
  /// Where, such as 「シート「施策」の12行目の「概要」」.
  public let place: String
  /// What is wrong.
  public let summary: String
  /// How to mend it.
  public let remedy: String
}

/// What a workbook can hold (Microsoft, Excel specifications and limits).
enum WorkbookLimits {
  static let rows = 1_048_576
  static let columns = 16_384
  /// UTF-16 units in a cell.
  static let characters = 32_767
  /// The most gaps that are told.
  private static let mostGaps = 100

  static func gaps(in workbook: Workbook) -> [WorkbookGap] {
    var gaps: [WorkbookGap] = []
    if workbook.sheets.isEmpty {
      gaps.append(WorkbookGap(place: "ファイル", summary: "シートが1つもありません。", remedy: "シートを1つ以上入れてください。"))
    }
    for sheet in workbook.sheets where gaps.count < mostGaps { gaps += Self.gaps(in: sheet) }
    return Array(gaps.prefix(mostGaps))
  }

  private static func gaps(in sheet: WorkbookSheet) -> [WorkbookGap] {
    var gaps: [WorkbookGap] = []
    let count = sheet.titles.count + 1 + sheet.rows.count
    if count > rows {
      gaps.append(
        WorkbookGap(
          place: "シート「\(sheet.name)」", summary: "行の数（\(count)行）が、Excelの上限（\(rows)行）を超えています。",
          remedy: "CSVのファイルを使うか、表を分けてください。"))
    }
    let width = max(sheet.columns.count, sheet.rows.lazy.map(\.count).max() ?? 0)
    if width > columns || width > sheet.columns.count {
      gaps.append(
        WorkbookGap(
          place: "シート「\(sheet.name)」", summary: "列の数（\(width)列）が、見出しの数又はExcelの上限（\(columns)列）を超えています。",
          remedy: "見出しの数に合わせるか、表を分けてください。"))
    }
    for (index, title) in (sheet.titles + sheet.columns.map(\.name)).enumerated() {
      if let fault = CellText.fault(in: title) {
        gaps.append(gap(fault, at: "シート「\(sheet.name)」の見出し（\(index + 1)番目）"))
      }
    }
    for (index, row) in sheet.rows.enumerated() {
      for (column, cell) in row.enumerated() {
        guard let fault = fault(in: cell) else { continue }
        let name = column < sheet.columns.count ? sheet.columns[column].name : String(column + 1)
        gaps.append(gap(fault, at: "シート「\(sheet.name)」の\(sheet.titles.count + 2 + index)行目の「\(name)」"))
        if gaps.count == mostGaps { return gaps }
      }
    }
    return gaps
  }

  private static func fault(in cell: WorkbookCell) -> CellText.Fault? {
    switch cell {
    case .empty, .date: nil
    case .text(let text), .number(let text): CellText.fault(in: text)
    case .rich(let runs): CellText.fault(in: runs)
    }
  }

  private static func gap(_ fault: CellText.Fault, at place: String) -> WorkbookGap {
    switch fault {
    case .tooLong(let count):
      WorkbookGap(
        place: place, summary: "文章の長さ（\(count)字）が、Excelのセルの上限（\(characters)字）を超えています。",
        remedy: "文章を短くするか、CSV又はJSONのファイルを使ってください。")
    case .tooManyParts(let count):
      WorkbookGap(
        place: place, summary: "1つのセルの中で、下線などの書式が変わる箇所（\(count)か所）が多すぎます。",
        remedy: "段落ごとに行を分けるか、書式の変わる箇所をまとめてください。")
    case .unstorable(let code):
      WorkbookGap(
        place: place, summary: "Excelのファイルに保存できない文字（\(code)）が含まれています。", remedy: "その文字を削除してください。")
    }
  }
}
