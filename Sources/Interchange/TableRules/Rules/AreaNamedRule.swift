internal import PlanModel

extension TableRule {
  /// 1-12: areas by code or by name.
  static let areaNamed = TableRule(number: "1-12", title: "地域を、コード又は地域名で表している") { table in
    if let reason = table.reasonWithoutCells { return .notChecked(reason) }
    var found: [TableViolation] = []
    var named: [String] = []
    for sheet in table.sheets {
      for column in 0..<sheet.width {
        let name = WidthFolding.fold(sheet.header?[column] ?? "")
        guard isArea(name) else { continue }
        named.append(Excerpt.of(name))
        if isCode(name) { found += wrongCodes(in: sheet, column) }
      }
    }
    guard found.isEmpty else { return .violated(found) }
    guard let first = named.first else {
      return .notChecked("地域を表す列が見当たりません。地域ごとの表であれば、地域コード又は地域名の列を設けてください。")
    }
    return .satisfied("列「\(first)」が地域を表しています。")
  }

  private static let codes: [String] = [
    "団体コード", "地方公共団体コード", "市区町村コード", "市町村コード", "都道府県コード", "地域コード", "自治体コード", "標準地域コード",
  ]
  private static let names: [String] = [
    "団体名", "地方公共団体名", "市区町村名", "市町村名", "都道府県名", "地域名", "自治体名", "市区町村", "市町村", "都道府県", "地域", "自治体",
  ]

  private static func isArea(_ name: String) -> Bool { isCode(name) || names.contains(name) }
  private static func isCode(_ name: String) -> Bool { codes.contains { name.hasSuffix($0) } }

  private static func wrongCodes(in sheet: CheckedSheet, _ column: Int) -> [TableViolation] {
    var found: [TableViolation] = []
    for row in sheet.body where found.count < CheckedSheet.mostViolations {
      // Several bodies of a joint plan are parted by 「;」 (GIF DS-451-3).
      for code in row[column].split(separator: ";") where !isKnown(code) {
        found.append(
          TableViolation(
            "「\(Excerpt.of(String(code)))」は、地域のコードではありません。",
            mend: "6桁の全国地方公共団体コード又は5桁の標準地域コードを、先頭の0が落ちないように文字列で入れてください。", sheet: sheet, row: row.number,
            column: column))
      }
    }
    return found
  }

  /// Six digits with a right check digit, five of JIS X 0402, or two of a prefecture; 00 and 00000 stand for all Japan.
  private static func isKnown(_ code: Substring) -> Bool {
    let text = code.drop { $0 == " " }
    guard text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
    let prefecture = Int(text.prefix(2)) ?? 99
    switch text.utf8.count {
    case 6: return LocalGovernmentCode(String(text)) != nil
    case 2: return (0...47).contains(prefecture)
    case 5: return (0...47).contains(prefecture) || prefecture == 99
    default: return false
    }
  }
}
