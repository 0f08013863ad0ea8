extension TableRule {
  /// 1-6: no omitted names.
  static let noOmittedNames = TableRule(number: "1-6", title: "項目名などを省略していない") { table in
    table.eachSheet { sheet in headings(of: sheet) + dittos(of: sheet) + groups(of: sheet) }
  }

  private static func headings(of sheet: CheckedSheet) -> [TableViolation] {
    guard let header = sheet.header else { return [] }
    var found = sheet.above.map { row in
      TableViolation(
        "列の名前より上に、別の行があります（「\(Excerpt.of(row.cells.first { !$0.isEmpty } ?? ""))」）。",
        mend: "表題や注は説明のページなどに移し、1行目を列の名前にしてください。", sheet: sheet, row: row.number)
    }
    var seen: [String: Int] = [:]
    for column in 0..<sheet.width {
      let name = header[column]
      if name.allSatisfy(\.isWhitespace) {
        found.append(
          TableViolation("列の名前がありません。", mend: "1行目に、この列の名前を入れてください。", sheet: sheet, row: header.number, column: column))
      } else if let first = seen[name] {
        found.append(
          TableViolation(
            "\(first + 1)列目と同じ名前です。", mend: "上の段の見出しを省かず、「男性の人数」「女性の人数」のように互いに違う名前にしてください。", sheet: sheet,
            row: header.number, column: column))
      } else {
        seen[name] = column
      }
    }
    return found
  }

  private static let dittoMarks: Set<String> = ["〃", "″", "同上", "同じ", "々", "ゝ", "仝"]

  private static func dittos(of sheet: CheckedSheet) -> [TableViolation] {
    sheet.eachCell { cell, _ in
      guard dittoMarks.contains(cell) else { return nil }
      return ("「\(cell)」により、上と同じ値が省略されています。", "省略せず、同じ値を入れてください。")
    }
  }

  /// Names that stand in the first row of a group only. Looked for in the first column of tables that declare nothing:
  /// there an empty cell beside figures can hardly mean anything else.
  private static func groups(of sheet: CheckedSheet) -> [TableViolation] {
    guard sheet.declared == nil, case .text = sheet.kind(of: 0) else { return [] }
    var above: String?
    var found: [TableViolation] = []
    for row in sheet.body {
      guard row[0].allSatisfy(\.isWhitespace) else {
        above = row[0]
        continue
      }
      guard let above, row.cells.contains(where: { !$0.isEmpty }) else { continue }
      found.append(
        TableViolation(
          "先頭の列が空で、上の「\(Excerpt.of(above))」が省略されていると見られます。", mend: "省略せず、全ての行に同じ値を入れてください。", sheet: sheet,
          row: row.number, column: 0, isInferred: true))
      if found.count == CheckedSheet.mostViolations { break }
    }
    return found
  }
}
