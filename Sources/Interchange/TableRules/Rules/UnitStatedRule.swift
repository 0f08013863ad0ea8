internal import PlanModel

extension TableRule {
  /// 1-9: the unit is stated.
  static let unitStated = TableRule(number: "1-9", title: "数値の単位が書かれている") { table in
    table.eachSheet { sheet in
      let headings = (0..<sheet.width).map { WidthFolding.fold(sheet.header?[$0] ?? "") }
      // A column that tells the unit of each row serves all its figures.
      if headings.contains(where: { $0.hasPrefix("単位") }) { return [] }
      return (0..<sheet.width).compactMap { column in
        let kind = sheet.kind(of: column)
        // A column without a name is for rule 1-6.
        guard kind.isNumber, !headings[column].isEmpty, !tellsUnit(headings[column]),
          !tellsUnit(sheet.declared?[column].summary ?? "")
        else {
          return nil
        }
        return TableViolation(
          "この列の数値の単位が書かれていません。", mend: "列の名前を「件数（件）」のように単位の付いたものにするか、単位の列を設けてください。", sheet: sheet,
          row: sheet.header?.number, column: column, isInferred: kind.isInferred)
      }
    }
  }

  private static let units: [String] = [
    "人", "件", "円", "%", "‰", "ポイント", "点", "回", "台", "校", "施設", "団体", "世帯", "戸", "箇所", "か所", "手続", "km", "m2", "ha",
    "kg", "t",
    "時間", "日", "分", "年", "か月", "歳", "倍", "位", "指数", "枚", "冊", "本", "種類", "社", "店", "事業所", "百人", "千人", "万人",
  ]

  /// Whether brackets hold a unit (「件数（件）」, 「金額（千円）」), or the name itself is one (「人数」 is not: of whom?).
  private static func tellsUnit(_ text: String) -> Bool {
    var rest = WidthFolding.fold(text)[...]
    while let open = rest.firstIndex(where: { "([〔【".contains($0) }) {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(where: { ")]〕】".contains($0) }) else { return false }
      let inside = rest[..<close].replacing("単位", with: "").drop { ":： ".contains($0) }
      if units.contains(where: { inside.hasSuffix($0) }), inside.count <= 10 { return true }
      rest = rest[close...]
    }
    return false
  }
}
