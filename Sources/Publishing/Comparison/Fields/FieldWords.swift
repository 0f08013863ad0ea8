import Foundation
import PlanModel

/// Values as the fields of a comparison print them.
enum FieldWords {
  static func day(_ date: CalendarDate?) -> String? { date.map(Wareki.textWithWesternYear) }

  static func span(_ span: DateSpan?) -> String? { span.map(FigureText.span) }

  static func yes(_ isSo: Bool, _ words: String) -> String? { isSo ? words : nil }

  /// A time in brackets behind a value, with the year by era alone: brackets inside brackets are hard to read aloud.
  static func inBrackets(_ time: String) -> String {
    var words = ""
    var depth = 0
    for sign in time {
      if sign == "（" { depth += 1 }
      if depth == 0 { words.append(sign) }
      if sign == "）" { depth -= 1 }
    }
    return words.isEmpty ? "（" + time + "）" : "（" + words + "）"
  }

  static func code(_ deadline: Deadline?) -> String {
    switch deadline {
    case nil: ""
    case .by(let period)?: period.code
    case .everyFiscalYear?: "every"
    case .total(let first, let last)?: "\(first)..\(last)"
    case .endOfPlan?: "end"
    }
  }

  static func citations(_ citations: [Citation]) -> [FieldSheet.Element] {
    citations.map { citation in
      FieldSheet.Element(
        citation.title,
        [
          citation.title + (citation.publisher.map { "（\($0)）" } ?? ""), citation.url,
          day(citation.readOn).map { $0 + "閲覧" },
          citation.note,
        ].compactMap { $0 }.joined(separator: "\n"))
    }
  }

  static func plain(_ texts: [String]) -> [FieldSheet.Element] { texts.map { FieldSheet.Element($0, $0) } }

  static func number(_ value: Decimal?) -> String { value.map { "\($0)" } ?? "" }

  /// The fields of a contact (GIF DS-432).
  static func add(_ contact: Contact?, under path: String, to sheet: inout FieldSheet) {
    let facts: [(String, String, String?)] = [
      ("name", "名称", contact?.name), ("purpose", "用途", contact?.purpose), ("telephone", "電話番号", contact?.telephone),
      ("email", "メールアドレス", contact?.email), ("url", "ウェブサイト", contact?.url),
      ("socialMedia", "SNS", contact?.socialMedia),
      ("postalCode", "郵便番号", contact?.postalCode), ("address", "住所", contact?.address), ("note", "備考", contact?.note),
    ]
    for fact in facts { sheet.text(path + "." + fact.0, "問合せ先の" + fact.1, fact.2) }
  }

  /// Titles with what is said of each, a value each.
  static func pairs(_ pairs: [(title: String, words: String?)]) -> [FieldSheet.Element] {
    pairs.map { pair in
      FieldSheet.Element(pair.title, pair.title + (pair.words.map { $0.isEmpty ? "" : "：" + $0 } ?? ""))
    }
  }
}
