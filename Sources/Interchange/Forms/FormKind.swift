internal import PlanModel

/// A kind of record as forms see it, without its Swift type.
///
/// The tree of a form has the fields of the plan folder, in its words, and those that the folder keeps elsewhere (a
/// chapter's body, the ids that are file names).
struct FormKind: Sendable {
  /// One of `PlanRecords.Kind`.
  let kind: String
  let outline: FormOutline
  let description: RecordDescription
  /// The fields by name, as forms see them.
  let fields: [String: FieldDescription]
  /// The members of canonical JSON in their order.
  let canonicalKeys: [String]
  /// From a canonical tree to a form's; `nil` for what is no record.
  let shown: @Sendable (Node, inout ReadingContext) -> Node.Content?
  /// From a form's tree to a canonical one; `nil` for what is no record. Everything amiss is reported.
  let kept: @Sendable (Node, inout ReadingContext) -> Node.Content?

  init<Record: Sendable>(_ format: RecordFormat<Record>, _ outline: FormOutline) {
    kind = outline.kind
    self.outline = outline
    description = format.description
    var fields: [String: FieldDescription] = [:]
    for field in format.description.fields where fields[field.key] == nil || field.dialect == .folder {
      fields[field.key] = field
    }
    self.fields = fields
    canonicalKeys = format.fields.filter { $0.occurs(in: .canonical) }.map(\.key).uniqued()
    let folderKeys = Set(format.fields.filter { $0.occurs(in: .folder) }.map(\.key))
    shown = { node, context in
      guard let record = format.read(node, &context) else { return nil }
      let members = format.fields.compactMap { field -> Node.Member? in
        if !field.occurs(in: .folder), folderKeys.contains(field.key) { return nil }
        let dialect: Dialect = field.occurs(in: .folder) ? .folder : .canonical
        return field.write(record, dialect).map { Node.Member(key: field.key, keyPosition: .none, value: Node($0)) }
      }
      return .mapping(members)
    }
    kept = { node, context in
      guard case .mapping(var members) = node.content else { return nil }
      var record = format.blank()
      for field in format.fields where !field.occurs(in: .folder) && !folderKeys.contains(field.key) {
        guard let place = members.firstIndex(where: { $0.key == field.key }) else { continue }
        context.path = field.key
        _ = field.read(members.remove(at: place).value, &record, &context)
        context.path = ""
      }
      return format.read(Node(.mapping(members)), into: record, &context).map { format.write($0, .canonical) }
    }
  }

  /// The kind of that name; `nil` for what is no kind of a plan's records.
  static func of(_ kind: String) -> FormKind? { all[kind] }

  static let all: [String: FormKind] = [
    PlanRecords.Kind.plan: FormKind(RecordFormat<Plan>.plan, .plan),
    PlanRecords.Kind.section: FormKind(RecordFormat<Section>.section, .section),
    PlanRecords.Kind.chapter: FormKind(RecordFormat<Chapter>.chapter, .chapter),
    PlanRecords.Kind.measure: FormKind(RecordFormat<Measure>.measure, .measure),
    PlanRecords.Kind.indicator: FormKind(RecordFormat<Indicator>.indicator, .indicator),
    PlanRecords.Kind.observation: FormKind(RecordFormat<Observation>.observation, .observation),
    PlanRecords.Kind.review: FormKind(RecordFormat<Review>.review, .review),
    PlanRecords.Kind.gradeScale: FormKind(RecordFormat<GradeScale>.gradeScale, .gradeScale),
    PlanRecords.Kind.judgement: FormKind(RecordFormat<Judgement>.judgement, .judgement),
  ]

  /// The field of a form in which a member of canonical JSON is edited.
  func owner(of canonicalKey: String) -> String { outline.owners[canonicalKey] ?? canonicalKey }
}

extension [String] {
  /// Each text once, where it comes first.
  func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
