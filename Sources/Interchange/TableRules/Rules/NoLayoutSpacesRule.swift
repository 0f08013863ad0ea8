extension TableRule {
  /// 1-5: no spaces and line ends for the look.
  static let noLayoutSpaces = TableRule(number: "1-5", title: "体裁を整えるための空白や改行がない") { table in
    table.eachSheet { sheet in
      sheet.eachCell(includingHeader: true) { cell, _ in
        guard let fault = fault(in: cell) else { return nil }
        return ("「\(Excerpt.of(cell))」に、\(fault)があります。", "空白や改行を削除してください。字下げや均等割付は、表計算ソフトの書式で行えます。")
      }
    }
  }

  private static func fault(in cell: String) -> String? {
    // Nearly every cell is short and has neither.
    guard cell.utf8.contains(where: { $0 <= 0x20 || $0 == 0xE3 || $0 == 0xC2 }) else { return nil }
    if cell.contains(where: \.isNewline) { return "改行" }
    guard let first = cell.first, let last = cell.last else { return nil }
    if first.isWhitespace || last.isWhitespace { return "前後の空白" }
    return isSpacedOut(cell) ? "字間をあけるための空白" : nil
  }

  /// 「合　計」: single kanji or kana, each followed by blanks, and nothing else.
  private static func isSpacedOut(_ cell: String) -> Bool {
    let parts = cell.split(whereSeparator: \.isWhitespace)
    return parts.count > 1
      && parts.allSatisfy { $0.count == 1 && $0.first?.isASCII == false && $0.first?.isLetter == true }
  }
}
