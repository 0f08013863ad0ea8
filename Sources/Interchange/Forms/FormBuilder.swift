internal import PlanModel

/// Makes the fields of a form from the description of its record and what is to stand in them.
struct FormBuilder {
  let kind: FormKind
  /// Whether rows in which nothing stands are passed over, and the others counted anew.
  var dropsBlankRows = true
  /// The lists that had more rows, and the fields that had more values, than are read.
  private(set) var overfull: [String] = []

  init(_ kind: FormKind, dropsBlankRows: Bool = true) {
    self.kind = kind
    self.dropsBlankRows = dropsBlankRows
  }

  /// The form; only the parts named, all for `nil`.
  mutating func form(_ values: FormValues, parts: [String]? = nil) -> RecordForm {
    var shown: [FormPart] = []
    for part in kind.outline.parts where parts?.contains(part.name) ?? true {
      let fields = part.keys.compactMap { key in
        kind.fields[key].map { field($0, of: kind.description.name, key, values.members[key] ?? .none) }
      }
      shown.append(FormPart(name: part.name, title: part.title, isFolded: part.isFolded, fields: fields))
    }
    return RecordForm(kind: kind.kind, title: kind.description.title, parts: shown)
  }

  private mutating func field(
    _ description: FieldDescription, of record: String, _ path: String, _ values: FormValues
  ) -> FormField {
    let control = FormControl(description, of: record, values)
    var field = FormField(
      path: path, label: FormWords.label(of: description),
      help: FormWords.help(description.key, of: record) ?? FormWords.split(description.summary).help,
      isRequired: description.necessity != .optional && control != .identifier,
      standard: description.standard.map { $0 == "true" ? "はい" : $0 == "false" ? "いいえ" : $0 }, control: control)
    switch control {
    case .choices, .rankedChoices, .references: field.values = few(values.all, path)
    case .texts, .localGovernmentCodes: field.value = values.all.joined(separator: "\n")
    case .records: field.rows = rows(description.shape, path, values)
    default: field.value = values.texts.last ?? ""
    }
    if let nested = description.shape.nestedRecord { field.members = fields(nested, path, values) }
    return field
  }

  private mutating func fields(_ record: RecordDescription, _ path: String, _ values: FormValues) -> [FormField] {
    var fields: [FormField] = []
    for member in record.fields where member.dialect != .canonical {
      fields.append(field(member, of: record.name, path + "." + member.key, values.members[member.key] ?? .none))
    }
    return fields
  }

  /// The rows of a list with a blank one at the end.
  private mutating func rows(_ shape: Shape, _ path: String, _ values: FormValues) -> [[FormField]] {
    guard case .list(.record(let record)) = shape else { return [] }
    var rows: [[FormField]] = []
    if values.rows.count > FormLimits.rows { overfull.append(path) }
    for index in values.rows.keys.sorted().prefix(FormLimits.rows) {
      let row = fields(record, "\(path)[\(rows.count)]", values.rows[index] ?? .none)
      if !dropsBlankRows || !row.allSatisfy(\.isBlank) { rows.append(row) }
    }
    return rows + [fields(record, "\(path)[\(rows.count)]", .none)]
  }

  private mutating func few(_ texts: [String], _ path: String) -> [String] {
    if texts.count > FormLimits.values { overfull.append(path) }
    return texts.prefix(FormLimits.values).filter { !TextNormalisation.isBlank($0) }
  }

  /// A further blank row for the list at `path`, which now has `count`.
  mutating func blankRow(_ shape: Shape, path: String, count: Int) -> [FormField]? {
    guard case .list(.record(let record)) = shape else { return nil }
    return fields(record, "\(path)[\(count)]", .none)
  }
}

extension Shape {
  /// The record that stands in the field itself, alone or in place of a word.
  fileprivate var nestedRecord: RecordDescription? {
    switch self {
    case .record(let record): return record
    case .either(let shapes):
      for case .record(let record) in shapes { return record }
      return nil
    default: return nil
    }
  }
}

extension FormControl {
  /// How a field of that description is filled in.
  init(_ field: FieldDescription, of record: String, _ values: FormValues) {
    let isLong = FormWords.isLong(field.key, of: record) || values.texts.last?.contains("\n") == true
    switch field.shape {
    case .text, .constant: self = isLong ? .lines : .line
    case .markdown: self = .markdown
    case .code(let example): self = isLong ? .lines : .code(example: example)
    case .address: self = isLong ? .lines : .address
    case .identifier(let of): self = field.key == "id" ? .identifier : .reference(of: Self.kind(of))
    case .number, .integer: self = .number
    case .boolean: self = .truth
    case .date: self = .date
    case .fiscalYear: self = .fiscalYear
    case .period: self = .period
    case .deadline: self = .deadline
    case .localGovernmentCode: self = .code(example: "310000")
    case .choice(_, let items): self = .choice(items.map(FormChoice.init))
    case .record: self = .record
    case .list(.choice(_, let items)):
      let choices = items.map(FormChoice.init)
      self = FormWords.isRanked(field.key, of: record) ? .rankedChoices(choices) : .choices(choices)
    case .list(.identifier(let of)): self = .references(of: Self.kind(of))
    case .list(.localGovernmentCode): self = .localGovernmentCodes
    case .list(.record(let record)): self = .records(title: record.title)
    case .list: self = .texts
    case .either(let shapes): self = Self.either(shapes, isLong)
    }
  }

  private static func either(_ shapes: [Shape], _ isLong: Bool) -> FormControl {
    let choices = shapes.flatMap { shape -> [FormChoice] in
      switch shape {
      case .choice(_, let items): items.map(FormChoice.init)
      case .record(let record): [FormWords.recordChoice(record)]
      default: []
      }
    }
    return choices.isEmpty ? (isLong ? .lines : .line) : .choice(choices)
  }

  /// `GradeScale` is the kind `gradeScale`.
  private static func kind(_ name: String) -> String { name.prefix(1).lowercased() + name.dropFirst() }
}

extension FormChoice {
  fileprivate init(_ item: ChoiceItem) { self.init(code: item.code, label: item.label) }
}
