internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// The beginning of a plan: pattern, title, period, pillars. It is saved at once; everything else follows on the plan's own
/// pages, in an order that the guide shows.
enum StartPage {
  static let routes = [
    OfficeRoute(.get, .newPlan, .startPlan) { request in
      .page(StartView(request: request, problems: [], chapters: nil).bytes())
    },
    OfficeRoute(.post, .newPlan, .startPlan) { try await start($0) },
  ]

  private static func start(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let form = request.form
    let isInside = form["pattern"] == FormulationPattern.insideExistingPlan.rawValue
    var chapters = ChapterTable.read(form)
    if isInside, chapters.isEmpty {
      chapters = ExistingChapter.lines(form.raw("contents") ?? "")
      // What the titles suggest is a proposal: the officer looks at it before anything is made.
      if !chapters.isEmpty { return .page(StartView(request: request, problems: [], chapters: chapters).bytes()) }
    }
    let body = try await StartBody.of(request)
    guard let code = body.code else { throw OperationStopped("あなたの登録に団体がないため、計画を作成できません。管理者に依頼してください。") }
    let period = StartPeriod(form)
    var start = PlanStart(
      id: try await PlanIdentifier.proposal(for: [code], in: request.office.store), title: form["title"] ?? "",
      bodies: [code], unlistedBodies: body.unlisted.map { [$0] } ?? [],
      span: period.span,
      isSmallStart: form["small-start"] == "true",
      pillars: Set(form.all("pillar").compactMap { Pillar(rawValue: $0) }))
    if isInside {
      start.existing = ExistingPlan(title: form["title"] ?? "", relation: form["relation"], chapters: chapters)
    }
    let act = StartPlan(start, store: request.office.store, actor: request.actor)
    let problems = act.problems + period.problems
    guard problems.isEmpty else {
      return .page(
        StartView(request: request, problems: problems, chapters: isInside && !chapters.isEmpty ? chapters : nil)
          .bytes(),
        .unprocessableContent)
    }
    let started = try await act.run().plan
    try await takeSections(of: code.text, to: started, request)
    return .see(.guide(started), done: .planStarted)
  }

  /// The new plan has the sections that the body has already, under the same ids: people are registered with them.
  private static func takeSections(of body: String, to plan: String, _ request: OfficeRequest) async throws {
    let sections = try await KnownSections.of(body, request)
    guard !sections.isEmpty else { return }
    _ = try await AddSections(
      plan: plan, sections: sections, store: request.office.store, actor: request.actor
    ).run()
  }

}

/// The period of a new plan as it is typed: the first fiscal year and how many.
struct StartPeriod {
  /// The days, as far as they could be read.
  let span: DateSpan
  /// What could not be read.
  let problems: [String]

  /// The longest period, in years.
  static let mostYears = 30

  init(_ form: FormText) {
    var problems: [String] = []
    var first = CalendarDate.today().fiscalYear.next
    if let text = form["first"], !text.isEmpty {
      if case .value(let year, _) = JapaneseDateReader.fiscalYear(text) {
        first = year
      } else {
        problems.append("最初の年度「\(text)」を読み取れません。「\(Wareki.text(first))」のように入力してください。")
      }
    }
    var count = 3
    if let text = form["years"], !text.isEmpty {
      let digits = WidthFolding.fold(text).replacing("年間", with: "").replacing("か年", with: "")
        .replacing("カ年", with: "").replacing("年", with: "").trimmed
      if let number = Int(digits), (1...Self.mostYears).contains(number) {
        count = number
      } else {
        problems.append("年数「\(text)」を読み取れません。1から\(Self.mostYears)までの数字で、「5」のように入力してください。")
      }
    }
    span = DateSpan(first: first.firstDay, last: FiscalYear(first.startYear + count - 1).lastDay)
    self.problems = problems
  }
}

/// The body of the person who starts a plan.
struct StartBody {
  let code: LocalGovernmentCode?
  /// The body, where the list of 1,788 does not hold it.
  let unlisted: LocalGovernment?

  static func of(_ request: OfficeRequest) async throws -> StartBody {
    guard let text = request.account?.body, let code = LocalGovernmentCode(text) else {
      return StartBody(code: nil, unlisted: nil)
    }
    guard LocalGovernments.find(code: code) == nil,
      let settings = try await request.office.values.value(BodySettings.self, text)?.value, let name = settings.name
    else { return StartBody(code: code, unlisted: nil) }
    let kind = settings.bodyKind.flatMap { LocalGovernmentKind(rawValue: $0) } ?? .prefecture
    return StartBody(
      code: code,
      unlisted: LocalGovernment(
        code: code, name: name, prefectureName: kind == .prefecture ? name : "",
        kana: settings.kana ?? "", kind: kind))
  }
}

/// The chapters of an existing plan with the elements that each fills, as the officer confirms them.
enum ChapterTable {
  static func read(_ form: FormText) -> [ExistingChapter] {
    var chapters: [ExistingChapter] = []
    for place in 0..<ExistingChapter.mostChapters {
      guard let title = form["chapter-title-\(place)"] else { break }
      guard !title.isEmpty else { continue }
      let number = form["chapter-number-\(place)"] ?? ""
      chapters.append(
        ExistingChapter(
          number: number.isEmpty ? nil : number, title: title,
          roles: form.all("chapter-role-\(place)").compactMap { ChapterRole(rawValue: $0) }))
    }
    return chapters
  }

  static func write(_ chapters: [ExistingChapter], _ html: inout HTML) {
    let missing = ChapterRoleProposal.missing(in: chapters)
    html.element(.section, [.labelledBy("mapping")]) { html in
      html.element(.h2, [.id("mapping")], text: "既存の計画の章と、手引の構成要素")
      html.element(.p, text: "題名から、当てはまりそうな構成要素を選んであります。確かめて、直してから作成してください。")
      if !missing.isEmpty {
        html.element(.p, text: "まだ当てはまる章がない構成要素：" + missing.map(\.label).joined(separator: "、") + "（後から章を足すことができます。）")
      }
      for (place, chapter) in chapters.enumerated() {
        html.element(.fieldset, [.class("row-set")]) { html in
          html.element(.legend, text: ReferenceChoices.title(chapter.number, chapter.title))
          html.hidden("chapter-number-\(place)", chapter.number ?? "")
          html.hidden("chapter-title-\(place)", chapter.title)
          html.element(.div, [.class("choices")]) { html in
            for role in ChapterRole.allCases {
              html.element(.label, [.class("choice")]) { html in
                html.empty(
                  .input,
                  [.type("checkbox"), .name("chapter-role-\(place)"), .value(role.rawValue)]
                    + (chapter.roles.contains(role) ? [.checked] : []))
                html.element(.span, text: role.label)
              }
            }
          }
        }
      }
    }
  }
}
