internal import Interchange

/// What stands in a field, in words for people: labels of choices, names of records, a row on a line.
struct FieldWords {
  let choices: ReferenceChoices

  /// The text; empty for a blank field.
  func text(_ field: FormField) -> String {
    switch field.control {
    case .record: return members(field.members).joined(separator: "\n")
    case .records:
      return field.rows.filter { !$0.allSatisfy(\.isBlank) }.map { members($0).joined(separator: "／") }
        .joined(separator: "\n")
    case .choices(let items), .rankedChoices(let items):
      return field.values.map { label($0, items) }.joined(separator: "、")
    case .references(let kind): return field.values.map { name($0, kind) }.joined(separator: "、")
    case .reference(let kind): return field.value.isEmpty ? "" : name(field.value, kind)
    case .choice(let items): return field.value.isEmpty ? "" : label(field.value, items)
    case .truth: return field.value == "true" ? "はい" : field.value == "false" ? "いいえ" : ""
    default: return field.value
    }
  }

  private func members(_ fields: [FormField]) -> [String] {
    fields.filter { !$0.isBlank }.map { "\($0.label)：\(text($0))" }
  }

  private func label(_ code: String, _ items: [FormChoice]) -> String {
    items.first { $0.code == code }?.label ?? code
  }

  private func name(_ id: String, _ kind: String) -> String {
    choices.items(of: kind, including: [id]).first { $0.code == id }?.label ?? id
  }
}

extension RecordForm {
  /// All fields of the form, whatever their part.
  var fields: [FormField] { parts.flatMap(\.fields) }
}
