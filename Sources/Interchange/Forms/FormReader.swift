internal import PlanModel
internal import TextFormats

/// Reads one form into its record.
struct FormReader {
  private let kind: FormKind
  private let stored: PlanRecord?
  private let storedRecord: StoredRecord?
  private let parts: [String]?
  private let shownKeys: Set<String>
  private let id: String?
  private let parent: String?
  private var context: ReadingContext

  init(
    _ kind: FormKind, _ stored: PlanRecord?, parts: [String]?, id: String?, parent: String?, isQualitative: Bool
  ) {
    self.kind = kind
    self.stored = stored
    self.parts = parts
    storedRecord = stored.map { StoredRecord($0, kind) }
    shownKeys = Set(kind.outline.keys(of: parts))
    self.parent = stored?.parent ?? parent
    self.id = id ?? stored?.id
    let record = stored ?? PlanRecord(kind: kind.kind, id: id ?? "", parent: parent, json: [])
    context = ReadingContext(file: "", dialect: .folder, record: PlanJoiner.reference(of: record))
    if isQualitative || storedRecord?.holdsWords == true, let indicator = self.parent {
      context.qualitative = [RecordID(indicator)]
    }
  }

  mutating func read(_ entries: [(name: String, value: String)]) -> FormReading {
    let typed = FormEntries(entries)
    var builder = FormBuilder(kind)
    var form = builder.form(typed.values, parts: parts)
    form.nameRows()
    let before = storedRecord.map { record -> RecordForm in
      var builder = FormBuilder(kind)
      return builder.form(record.values, parts: parts)
    }
    if let before { form.keepOrder(of: before) }
    var findings = FormWording.tooLarge(typed, overfull: builder.overfull, in: form, context.record)
    findings += form.contradictoryFields.map { FormWording.contradiction($0, context.record) }
    let isWhole = findings.isEmpty && hasName
    let content = isWhole ? kind.kept(Node(.mapping(tree(of: form))), &context) : nil
    // The reader names what is missing by its key; the form itself knows it by its label.
    let amiss = context.findings.all.filter { $0.rule != ReadingRule.missingKey.id && isShown($0) }
    findings += FormWording.reworded(amiss, in: form, kind)
    findings += form.missingFields.map { FormWording.missing($0, context.record) }
    var record: PlanRecord?
    if let content, !findings.contains(where: { FormWording.isBlocking($0, kind) }) {
      record = self.record(content, form: form, before: before)
    }
    if record == nil, findings.isEmpty { findings.append(FormWording.incomplete(context.record)) }
    return FormReading(form: form, record: record, findings: findings)
  }

  /// Whether it is known which record this is.
  private var hasName: Bool {
    if kind.kind == PlanRecords.Kind.observation { return parent != nil }
    return kind.outline.nameKey == nil || id != nil
  }

  /// Everything filled in, with what the stored record says elsewhere, so that the reader sees it whole.
  private func tree(of form: RecordForm) -> [Node.Member] {
    var members = (storedRecord?.shown ?? []).filter { !shownKeys.contains($0.key) }
    for part in form.parts {
      for field in part.fields {
        guard let content = field.content else { continue }
        members.append(Node.Member(key: field.key, keyPosition: .none, value: Node(content)))
      }
    }
    for (key, name) in [
      (kind.outline.nameKey, id), (kind.kind == PlanRecords.Kind.observation ? "indicator" : nil, parent),
    ] {
      guard let key, let name, !members.contains(where: { $0.key == key }) else { continue }
      members.append(Node.Member(key: key, keyPosition: .none, value: Node(.scalar(name, .text))))
    }
    return members
  }

  /// Whether a finding is about something shown, or about the name given to the record.
  private func isShown(_ finding: Finding) -> Bool {
    guard let field = finding.place.field else { return true }
    let key = String(field.prefix { $0 != "." && $0 != "[" })
    return shownKeys.contains(key) || (kind.outline.elsewhere.contains(key) && storedRecord == nil && key != "schema")
  }

  private func record(_ content: Node.Content, form: RecordForm, before: RecordForm?) -> PlanRecord? {
    guard case .mapping(let read) = content else { return nil }
    let changed = changedKeys(form, before)
    if let stored, changed.isEmpty { return stored }
    var known: [String: Node] = [:]
    for member in storedRecord?.members ?? [] where known[member.key] == nil { known[member.key] = member.value }
    let fresh = Dictionary(read.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    var members: [Node.Member] = []
    for key in kind.canonicalKeys {
      let isNew = known.isEmpty || changed.contains(kind.owner(of: key))
      // A damaged record may lack even its name.
      let kept = known[key] ?? (kind.outline.elsewhere.contains(key) ? fresh[key] : nil)
      guard let value = isNew ? fresh[key] : kept else { continue }
      members.append(Node.Member(key: key, keyPosition: .none, value: value))
    }
    // What this program does not know was written by a later one.
    members += (storedRecord?.members ?? []).filter { !kind.canonicalKeys.contains($0.key) }
    var writer = JSONWriter()
    Node.Content.mapping(members).write(to: &writer)
    if var record = stored {
      record.json = writer.bytes
      return record
    }
    let name = RecordNames.name(kind: kind.kind, parent: parent, id: id, read)
    return PlanRecord(kind: kind.kind, id: name, parent: parent, json: writer.bytes)
  }

  /// The fields that say something else than before, each with those that are read together with it.
  private func changedKeys(_ form: RecordForm, _ before: RecordForm?) -> Set<String> {
    var earlier: [String: FormField] = [:]
    for field in before?.parts.flatMap(\.fields) ?? [] { earlier[field.path] = field.normalised }
    var changed: Set<String> = []
    for field in form.parts.flatMap(\.fields) where earlier[field.path] != field.normalised {
      changed.insert(kind.owner(of: field.path))
    }
    return changed
  }
}

extension RecordNames {
  /// The name under which a new record is kept, as taking a plan apart would name it.
  static func name(kind: String, parent: String?, id: String?, _ members: [Node.Member]) -> String {
    func text(_ key: String) -> String { members.first { $0.key == key }?.value.text ?? "" }
    switch kind {
    case PlanRecords.Kind.observation: return safe(text("indicator") + "@" + text("period"))
    case PlanRecords.Kind.review: return safe(PlanSplitter.name(ofReview: .mapping(members), of: parent ?? ""))
    case PlanRecords.Kind.judgement: return safe(text("rule"))
    default: return safe(id ?? text("id"))
    }
  }
}

extension RecordForm {
  /// Every field, also those within others.
  var allFields: [FormField] { parts.flatMap { $0.fields.flatMap(\.all) } }

  /// Check boxes come in the order of the page: what was chosen before keeps its place, and what is new follows.
  fileprivate mutating func keepOrder(of before: RecordForm) {
    for (part, earlier) in zip(parts.indices, before.parts) {
      for (index, field) in zip(parts[part].fields.indices, earlier.fields) {
        parts[part].fields[index].keepOrder(of: field)
      }
    }
  }
}

extension FormField {
  fileprivate var all: [FormField] { [self] + members.flatMap(\.all) + rows.flatMap { $0.flatMap(\.all) } }

  fileprivate mutating func keepOrder(of before: FormField) {
    switch control {
    case .choices, .references:
      let chosen = Set(values)
      let known = Set(before.values)
      values = before.values.filter(chosen.contains) + values.filter { !known.contains($0) }
    case .record:
      for (index, field) in zip(members.indices, before.members) { members[index].keepOrder(of: field) }
    default: break
    }
  }
}
