internal import Accounts
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// The sections of a plan against their state: who was asked until when, what is missing, what is overdue.
enum SectionsPage {
  static let routes = [
    OfficeRoute(.get, .sections("{plan}"), .readPlan) { try page($0, problem: nil) },
    OfficeRoute(.post, .sections("{plan}"), .assignSections) { try await assign($0) },
    OfficeRoute(.get, .allCalendars("{plan}"), .readPlan) { request in
      let draft = try request.plan
      let notices = draft.assignments.compactMap { SectionPage.notice($0, request, draft) }
      return .file(
        DueDateNotice.calendar(of: notices), name: "due-dates.ics", mediaType: DueDateNotice.calendarType)
    },
    OfficeRoute(.post, .addSections("{plan}"), .editPlan) { try await add($0) },
  ]

  private static func assign(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    var requests: [AssignSections.Request] = []
    for line in draft.assignments {
      let id = line.section.id.rawValue
      guard let typed = request.form["due-\(id)"] else { continue }
      let all = request.form["due-all"] ?? ""
      // Who has nothing to answer for is not asked with all the others.
      let hasWork = draft.plan.measures.contains { $0.lead == line.section.id || $0.related.contains(line.section.id) }
      let text = typed.isEmpty && line.assignment == nil && hasWork ? all : typed
      let note = request.form["note-\(id)"] ?? ""
      let asksAgain = request.form["again-\(id)"] == "true"
      if text.isEmpty, note.isEmpty, line.assignment == nil, !asksAgain { continue }
      var due: CalendarDate?
      if !text.isEmpty {
        guard let day = CalendarDate(iso: text) ?? Self.day(text) else {
          return try page(
            request, problem: "「\(line.section.name)」の期限「\(text)」を日付として読み取れません。「令和8年10月31日」のように入力してください。")
        }
        due = day
      }
      requests.append(
        .init(
          section: line.section.id, dueOn: due, note: note.isEmpty ? nil : note, asksAgain: asksAgain,
          basedOn: request.form.number("version-\(id)")))
    }
    do {
      try await AssignSections(
        plan: draft.id, requests: requests, store: request.office.store, actor: request.actor
      ).run()
    } catch {
      return try page(request, problem: try error.asFinding.message)
    }
    return .see(.sections(draft.id), done: .saved)
  }

  private static func day(_ text: String) -> CalendarDate? {
    if case .value(let day, _) = JapaneseDateReader.date(text) { return day }
    return nil
  }

  private static func add(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    let text = request.form.raw("table") ?? ""
    let lines = text.split(whereSeparator: \.isNewline)
    // Names alone, one a line, are what most people type.
    let hasHeading = lines.first.map { $0.contains("課名") || $0.contains("所属") } ?? false
    let bytes = Array((hasHeading ? text : "課名\n" + lines.joined(separator: "\n")).utf8)
    let known = try await KnownSections.of(draft.plan.bodies.first?.text ?? "", request)
    let table = try await ReadSectionTable(
      bytes, plan: draft.id, others: known, store: request.office.store
    ).run()
    guard table.isSound else {
      let problems = table.findings.filter { $0.severity == .error }.prefix(5).map { $0.summary + $0.remedy }
      return try page(request, problem: problems.joined())
    }
    let missing = table.sections(missingFrom: draft.plan.sections, known: known)
    _ = try await AddSections(
      plan: draft.id, sections: missing, store: request.office.store, actor: request.actor
    ).run()
    return .see(.sections(draft.id), done: missing.isEmpty ? .unchanged : .added)
  }

  private static func page(_ request: OfficeRequest, problem: String?) throws -> OfficeAnswer {
    let draft = try request.plan
    let page = OfficePage(title: "担当課と期限", request, section: .sections)
    let canAssign = request.may(.assignSections)
    return .page(
      page.bytes { html in
        PasswordPages.writeProblem(problem, &html)
        SectionsTable(request: request, draft: draft).write(into: &html)
        if draft.assignments.contains(where: { $0.assignment?.dueOn != nil }) {
          html.element(.p) { $0.link(.allCalendars(draft.id), text: "全ての期限をカレンダーに取り込む（.ics）") }
        }
        if canAssign { AssignForm(request: request, draft: draft).write(into: &html) }
        if request.may(.editPlan) { writeAdding(draft, request, &html) }
      }, problem == nil ? .ok : .unprocessableContent)
  }

  private static func writeAdding(_ draft: Draft, _ request: OfficeRequest, _ html: inout HTML) {
    html.element(.section, [.labelledBy("add")]) { html in
      html.element(.h2, [.id("add")], text: "担当課を追加する")
      html.postForm(.addSections(draft.id), token: request.formToken) { html in
        html.element(.div, [.class("field")]) { html in
          html.element(.label, [.for("table")], text: "課の名称")
          html.element(
            .p, [.class("help"), .id("table-help")],
            text: "1行に一つずつ。Excelの表（見出しに「課名」「部局」「電話」「メール」など）を貼り付けることもできます。")
          html.element(.textarea, [.id("table"), .name("table"), .describedBy("table-help")]) { html in
            html.text("\n" + (request.form.raw("table") ?? ""))
          }
        }
        html.element(.button, [.type("submit"), .class("button second")], text: "追加する")
      }
    }
  }
}
