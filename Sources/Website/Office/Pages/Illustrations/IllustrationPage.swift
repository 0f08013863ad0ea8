internal import Accounts
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// One figure: its words, another file for it, its withdrawal, and its file for officers.
enum IllustrationPage {
  static let routes = [
    OfficeRoute(.get, .illustration("{plan}", "{illustration}"), .readPlan) { request in
      let kept = try figure(request)
      return try page(request, kept, form: form(request, kept))
    },
    OfficeRoute(.post, .illustration("{plan}", "{illustration}"), .editPlan) { try await save($0) },
    OfficeRoute(.get, .illustrationFile("{plan}", "{illustration}"), .readPlan) { try await file($0) },
    OfficeRoute(.post, .withdrawIllustration("{plan}", "{illustration}"), .editPlan) { request in
      let act = WithdrawIllustration(
        draft: try request.plan, id: request.parameter("illustration"), actor: request.actor,
        reason: request.form["withdraw-reason"] ?? "")
      try await act.run(on: request.office.store)
      return .see(.illustrations(try request.plan.id), done: .illustrationWithdrawn)
    },
  ]

  private static func figure(_ request: OfficeRequest) throws -> Kept<Illustration> {
    guard let kept = try request.plan.illustration(request.parameter("illustration")) else { throw Refusal.notFound }
    return kept
  }

  private static func form(_ request: OfficeRequest, _ kept: Kept<Illustration>) throws -> IllustrationForm {
    IllustrationForm(
      words: IllustrationWords(
        title: kept.value.title, alternative: kept.value.alternative, source: kept.value.source ?? "",
        terms: kept.value.terms ?? ""),
      isNew: false, basedOn: kept.version, asksReason: try request.plan.isRevision)
  }

  private static func save(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    let kept = try figure(request)
    var form = try form(request, kept)
    form.words = IllustrationForm.words(request.form)
    form.basedOn = request.form.number("based-on") ?? 0
    form.reason = request.form["reason"] ?? ""
    if form.asksReason, form.reason.isEmpty {
      form.reasonProblem = RecordAnswers.missingReason
      form.problems = form.words.problems
      return try page(request, kept, form: form)
    }
    let act = SaveIllustration(
      draft: draft, id: kept.id, basedOn: form.basedOn, words: form.words,
      file: request.files.first { $0.field == "file" }?.bytes, actor: request.actor, reason: form.reason)
    switch try await act.run(on: request.office.store) {
    case .saved(let id): return .see(.illustration(draft.id, id), done: .saved)
    case .refused(let problems):
      form.problems = problems
      return try page(request, kept, form: form)
    }
  }

  /// The file itself. Opened alone it runs in a sandbox of its own, whatever it may hold.
  private static func file(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let kept = try figure(request)
    let library = IllustrationLibrary(plan: try request.plan.id, store: request.office.store)
    guard let bytes = try await library.file(of: kept.value) else { throw Refusal.notFound }
    let name = "\(kept.id).\(kept.value.format.rawValue)"
    return OfficeAnswer(
      status: .ok,
      fields: [
        SecurityHeaders.field("content-security-policy", "sandbox; default-src 'none'"),
        HTTPField(name: .contentDisposition, value: "inline; filename=\"\(name)\""),
      ],
      bytes: bytes, mediaType: kept.value.format.mediaType)
  }

  private static func page(
    _ request: OfficeRequest, _ kept: Kept<Illustration>, form: IllustrationForm
  ) throws -> OfficeAnswer {
    let draft = try request.plan
    var page = OfficePage(title: "図「\(kept.value.title)」", request, section: .chapters)
    page.trail = [
      (.chapters(draft.id), PlanSection.chapters.title), (.illustrations(draft.id), "図の一覧"),
    ]
    let mayEdit = request.may(.editPlan)
    return .page(
      page.bytes { html in
        form.writeSummary(into: &html)
        html.element(.div, [.class("beside")]) { html in
          html.element(.div) { html in
            html.element(.div, [.class("thumbnail large")]) { $0.image(draft.shown(kept)) }
            if mayEdit {
              html.element(.section, [.labelledBy("words")]) { html in
                html.element(.h2, [.id("words")], text: "題名と代替テキスト")
                form.write(.illustration(draft.id, kept.id), token: request.formToken, into: &html)
              }
            }
          }
          html.element(.div) { html in writeAside(kept, draft, request, mayEdit: mayEdit, &html) }
        }
      }, form.hasProblem ? .unprocessableContent : .ok)
  }

  private static func writeAside(
    _ kept: Kept<Illustration>, _ draft: Draft, _ request: OfficeRequest, mayEdit: Bool, _ html: inout HTML
  ) {
    html.element(.section, [.labelledBy("about")]) { html in
      html.element(.h2, [.id("about")], text: "この図について")
      html.element(.p) { html in
        html.text("本文に貼り付ける行：")
        html.element(.code, [.class("paste-line")], text: IllustrationLine.markdown(kept.id))
      }
      html.element(.p, [.class("help")], text: "角括弧の中に文を書くと、その文がここの代替テキストに代わります。")
      if !mayEdit { html.element(.p, text: "代替テキスト：" + kept.value.alternative) }
      IllustrationsPage.writeUses(draft.illustrationUses.filter { $0.name == kept.id }, draft, &html)
      let kilobytes = (kept.value.byteCount + 1023) / 1024
      html.element(
        .p, text: "\(kept.value.format.rawValue.uppercased())、\(kept.value.width)×\(kept.value.height)、\(kilobytes)KB")
      html.element(.p, text: "ファイルを登録した人：" + kept.value.uploadedBy)
      html.element(.p) { html in
        html.element(.a, [.href(OfficePath.illustrationFile(draft.id, kept.id).text)], text: "図だけを開く")
      }
      if !kept.value.leftOut.isEmpty {
        html.element(.p, text: "安全のため、又は扱えないため、登録の際に次のものを取り除きました。見え方が変わっていないか確かめてください。")
        html.element(.ul) { html in for words in kept.value.leftOut { html.element(.li, text: words) } }
      }
      if mayEdit { writeWithdrawal(kept, draft, request, &html) }
    }
  }

  private static func writeWithdrawal(
    _ kept: Kept<Illustration>, _ draft: Draft, _ request: OfficeRequest, _ html: inout HTML
  ) {
    html.element(.details, [.class("more")]) { html in
      html.element(.summary, text: "この図を取り下げる")
      html.postForm(.withdrawIllustration(draft.id, kept.id), token: request.formToken) { html in
        html.element(.p, text: "本文に残った行の位置には、代替テキストの文字が表示されます。公表した版の図は変わりません。")
        html.field("withdraw-reason", "取り下げる理由", isRequired: true)
        html.element(.button, [.type("submit"), .class("button danger")], text: "取り下げる")
      }
    }
  }
}
