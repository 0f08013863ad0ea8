internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// The figures of a plan, and the form that brings another.
enum IllustrationsPage {
  static let routes = [
    OfficeRoute(.get, .illustrations("{plan}"), .readPlan) { request in
      try page(request, form: IllustrationForm(isNew: true, asksReason: try request.plan.isRevision))
    },
    OfficeRoute(.post, .illustrations("{plan}"), .editPlan) { try await upload($0) },
  ]

  private static func upload(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    var form = IllustrationForm(
      words: IllustrationForm.words(request.form), isNew: true, asksReason: draft.isRevision,
      reason: request.form["reason"] ?? "")
    if form.asksReason, form.reason.isEmpty { form.reasonProblem = RecordAnswers.missingReason }
    let file = request.files.first { $0.field == "file" }?.bytes
    guard form.reasonProblem == nil else {
      form.problems = form.words.problems
      return try page(request, form: form)
    }
    let act = SaveIllustration(
      draft: draft, words: form.words, file: file, actor: request.actor, reason: form.reason)
    switch try await act.run(on: request.office.store) {
    case .saved(let id): return .see(.illustrations(draft.id), done: .added, fragment: id)
    case .refused(let problems):
      form.problems = problems
      return try page(request, form: form)
    }
  }

  private static func page(_ request: OfficeRequest, form: IllustrationForm) throws -> OfficeAnswer {
    let draft = try request.plan
    let figures = draft.illustrations
    var page = OfficePage(
      title: "図の一覧", request, section: .chapters,
      lead: "章や施策の本文に入れる図です。図の行を本文に貼り付けると、その位置に図が表示されます。本文が示していない図は、公表されません。")
    page.trail = [(.chapters(draft.id), PlanSection.chapters.title)]
    return .page(
      page.bytes { html in
        form.writeSummary(into: &html)
        if figures.isEmpty { html.element(.p, text: "図はまだありません。") }
        writeMissing(draft, &html)
        let uses = draft.illustrationUses
        html.element(.ul, [.class("illustrations")]) { html in
          for kept in figures { write(kept, uses.filter { $0.name == kept.id }, draft, request, &html) }
        }
        guard request.may(.editPlan) else { return }
        html.element(.section, [.labelledBy("new-figure")]) { html in
          html.element(.h2, [.id("new-figure")], text: "図を追加する")
          form.write(.illustrations(draft.id), token: request.formToken, into: &html)
        }
      }, form.hasProblem ? .unprocessableContent : .ok)
  }

  private static func write(
    _ kept: Kept<Illustration>, _ uses: [IllustrationUse], _ draft: Draft, _ request: OfficeRequest,
    _ html: inout HTML
  ) {
    html.element(.li, [.id(kept.id)]) { html in
      html.element(.div, [.class("thumbnail")]) { $0.image(draft.shown(kept)) }
      html.element(.div) { html in
        html.element(.h2) { html in html.link(.illustration(draft.id, kept.id), text: kept.value.title) }
        html.element(.p) { html in
          html.text("本文に貼り付ける行：")
          html.element(.code, [.class("paste-line")], text: IllustrationLine.markdown(kept.id))
        }
        html.element(.p) { html in
          html.element(.strong, text: "代替テキスト：")
          html.text(kept.value.alternative)
        }
        if let source = kept.value.source { html.element(.p, text: "出典：" + source) }
        writeUses(uses, draft, &html)
      }
    }
  }

  static func writeUses(_ uses: [IllustrationUse], _ draft: Draft, _ html: inout HTML) {
    guard !uses.isEmpty else {
      html.element(.p, [.class("help")], text: "まだ、どの本文にも入っていません。")
      return
    }
    html.element(.p, [.class("help")]) { html in
      html.text("入っている本文：")
      for (place, use) in uses.enumerated() {
        if place > 0 { html.text("、") }
        html.link(
          RecordTitle.path(use.record, field: use.field, in: draft.id), text: title(of: use.record, in: draft))
      }
    }
  }

  private static func title(of record: RecordReference, in draft: Draft) -> String {
    switch record {
    case .chapter(let id): RecordTitle.of("chapter", id.rawValue, in: draft)
    case .measure(let id): RecordTitle.of("measure", id.rawValue, in: draft)
    default: record.label
    }
  }

  /// Texts that show what is not there.
  private static func writeMissing(_ draft: Draft, _ html: inout HTML) {
    let findings = draft.illustrationFindings
    guard !findings.isEmpty else { return }
    html.element(.ul, [.class("findings")]) { html in
      for finding in findings {
        html.element(.li) { html in
          html.severity(finding.severity)
          html.text(" ")
          html.link(
            RecordTitle.path(finding.place.record, field: finding.place.field, in: draft.id),
            text: title(of: finding.place.record, in: draft))
          html.element(.p, text: finding.summary + finding.remedy)
        }
      }
    }
  }
}
