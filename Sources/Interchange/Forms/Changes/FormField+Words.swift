internal import PlanModel

extension FormField {
  /// What stands in the field, in words for reading; `nil` when it is blank. `naming` gives the name of a record by kind
  /// and id.
  func words(naming: (_ kind: String, _ id: String) -> String?) -> String? {
    switch control {
    case .records: Self.joined(rows.map { Self.rowWords($0, naming) }, "\n")
    case .record: Self.joined(members.map { Self.labelled($0, naming) }, "\n")
    case .choice where !members.allSatisfy(\.isBlank):
      Self.joined([choiceWords(value)] + members.map { Self.labelled($0, naming) }, "\n")
    default: shortWords(naming)
    }
  }

  /// The same in one line, for what stands within another field.
  private func shortWords(_ naming: (String, String) -> String?) -> String? {
    switch control {
    case .records: Self.joined(rows.map { Self.rowWords($0, naming) }, "、")
    case .record: Self.joined(members.map { $0.shortWords(naming) }, "、").map { "（\($0)）" }
    case .choices, .rankedChoices: Self.joined(values.map(choiceWords), "、")
    case .references(let kind): Self.joined(values.map { naming(kind, $0) ?? $0 }, "、")
    case .reference(let kind): isBlank ? nil : naming(kind, value) ?? value
    case .choice, .truth: choiceWords(value)
    case .date: isBlank ? nil : CalendarDate(iso: value).map(Wareki.text) ?? value
    default: isBlank ? nil : value
    }
  }

  private func choiceWords(_ code: String) -> String? {
    switch control {
    case .choice(let choices), .choices(let choices), .rankedChoices(let choices):
      TextNormalisation.isBlank(code) ? nil : choices.first { $0.code == code }?.label ?? code
    case .truth: code == "true" ? "はい" : code == "false" ? "いいえ" : nil
    default: code
    }
  }

  private static func labelled(_ field: FormField, _ naming: (String, String) -> String?) -> String? {
    field.shortWords(naming).map { "\(field.label)：\($0)" }
  }

  /// A row as 「5,000件以上／令和8年度」. A bare 「はい」 would say nothing.
  private static func rowWords(_ row: [FormField], _ naming: (String, String) -> String?) -> String? {
    joined(row.map { $0.control == .truth ? labelled($0, naming) : $0.shortWords(naming) }, "／")
  }

  private static func joined(_ texts: [String?], _ separator: String) -> String? {
    let filled = texts.compactMap { $0 }
    return filled.isEmpty ? nil : filled.joined(separator: separator)
  }
}
