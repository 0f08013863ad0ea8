internal import Accounts
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// The editor of one record: a chapter, a measure, an indicator, a value, a review, a section.
enum RecordPage {
  static let routes = [
    OfficeRoute(.get, .record("{plan}", kind: "{kind}", "{id}"), .readPlan) { request in
      try RecordPageView(request, try model(request)).answer()
    },
    OfficeRoute(.post, .record("{plan}", kind: "{kind}", "{id}"), .editRecord) { try await save($0) },
    OfficeRoute(.get, .newRecord("{plan}", kind: "{kind}", parent: "{parent}"), .editRecord) { request in
      try RecordPageView(request, try newModel(request)).answer()
    },
    OfficeRoute(.post, .newRecord("{plan}", kind: "{kind}", parent: "{parent}"), .editRecord) { try await save($0) },
  ]

  /// The kinds that have an editor of this kind; the plan's own record is edited in parts, judgements on the check's page.
  static let kinds: Set<String> = [
    PlanRecords.Kind.section, PlanRecords.Kind.chapter, PlanRecords.Kind.measure, PlanRecords.Kind.indicator,
    PlanRecords.Kind.observation, PlanRecords.Kind.review, PlanRecords.Kind.gradeScale,
  ]

  /// What stands in the place of a parent in the address where there is none.
  static let noParent = "-"

  private static func model(_ request: OfficeRequest) throws -> RecordPageModel {
    let draft = try request.plan
    let (kind, id) = (request.parameter("kind"), request.parameter("id"))
    guard kinds.contains(kind), let stored = draft.record(kind, id), let record = draft.content(kind, id) else {
      throw Refusal.notFound
    }
    return RecordPageModel(
      kind: kind, id: id, parent: record.parent, form: .of(record), basedOn: stored.version,
      findings: (draft.report.findings + draft.illustrationFindings).filter { RecordTitle.concerns($0, kind, id) },
      canEdit: request.may(.editRecord, sections: draft.sections(of: kind, id)))
  }

  private static func newModel(_ request: OfficeRequest) throws -> RecordPageModel {
    let kind = request.parameter("kind")
    guard kinds.contains(kind), kind != PlanRecords.Kind.section else { throw Refusal.notFound }
    let parent = request.parameter("parent")
    return RecordPageModel(
      kind: kind, id: nil, parent: parent == noParent ? nil : parent, form: .blank(kind: kind), basedOn: 0,
      findings: [], canEdit: true)
  }

  private static func save(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    let kind = request.parameter("kind")
    guard kinds.contains(kind) else { throw Refusal.notFound }
    let id: String? = request.parameter("id").isEmpty ? nil : request.parameter("id")
    // A section has its id from the body's own list, where the accounts of its people have theirs.
    guard id != nil || kind != PlanRecords.Kind.section else { throw Refusal.notFound }
    let parent = request.parameter("parent")
    var model = RecordPageModel(
      kind: kind, id: id, parent: parent == noParent || parent.isEmpty ? nil : parent, form: .blank(kind: kind),
      basedOn: request.form.number("based-on") ?? 0, findings: [], canEdit: true)
    if let id { model.parent = draft.record(kind, id)?.content?.parent }
    model.reason = request.form["reason"] ?? ""
    if let answer = try preparation(request, &model) { return answer }
    let act = SaveRecord(
      draft: draft, kind: kind, id: id, parent: model.parent, entries: request.form.entries, basedOn: model.basedOn,
      actor: request.actor, reason: model.reason,
      ownSection: request.reach == .ownSection ? request.account?.section : nil,
      ownBody: request.account?.body, resolution: ConflictPage.resolution(request.form)
    )
    let outcome = try await act.run(on: request.office.store)
    return try await RecordAnswers.answer(outcome, request, model) { .record(draft.id, kind: kind, $0) }
  }

  /// What only shows the form again: one more row, a preview, a reason that is still missing.
  private static func preparation(_ request: OfficeRequest, _ model: inout RecordPageModel) throws -> OfficeAnswer? {
    let isAddingRow = request.form["add-row"] != nil
    let isPreview = request.form["preview"] != nil
    let lacksReason = RecordAnswers.lacksReason(request, model.id)
    guard isAddingRow || isPreview || lacksReason else { return nil }
    let draft = try request.plan
    let stored = model.id.flatMap { draft.content(model.kind, $0) }
    let reading = RecordForm.read(
      kind: model.kind, entries: request.form.entries, into: stored, id: model.id == nil ? "new" : nil,
      parent: model.parent)
    model.form = reading.form
    model.findings = reading.findings
    if let path = request.form["add-row"] { model.form = model.form.adding(row: path) }
    if isPreview { model.preview = model.form.field(nearest: "body")?.value }
    if !isAddingRow, !isPreview, lacksReason { model.reasonProblem = RecordAnswers.missingReason }
    return try RecordPageView(request, model).answer(model.reasonProblem == nil ? .ok : .unprocessableContent)
  }
}

/// What the editor of a record shows.
struct RecordPageModel {
  var kind: String
  /// `nil` for a record that is about to be made.
  var id: String?
  var parent: String?
  var form: RecordForm
  /// The version from which the form was made.
  var basedOn: Int64
  var findings: [Finding]
  var canEdit: Bool
  var reason = ""
  var reasonProblem: String?
  /// A sentence about the whole form.
  var problem: String?
  /// Markdown to be shown as it will be published.
  var preview: String?
}
