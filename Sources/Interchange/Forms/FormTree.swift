internal import PlanModel

extension FormField {
  /// What was filled in, as the reader of records takes it; `nil` when the field is blank.
  ///
  /// Every value is text, never plain YAML: nothing is taken for a number or for nothing on account of its looks.
  var content: Node.Content? {
    switch control {
    case .choices, .rankedChoices, .references: return Self.sequence(values)
    case .texts: return Self.sequence(value.split(separator: "\n").map(String.init))
    case .localGovernmentCodes: return Self.sequence(BodyNames.codes(in: value))
    case .record: return isBlank ? nil : Self.mapping(members)
    case .records: return rowContent
    case .choice(let choices) where !members.isEmpty: return choiceContent(choices)
    default: return TextNormalisation.isBlank(value) ? nil : .scalar(value, .text)
    }
  }

  /// Rows count from 0 whether blank or not, so that findings name the row they are about.
  private var rowContent: Node.Content? {
    guard let last = rows.lastIndex(where: { !$0.allSatisfy(\.isBlank) }) else { return nil }
    return .sequence(
      rows[...last].map { row in
        row.allSatisfy(\.isBlank) ? Node(.scalar("", .null)) : Node(Self.mapping(row))
      })
  }

  /// A word, or the record that stands in its place when the last choice is taken.
  private func choiceContent(_ choices: [FormChoice]) -> Node.Content? {
    if value == choices.last?.code { return Self.mapping(members) }
    if !TextNormalisation.isBlank(value) { return .scalar(value, .text) }
    return members.allSatisfy(\.isBlank) ? nil : Self.mapping(members)
  }

  /// Whether a word was chosen, and something was filled in that only counts for the last choice.
  var isContradictory: Bool {
    guard case .choice(let choices) = control, !members.isEmpty, !TextNormalisation.isBlank(value) else { return false }
    return value != choices.last?.code && !members.allSatisfy(\.isBlank)
  }

  private static func sequence(_ texts: [String]) -> Node.Content? {
    let filled = texts.filter { !TextNormalisation.isBlank($0) }
    return filled.isEmpty ? nil : .sequence(filled.map { Node(.scalar($0, .text)) })
  }

  private static func mapping(_ fields: [FormField]) -> Node.Content {
    .mapping(
      fields.compactMap { field in
        field.content.map { Node.Member(key: field.key, keyPosition: .none, value: Node($0)) }
      })
  }

  /// The last name of the path.
  var key: String { path.lastIndex(of: ".").map { String(path[path.index(after: $0)...]) } ?? path }

  /// The field with every text as it would be stored, for comparing.
  var normalised: FormField {
    var field = self
    field.value = TextNormalisation.normalise(value).text
    field.values = values.map { TextNormalisation.normalise($0).text }
    field.members = members.map(\.normalised)
    field.rows = rows.map { $0.map(\.normalised) }
    return field
  }
}

/// Local governments as officers write them one a line: the code, or the name.
enum BodyNames {
  static func codes(in text: String) -> [String] {
    text.split { "\n,、，\t".contains($0) }.map { item in
      let name = TextNormalisation.normalise(String(item)).text
      let named = LocalGovernments.find(name: name)
      return named.count == 1 ? named[0].code.text : name
    }
  }
}

extension RecordForm {
  /// The fields that are needed and in which nothing stands.
  var missingFields: [FormField] { FormField.missing(in: parts.flatMap(\.fields)) }

  /// The choices that contradict what is filled in beside them.
  var contradictoryFields: [FormField] { allFields.filter(\.isContradictory) }

  /// Gives an id to every row that has none, beside those that the list already has.
  mutating func nameRows() {
    for part in parts.indices { FormField.nameRows(&parts[part].fields) }
  }
}

extension FormField {
  /// What is missing within a nested record or a row counts only when something stands there.
  fileprivate static func missing(in fields: [FormField]) -> [FormField] {
    fields.flatMap { field -> [FormField] in
      if field.isBlank { return field.isRequired ? [field] : [] }
      return missing(in: field.members)
        + field.rows.filter { !$0.allSatisfy(\.isBlank) }.flatMap { missing(in: $0) }
    }
  }

  fileprivate static func nameRows(_ fields: inout [FormField]) {
    for index in fields.indices {
      nameRows(&fields[index].members)
      var used = Set(fields[index].rows.flatMap { $0 }.filter { $0.control == .identifier }.map(\.value))
      var number = 0
      for row in fields[index].rows.indices where !fields[index].rows[row].allSatisfy(\.isBlank) {
        for place in fields[index].rows[row].indices {
          let field = fields[index].rows[row][place]
          guard field.control == .identifier, TextNormalisation.isBlank(field.value) else { continue }
          repeat { number += 1 } while !used.insert("\(field.stem)-\(number)").inserted
          fields[index].rows[row][place].value = "\(field.stem)-\(number)"
        }
      }
    }
  }

  /// The name of the list in the singular: `promotion.partners[2].id` is a `partner`.
  private var stem: String {
    let list = path.split(separator: ".").dropLast().last?.prefix { $0 != "[" } ?? "id"
    return list.hasSuffix("s") ? String(list.dropLast()) : String(list)
  }
}
