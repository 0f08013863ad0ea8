import Foundation
import PlanModel

@testable import Interchange

extension PlanGenerator {
  mutating func chance() -> Bool { Bool.random(using: &random) }

  mutating func maybe<Value>(_ make: (inout PlanGenerator) -> Value) -> Value? { chance() ? make(&self) : nil }

  mutating func many<Value>(_ most: Int, _ make: (inout PlanGenerator) -> Value) -> [Value] {
    var values: [Value] = []
    for _ in 0..<Int.random(in: 0...most, using: &random) { values.append(make(&self)) }
    return values
  }

  mutating func word<Word: CodedValue>() -> Word {
    Word.allCases.randomElement(using: &random) ?? Array(Word.allCases)[0]
  }

  mutating func id<Record>() -> RecordID<Record> {
    serial += 1
    return RecordID(
      ["m-\(serial)", "\(serial)", "1e\(serial)", "no.\(serial)", "K_\(serial)"].randomElement(using: &random) ?? "")
  }

  mutating func references<Record>(to ids: [RecordID<Record>]) -> [RecordID<Record>] {
    ids.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
  }

  mutating func code() -> LocalGovernmentCode {
    let all = LocalGovernments.all
    return all[Int.random(in: 0..<all.count, using: &random)].code
  }

  mutating func year() -> FiscalYear { FiscalYear(Int.random(in: 1990...2060, using: &random)) }

  mutating func date() -> CalendarDate {
    CalendarDate.earliest.adding(days: Int.random(in: 0...119_000, using: &random))
  }

  mutating func span() -> DateSpan { DateSpan(first: date(), last: date()) }

  mutating func period() -> Period {
    let date = date()
    return [.fiscalYear(year()), .calendarYear(date.year), .month(year: date.year, month: date.month), .day(date)]
      .randomElement(using: &random) ?? .day(date)
  }

  mutating func deadline() -> Deadline {
    [.by(period()), .everyFiscalYear, .total(from: year(), through: year()), .endOfPlan]
      .randomElement(using: &random) ?? .endOfPlan
  }

  mutating func number() -> Decimal {
    let significand = Decimal(Int64.random(in: -999_999_999_999...999_999_999_999, using: &random))
    let factor = Decimal(sign: .plus, exponent: Int.random(in: -15...12, using: &random), significand: 1)
    return chance() ? Decimal(Int.random(in: -100...1000, using: &random)) : significand * factor
  }

  mutating func publication() -> Publication {
    Publication(
      publishedOn: maybe { $0.date() }, url: maybe { $0.text() }, reasonForDelay: maybe { $0.text() })
  }

  mutating func citation() -> Citation {
    Citation(
      title: text(), publisher: maybe { $0.text() }, url: maybe { $0.text() }, readOn: maybe { $0.date() },
      note: maybe { $0.text() })
  }

  mutating func contact() -> Contact {
    Contact(name: text()) { contact in
      contact.purpose = maybe { $0.text() }
      contact.telephone = maybe { $0.text() }
      contact.email = maybe { $0.text() }
      contact.url = maybe { $0.text() }
      contact.socialMedia = maybe { $0.text() }
      contact.address = maybe { $0.text() }
      contact.postalCode = maybe { $0.text() }
      contact.note = maybe { $0.text() }
    }
  }

  /// Text as a plan holds it: normalised and not empty.
  mutating func text() -> String {
    let count = chance() ? 1 : Int.random(in: 2...6, using: &random)
    let pieces = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
    let text = TextNormalisation.normalise(pieces.joined(separator: chance() ? "" : " ")).text
    return text.isEmpty ? "文" : text
  }

  private static let pieces = [
    "計画", "官民データの活用", "𠮷野", "👨‍👩‍👧", "e\u{301}", "　字下げ", "yes", "no", "null", "~", "1e3", "0123", "12:30", "2026-03-27",
    "令和8年度", "FY2026", ": ", "- ", "# 見出し", "#", "\"引用\"", "'引用'", "\\", "\\n", "[", "]", "{", "}", ",", "&a", "*a",
    "!tag",
    "|", ">", "%", "@", "`", "\n", "\n\n", "\r\n", "\t", " ", "  \n", "---", "...", "\n---\n", "= 1", "+1", "-1",
    "=SUM(A1)", "\u{A0}",
    "\u{2028}", "\u{FEFF}", "\u{FFFD}", "<b>&amp;</b>", "text:", "未計測", "x", "5,000件以上", "\"", "\"\"", "a,b", "true",
    "? x", "? ",
    "<<", "=", "0x1F", ".5", "12e03", "1_000", "︎", "終わり",
  ]
}
