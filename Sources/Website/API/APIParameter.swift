internal import PlanModel
internal import TextFormats

/// A part of an address that a caller chooses. Its description, its check and its place in the OpenAPI document come
/// from this one value.
struct APIParameter: Sendable {
  /// Where it stands.
  enum Place: String {
    case path
    case query

    /// The word for people.
    var label: String { self == .path ? "アドレスの一部" : "条件" }
  }

  /// What may be written.
  enum Kind: Sendable {
    /// Any text of at most so many characters.
    case text(longest: Int)
    /// A whole number; `standard` holds when nothing is written.
    case integer(ClosedRange<Int>, standard: Int)
    /// One of these codes.
    case choice([(code: String, label: String)])
    /// A day, `YYYY-MM-DD`.
    case day
    /// `true` or `false`.
    case truth
    /// The number of an edition, or `newest`.
    case edition
    /// The two digits of a prefecture (JIS X 0401).
    case prefecture
    /// Six digits.
    case bodyCode
  }

  let name: String
  var place = Place.query
  /// The word for people.
  let title: String
  /// What it is for.
  let summary: String
  let kind: Kind

  /// What is wrong with a value, for people; `nil` when it is good.
  func problem(with value: String) -> String? {
    guard let expected = expectation(against: value) else { return nil }
    let shown = value.unicodeScalars.count > 40 ? String(value.prefix(40)) + "…" : value
    return "「\(title)」（\(name)）に指定した「\(shown)」は使えません。\(expected)"
  }

  /// What should have been written instead; `nil` when the value is good.
  private func expectation(against value: String) -> String? {
    switch kind {
    case .text(let longest):
      value.unicodeScalars.count <= longest ? nil : "\(longest)文字以内で指定してください。"
    case .integer(let range, _):
      Self.integer(value).map(range.contains) == true
        ? nil : "\(range.lowerBound)から\(range.upperBound)までの整数を指定してください。"
    case .choice(let items):
      items.contains { $0.code == value }
        ? nil : items.map(\.code).joined(separator: "、") + "のいずれかを指定してください。"
    case .day: Self.day(value) != nil ? nil : "2026-04-01 のように、実在する日付を指定してください。"
    case .truth: value == "true" || value == "false" ? nil : "true 又は false を指定してください。"
    case .edition: Self.isEdition(value) ? nil : "版の番号、又は newest を指定してください。"
    case .prefecture: Self.isPrefecture(value) ? nil : "都道府県コード（01から47までの2桁）を指定してください。"
    case .bodyCode: Self.isDigits(value, 6) ? nil : "6桁の全国地方公共団体コードを指定してください。"
    }
  }

  /// A whole number in its only notation.
  static func integer(_ text: String) -> Int? {
    let digits = text.utf8
    guard (1...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.count == 1 || digits.first != 0x30
    else { return nil }
    return Int(text)
  }

  /// A day of the years 1–9999, held within those that the calendar of this program knows.
  static func day(_ text: String) -> CalendarDate? {
    if let date = CalendarDate(iso: text) { return date }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, isDigits(parts[0], 4), isDigits(parts[1], 2), isDigits(parts[2], 2),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), year > 0,
      (1...CalendarDate.daysInMonth(year: year, month: month) + 1).dropLast().contains(day)
    else { return nil }
    if CalendarDate.years.contains(year) { return nil }
    return year < CalendarDate.years.lowerBound ? .earliest : .latest
  }

  private static func isEdition(_ text: String) -> Bool {
    text == "newest" || (integer(text) ?? 0) > 0
  }

  private static func isPrefecture(_ text: String) -> Bool {
    isDigits(text, 2) && ((1...47).contains(Int(text) ?? 0) || text == "99")
  }

  private static func isDigits(_ text: String, _ count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The JSON Schema of the values.
  func writeSchema(to json: inout JSONWriter) {
    json.object { json in
      switch kind {
      case .text(let longest):
        json.field("type", "string")
        if place == .path {
          json.key("minLength")
          json.integer(1)
        }
        json.key("maxLength")
        json.integer(longest)
      case .integer(let range, let standard):
        json.field("type", "integer")
        for (name, value) in [("minimum", range.lowerBound), ("maximum", range.upperBound), ("default", standard)] {
          json.key(name)
          json.integer(value)
        }
      case .choice(let items):
        json.field("type", "string")
        json.key("enum")
        json.array { json in for item in items { json.string(item.code) } }
      case .day:
        json.field("type", "string")
        json.field("format", "date")
      case .truth: json.field("type", "boolean")
      case .edition: Self.pattern("^(newest|[1-9][0-9]{0,8})$", &json)
      case .prefecture: Self.pattern("^(0[1-9]|[1-3][0-9]|4[0-7]|99)$", &json)
      case .bodyCode: Self.pattern("^[0-9]{6}$", &json)
      }
    }
  }

  private static func pattern(_ pattern: String, _ json: inout JSONWriter) {
    json.field("type", "string")
    json.field("pattern", pattern)
  }
}
