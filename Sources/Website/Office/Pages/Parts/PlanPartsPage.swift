internal import Accounts
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// The plan's own record, part by part: basic data, standing, vision, structure, pillars, security.
enum PlanPartsPage {
  private static func title(of scale: String, in draft: Draft) -> String {
    draft.plan.gradeScales.first { $0.id.rawValue == scale }?.title ?? scale
  }

  static let routes = [
    OfficeRoute(.get, .parts("{plan}"), .readPlan) { try overview($0) },
    OfficeRoute(.get, .part("{plan}", "{part}"), .readPlan) { request in
      let draft = try request.plan
      guard let stored = draft.record(PlanRecords.Kind.plan, draft.id),
        let record = draft.content(PlanRecords.Kind.plan, draft.id)
      else {
        throw Refusal.notFound
      }
      var model = try emptyModel(request)
      model.form = RecordForm.of(record).parted([request.parameter("part")])
      model.basedOn = stored.version
      model.findings = draft.report.findings.filter { finding in
        RecordTitle.concerns(finding, PlanRecords.Kind.plan, draft.id)
          && part(of: finding.place.field) == request.parameter("part")
      }
      model.canEdit = request.may(.editPlan)
      return try PlanPartView(request, model).answer()
    },
    OfficeRoute(.post, .part("{plan}", "{part}"), .editPlan) { try await save($0) },
  ]

  /// The parts with their titles.
  static let parts: [FormPart] = RecordForm.blank(kind: PlanRecords.Kind.plan).parts

  /// The part in which a field of the plan's own record is filled in.
  static func part(of field: String?) -> String {
    let key = field.map { String($0.prefix { $0 != "." && $0 != "[" }) } ?? ""
    return parts.first { $0.fields.contains { $0.path == key } }?.name ?? parts.first?.name ?? ""
  }

  private static func emptyModel(_ request: OfficeRequest) throws -> RecordPageModel {
    let name = request.parameter("part")
    guard parts.contains(where: { $0.name == name }) else { throw Refusal.notFound }
    return RecordPageModel(
      kind: PlanRecords.Kind.plan, id: try request.plan.id, form: .blank(kind: PlanRecords.Kind.plan), basedOn: 0,
      findings: [], canEdit: true)
  }

  private static func save(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    let part = request.parameter("part")
    var model = try emptyModel(request)
    model.basedOn = request.form.number("based-on") ?? 0
    model.reason = request.form["reason"] ?? ""
    let lacksReason = RecordAnswers.lacksReason(request, draft.id)
    if request.form["add-row"] != nil || lacksReason {
      let stored = draft.content(PlanRecords.Kind.plan, draft.id)
      let reading = RecordForm.read(
        kind: PlanRecords.Kind.plan, entries: request.form.entries, into: stored, parts: [part])
      model.form = reading.form
      model.findings = reading.findings
      if let path = request.form["add-row"] {
        model.form = model.form.adding(row: path)
      } else {
        model.reasonProblem = RecordAnswers.missingReason
      }
      return try PlanPartView(request, model).answer(model.reasonProblem == nil ? .ok : .unprocessableContent)
    }
    let act = SaveRecord(
      draft: draft, kind: PlanRecords.Kind.plan, id: draft.id, parts: [part],
      entries: request.form.entries,
      basedOn: model.basedOn, actor: request.actor, reason: model.reason,
      ownBody: request.account?.body, resolution: ConflictPage.resolution(request.form))
    switch try await act.run(on: request.office.store) {
    case .saved: return .see(.part(draft.id, part), done: .saved)
    case .unchanged: return .see(.part(draft.id, part), done: .unchanged)
    case .unreadable(let reading):
      model.form = reading.form
      model.findings = reading.findings
      model.problem = "読み取れないところがあるため、まだ保存していません。次のところを直して、もう一度保存してください。"
    case .refused(let reading, let sentence):
      model.form = reading.form
      model.findings = reading.findings
      model.problem = sentence
    case .conflict(let conflict): return try ConflictPage.answer(conflict, request, model, parts: [part])
    }
    return try PlanPartView(request, model).answer(.unprocessableContent)
  }

  private static func overview(_ request: OfficeRequest) throws -> OfficeAnswer {
    let draft = try request.plan
    let page = OfficePage(title: "基本情報", request, section: .basics, lead: "章と施策を除く、計画の全体についての事項です。")
    return .page(
      page.bytes { html in
        html.element(.ul, [.class("work-list")]) { html in
          for part in parts {
            let findings = draft.report.findings.filter { finding in
              RecordTitle.concerns(finding, PlanRecords.Kind.plan, draft.id)
                && self.part(of: finding.place.field) == part.name
            }
            html.element(.li) { html in
              html.element(.p) { $0.link(.part(draft.id, part.name), text: part.title) }
              let labels = part.fields.map(\.label).joined(separator: "、")
              html.element(.p, [.class("help")], text: labels + (findings.isEmpty ? "" : "　指摘 \(findings.count)件"))
            }
          }
        }
        let scales = draft.records(PlanRecords.Kind.gradeScale)
        html.element(.section, [.labelledBy("scales")]) { html in
          html.element(.h2, [.id("scales")], text: "判定尺度")
          html.element(.ul, [.class("work-list")]) { html in
            for scale in scales {
              html.element(.li) { html in
                html.link(
                  .record(draft.id, kind: PlanRecords.Kind.gradeScale, scale.key.id),
                  text: title(of: scale.key.id, in: draft))
              }
            }
          }
          if request.may(.editPlan) {
            html.link(
              .newRecord(draft.id, kind: PlanRecords.Kind.gradeScale, parent: RecordPage.noParent),
              [.class("button second")], text: "判定尺度を追加する")
            html.text(" ")
            html.link(.presets(draft.id), [.class("button second")], text: "ほかの団体の例から取り込む")
          }
        }
      })
  }
}
