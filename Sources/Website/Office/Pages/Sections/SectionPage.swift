internal import Accounts
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// One section's share: what is asked, its measures with what is missing, the reply, the message to it.
enum SectionPage {
  static let routes = [
    OfficeRoute(.get, .section("{plan}", "{section}"), .readPlan) { try page($0, problem: nil) },
    OfficeRoute(.post, .replyForSection("{plan}", "{section}"), .replyForSection) { request in
      try await step(.reply, request, done: .replied)
    },
    OfficeRoute(.post, .confirmForSection("{plan}", "{section}"), .confirmForSection) { request in
      if request.form["back"] != nil {
        return try await step(.sendBack(reason: request.form["reason"] ?? ""), request, done: .sentBack)
      }
      return try await step(.confirm, request, done: .confirmed)
    },
    OfficeRoute(.get, .sectionMessage("{plan}", "{section}"), .readPlan) { request in
      .file(try notice(request).message(), name: "message.eml", mediaType: DueDateNotice.messageType)
    },
    OfficeRoute(.get, .sectionCalendar("{plan}", "{section}"), .readPlan) { request in
      .file(try notice(request).calendar(), name: "due-date.ics", mediaType: DueDateNotice.calendarType)
    },
  ]

  private static func line(_ request: OfficeRequest) throws -> Draft.AssignmentLine {
    let id = request.parameter("section")
    guard let line = try request.plan.assignments.first(where: { $0.section.id.rawValue == id }) else {
      throw Refusal.notFound
    }
    return line
  }

  static func notice(
    _ line: Draft.AssignmentLine, _ request: OfficeRequest, _ draft: Draft
  ) -> DueDateNotice? {
    guard let assignment = line.assignment else { return nil }
    let page = OfficePath.section(draft.id, line.section.id.rawValue)
    return DueDateNotice(
      plan: draft.id, planTitle: draft.plan.title, section: line.section, assignment: assignment,
      version: line.version, address: request.origin + page.text, sender: request.account?.displayName ?? "")
  }

  private static func notice(_ request: OfficeRequest) throws -> DueDateNotice {
    guard let notice = try notice(line(request), request, request.plan) else { throw Refusal.notFound }
    return notice
  }

  private static func step(
    _ step: ReplyForSection.Step, _ request: OfficeRequest, done: Notice
  ) async throws -> OfficeAnswer {
    let draft = try request.plan
    let line = try line(request)
    do {
      try await ReplyForSection(
        plan: draft.id, section: line.section.id, step: step,
        basedOn: request.form.number("version") ?? line.version, store: request.office.store, actor: request.actor
      ).run()
    } catch {
      return try page(request, problem: try error.asFinding.message)
    }
    return .see(.section(draft.id, line.section.id.rawValue), done: done)
  }

  private static func page(_ request: OfficeRequest, problem: String?) throws -> OfficeAnswer {
    let draft = try request.plan
    let line = try line(request)
    var page = OfficePage(title: line.section.name, request, section: .sections, lead: lead(line))
    page.trail = [(.sections(draft.id), PlanSection.sections.title)]
    return .page(
      page.bytes { html in
        PasswordPages.writeProblem(problem, &html)
        if let reason = line.assignment?.returnReason {
          html.element(.div, [.class("stop")]) { $0.element(.p, text: "差戻しの理由：" + reason) }
        }
        SectionWork(draft: draft, section: line.section.id).write(into: &html)
        SectionSteps(request: request, draft: draft, line: line).write(into: &html)
        html.element(.p) { html in
          html.link(
            .record(draft.id, kind: PlanRecords.Kind.section, line.section.id.rawValue), text: "課の名称と連絡先を直す")
        }
      }, problem == nil ? .ok : .unprocessableContent)
  }

  private static func lead(_ line: Draft.AssignmentLine) -> String {
    guard let assignment = line.assignment else { return "まだ回答を依頼していません。" }
    let due = assignment.dueOn.map { "期限は\(Wareki.textWithWesternYear($0))です。" } ?? "期限は定められていません。"
    return "状況：\(assignment.state.label)。\(due)" + (assignment.note.map { "依頼の内容：\($0)" } ?? "")
  }
}

/// The measures of a section with what each still lacks.
struct SectionWork {
  let draft: Draft
  let section: RecordID<Section>

  func write(into html: inout HTML) {
    let measures = draft.plan.measures.filter { $0.lead == section }
    html.element(.section, [.labelledBy("measures")]) { html in
      html.element(.h2, [.id("measures")], text: "担当する施策（\(measures.count)件）")
      writeList(into: &html)
    }
  }

  /// Writes the measures alone.
  func writeList(into html: inout HTML) {
    let measures = draft.plan.measures.filter { $0.lead == section }
    if measures.isEmpty { html.element(.p, text: "担当する施策はありません。") }
    html.element(.ul, [.class("work-list")]) { html in
      for measure in measures { write(measure, &html) }
    }
  }

  private func write(_ measure: Measure, _ html: inout HTML) {
    let findings = draft.findings(ofMeasure: measure).filter { $0.severity != .information }
    html.element(.li) { html in
      html.element(.p) { html in
        html.link(
          .record(draft.id, kind: PlanRecords.Kind.measure, measure.id.rawValue),
          text: ReferenceChoices.title(measure.number, measure.title))
      }
      if findings.isEmpty {
        html.element(.p, [.class("help")], text: "不足はありません。")
      } else {
        html.element(.ul, [.class("plain-list")]) { html in
          for finding in findings {
            html.element(.li) { html in
              html.severity(finding.severity)
              html.text(" ")
              html.element(
                .a,
                [
                  .href(
                    RecordTitle.path(finding.place.record, field: finding.place.field, in: draft.id)
                      .text([], fragment: finding.place.field))
                ], text: finding.summary)
            }
          }
        }
      }
    }
  }
}
