internal import Foundation
internal import PlanModel

extension FormValues {
  /// What a tree in the words of the folder shows in a form.
  static func shown(_ content: Node.Content, as record: RecordDescription, _ fields: [String: FieldDescription])
    -> FormValues
  {
    guard case .mapping(let members) = content else { return .none }
    var values = FormValues()
    for member in PrintedMembers.joined(members, of: record) {
      guard let field = fields[member.key] else { continue }
      values.members[member.key] = shown(member.value.content, as: field.shape)
    }
    return values
  }

  private static func shown(_ content: Node.Content, as shape: Shape) -> FormValues {
    switch (content, shape) {
    case (.scalar(let text, _), .list): FormValues(texts: [text])
    case (.scalar(let text, _), _): FormValues(texts: [word(text, shape)])
    case (.sequence(let items), .list(.record(let record))):
      FormValues(
        rows: Dictionary(
          uniqueKeysWithValues: items.enumerated().map { ($0, shown($1.content, as: .record(record))) }))
    case (.sequence(let items), .list(let element)): FormValues(texts: items.map { word($0.text ?? "", element) })
    case (.sequence, _): .none
    case (.mapping, .record(let record)): shown(content, as: record, record.fieldsByKey)
    case (.mapping, .either(let shapes)): shown(content, asOneOf: shapes)
    case (.mapping, _): .none
    }
  }

  private static func shown(_ content: Node.Content, asOneOf shapes: [Shape]) -> FormValues {
    for case .record(let record) in shapes {
      var values = shown(content, as: record, record.fieldsByKey)
      values.texts = [FormWords.recordChoice(record).code]
      return values
    }
    return .none
  }

  /// A single value: choices by their codes, fiscal years by era.
  private static func word(_ text: String, _ shape: Shape) -> String {
    switch shape {
    case .choice(_, let items): items.first { $0.label == text || $0.code == text }?.code ?? text
    case .either(let shapes):
      shapes.lazy.compactMap { shape in
        if case .choice = shape { word(text, shape) } else { nil }
      }.first ?? text
    case .fiscalYear, .period, .deadline: byEra(text)
    default: text
    }
  }

  /// `FY2026` as 令和8年度, where that is read as the same year without a remark.
  private static func byEra(_ code: String) -> String {
    guard case .fiscalYear(let year)? = Period(code: code) else { return code }
    let text = Wareki.text(year)
    if case .value(let read, let notes) = JapaneseDateReader.period(text), notes.isEmpty, read == .fiscalYear(year) {
      return text
    }
    return code
  }
}

extension RecordDescription {
  /// The fields of the folder by their names.
  var fieldsByKey: [String: FieldDescription] {
    Dictionary(
      fields.filter { $0.dialect != .canonical }.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// A number with its comparator and its printed form, shown as the one text that officers typed.
enum PrintedMembers {
  /// `members` with 「5,000件以上」 in place of 5000, 以上 and the printed form, where reading it gives these back.
  static func joined(_ members: [Node.Member], of record: RecordDescription) -> [Node.Member] {
    guard let printedText = text("asPrinted", members), record.fields.contains(where: { $0.key == "value" }) else {
      return members
    }
    var context = ReadingContext(file: "", dialect: .folder, record: .plan)
    // A table cell that is a number, or the word for its absence, is taken for that before it is taken for print.
    guard let printed = PrintedValue.read(Node(.scalar(printedText, .text)), &context), context.findings.kept.isEmpty,
      printed.asPrinted == printedText, let number = printed.value,
      text("value", members) == JapaneseNumber.plain(number)
    else { return members }
    let knowsComparator = record.fields.contains { $0.key == "comparator" }
    let comparator = knowsComparator ? printed.comparator ?? .equal : .equal
    guard text("comparator", members) ?? Comparator.equal.label == comparator.label,
      (text("approximate", members) == "true") == printed.isApproximate
    else { return members }
    return members.compactMap { member in
      switch member.key {
      case "value": Node.Member(key: "value", keyPosition: .none, value: Node(.scalar(printedText, .text)))
      case "comparator", "approximate", "asPrinted": nil
      default: member
      }
    }
  }

  private static func text(_ key: String, _ members: [Node.Member]) -> String? {
    members.first { $0.key == key }?.value.text
  }
}
