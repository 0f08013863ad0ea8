/// What a value looks like, in words for the reference page.
enum ShapeWords {
  static func of(_ shape: Shape) -> String {
    switch shape {
    case .text: "文章"
    case .markdown: "文章（Markdown）"
    case .code(let example): "文字（例 `\"\(example)\"`）"
    case .address: "アドレス"
    case .constant(let text): "`\(text)`"
    case .identifier(let name): "識別子（\(identifierNames[name] ?? name)）"
    case .number: "数値"
    case .integer(let range): range.upperBound < 100 ? "整数（\(range.lowerBound)～\(range.upperBound)）" : "整数"
    case .boolean: "`true` 又は `false`"
    case .date: "日付"
    case .fiscalYear: "年度"
    case .period: "時期"
    case .deadline: "達成の時期"
    case .localGovernmentCode: "団体コード"
    case .choice(let listName, _): "[選択](#\(anchor(listName)))"
    case .list(let element): "\(of(element))の一覧"
    case .record(let record): "[\(record.title)](#\(anchor(record.title)))"
    case .either(let shapes): shapes.map(of).joined(separator: "又は")
    }
  }

  /// The address of a heading on the same page, as Markdown sites make it.
  static func anchor(_ heading: String) -> String {
    heading.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  private static let identifierNames = [
    "Plan": "計画", "Section": "担当課", "Partner": "連携先", "Chapter": "章", "Measure": "施策", "Indicator": "指標",
    "GradeScale": "判定尺度",
  ]
}
