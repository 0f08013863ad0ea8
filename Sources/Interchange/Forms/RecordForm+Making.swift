internal import PlanModel

extension RecordForm {
  /// The empty form of a kind of record; without parts for what is no kind of a plan's records.
  public static func blank(kind: String) -> RecordForm {
    guard let known = FormKind.of(kind) else { return RecordForm(kind: kind, title: "", parts: []) }
    var builder = FormBuilder(known)
    return builder.form(.none)
  }

  /// The form with what a record says. What cannot be read of a damaged record is left empty.
  public static func of(_ record: PlanRecord) -> RecordForm {
    guard let known = FormKind.of(record.kind) else { return blank(kind: record.kind) }
    var builder = FormBuilder(known, dropsBlankRows: false)
    return builder.form(StoredRecord(record, known).values)
  }

  /// The form with the parts named, in its own order.
  public func parted(_ names: [String]) -> RecordForm {
    var form = self
    form.parts = parts.filter { names.contains($0.name) }
    return form
  }

  /// The form with one more blank row in the list at `path`; unchanged where there is no such list, or it is full.
  public func adding(row path: String) -> RecordForm {
    guard let known = FormKind.of(kind), let shape = known.field(at: path)?.shape else { return self }
    var builder = FormBuilder(known)
    var form = self
    form.change(path) { field in
      guard field.rows.count < FormLimits.rows,
        let row = builder.blankRow(shape, path: path, count: field.rows.count)
      else { return }
      field.rows.append(row)
    }
    return form
  }

  /// The field at `path`, or the nearest one around it: for `bodies[1]` the field `bodies`. `nil` for what is not shown.
  public func field(nearest path: String) -> FormField? {
    var wanted = path
    while !wanted.isEmpty {
      for part in parts { if let field = Self.find(wanted, in: part.fields) { return field } }
      guard let cut = wanted.lastIndex(where: { $0 == "." || $0 == "[" }) else { return nil }
      wanted = String(wanted[..<cut])
    }
    return nil
  }

  private static func find(_ path: String, in fields: [FormField]) -> FormField? {
    for field in fields {
      if field.path == path { return field }
      guard path.hasPrefix(field.path) else { continue }
      if let found = find(path, in: field.members) { return found }
      for row in field.rows { if let found = find(path, in: row) { return found } }
    }
    return nil
  }

  /// What a browser sends for the form: an entry for each value, in the order of the fields.
  public var entries: [(name: String, value: String)] { parts.flatMap { $0.fields.flatMap(\.entries) } }

  /// Changes the field at `path`.
  mutating func change(_ path: String, _ change: (inout FormField) -> Void) {
    for part in parts.indices { FormField.change(path, in: &parts[part].fields, change) }
  }
}

extension FormField {
  /// What a browser sends for the field and those within it.
  public var entries: [(name: String, value: String)] {
    switch control {
    case .choices, .rankedChoices, .references: values.map { (path, $0) }
    case .record: members.flatMap(\.entries)
    case .records: rows.flatMap { $0.flatMap(\.entries) }
    default: [(path, value)] + members.flatMap(\.entries)
    }
  }

  static func change(_ path: String, in fields: inout [FormField], _ change: (inout FormField) -> Void) {
    for index in fields.indices where path.hasPrefix(fields[index].path) {
      if fields[index].path == path {
        change(&fields[index])
      } else {
        Self.change(path, in: &fields[index].members, change)
        for row in fields[index].rows.indices { Self.change(path, in: &fields[index].rows[row], change) }
      }
    }
  }
}

extension FormKind {
  /// The description of the field at a path, whatever the indexes in it.
  func field(at path: String) -> FieldDescription? {
    guard let steps = FormEntries.steps(path) else { return nil }
    var known = fields
    var found: FieldDescription?
    for case .member(let name) in steps {
      guard let field = known[name] else { return nil }
      found = field
      known = Self.below(field.shape)
    }
    return found
  }

  private static func below(_ shape: Shape) -> [String: FieldDescription] {
    switch shape {
    case .record(let record): return record.fieldsByKey
    case .list(let element): return below(element)
    case .either(let shapes):
      for case .record(let record) in shapes { return record.fieldsByKey }
      return [:]
    default: return [:]
    }
  }
}

/// A stored record, taken to pieces for a form.
struct StoredRecord {
  /// The members of its canonical JSON; none where it is no JSON object.
  let members: [Node.Member]
  /// The same in the tree of a form.
  let shown: [Node.Member]
  /// The same as a form shows it.
  let values: FormValues

  init(_ record: PlanRecord, _ kind: FormKind) {
    guard let text = TextDecoding.decode(record.json).text,
      let root = JSONReader.read(text, notesPlaces: false).root, case .mapping(let members) = root.content
    else {
      (members, shown, values) = ([], [], .none)
      return
    }
    self.members = members
    var context = ReadingContext(file: "", dialect: .canonical, record: .plan)
    guard let content = kind.shown(root, &context), case .mapping(let shown) = content else {
      (shown, values) = ([], .none)
      return
    }
    self.shown = shown
    values = FormValues.shown(content, as: kind.description, kind.fields)
  }

  /// Whether an observation holds words.
  var holdsWords: Bool { members.contains { $0.key == "text" } }
}
