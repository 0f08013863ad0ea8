internal import PlanModel

extension TableRule {
  /// 1-3: numbers without signs, separators and units.
  static let numbersAsNumbers = TableRule(number: "1-3", title: "数値のセルに文字や記号を混ぜていない") { table in
    table.eachSheet { sheet in
      sheet.eachCell(of: { $0.isNumber || $0 == .counter }) { cell, kind in
        guard !cell.allSatisfy(\.isWhitespace), !PlainNumber.isPlain(cell) else { return nil }
        let shown = Excerpt.of(cell)
        guard cell.utf8.count < 200, let reading = JapaneseNumber.read(cell).value else {
          // In a column of mere numbers and codes a text is a name; what is no figure is for rule 1-2 or nobody.
          guard kind.isNumber, !isSeveral(cell) else { return nil }
          return ("数値の列に、数値として読み取れない「\(shown)」があります。", "数値だけを入れ、説明は備考の列に移してください。")
        }
        if let sign = reading.sign {
          return ("数値の列に、\(sign.label)を表す「\(shown)」があります。", "セルを空にし、値がない理由を別の列に入れてください。")
        }
        guard kind.isNumber else { return nil }
        let plain = reading.value.map(JapaneseNumber.plain) ?? ""
        return ("「\(shown)」は、桁区切り、単位、全角文字などが混じった数値です。", "「\(plain)」のように半角の数字だけを入れ、単位などは列の名前か別の列に書いてください。")
      }
    }
  }

  private static func isSeveral(_ cell: String) -> Bool {
    switch JapaneseNumber.read(cell) {
    case .problem(.severalNumbers), .problem(.range): true
    default: false
    }
  }
}
