internal import PlanModel

extension TableRule {
  /// 1-2: one datum in a cell.
  static let oneValuePerCell = TableRule(number: "1-2", title: "1つのセルに1つのデータだけがある") { table in
    table.eachSheet { sheet in lines(in: sheet) + numbers(in: sheet) }
  }

  private static func lines(in sheet: CheckedSheet) -> [TableViolation] {
    sheet.eachCell { cell, _ in
      guard hasLines(cell) else { return nil }
      return ("1つのセルに、改行で区切られた複数の値があります（「\(Excerpt.of(cell))」）。", "値ごとに、行又は列を分けてください。")
    }
  }

  private static func numbers(in sheet: CheckedSheet) -> [TableViolation] {
    sheet.eachCell(of: \.isNumber) { cell, _ in
      guard !PlainNumber.isPlain(cell), !hasLines(cell) else { return nil }
      switch JapaneseNumber.read(cell) {
      case .problem(.severalNumbers), .problem(.range):
        return ("1つのセルに、2つ以上の数値があります（「\(Excerpt.of(cell))」）。", "数値ごとに列を分けてください。")
      case .value where hasSecondNumber(cell):
        return ("数値の後の括弧に、別の数値があります（「\(Excerpt.of(cell))」）。", "括弧の中の数値は、別の列に入れてください。")
      default: return nil
      }
    }
  }

  private static func hasLines(_ cell: String) -> Bool {
    guard cell.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return false }
    return cell.split(whereSeparator: \.isNewline).count { !$0.allSatisfy(\.isWhitespace) } > 1
  }

  private static func hasSecondNumber(_ cell: String) -> Bool {
    let text = WidthFolding.fold(cell)
    guard let open = text.firstIndex(where: { "([〔".contains($0) }) else { return false }
    return text[..<open].contains { $0.isASCII && $0.isNumber } && text[open...].contains { $0.isASCII && $0.isNumber }
  }
}
