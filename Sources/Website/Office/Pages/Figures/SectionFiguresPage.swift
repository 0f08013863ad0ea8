internal import Accounts
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import PlanOperations
internal import Publishing

/// A section's values of one year: last time's beside this time's, 「前回と同じ」 in one click, evidence behind a fold.
enum SectionFiguresPage {
  static let routes = [
    OfficeRoute(.get, .sectionFigures("{plan}", "{section}"), .readPlan) { try page($0, lines: [], saved: nil) },
    OfficeRoute(.post, .sectionFigures("{plan}", "{section}"), .editRecord) { try await report($0) },
    OfficeRoute(.get, .figureTemplate("{plan}", "{section}"), .readPlan) { request in
      let draft = try request.plan
      let day = FigureYear(request, draft.plan).day
      return .file(
        FigureTemplate.csv(draft, sections: [request.parameter("section")], on: day), name: "figures.csv",
        mediaType: "text/csv; charset=utf-8")
    },
  ]

  static func section(_ request: OfficeRequest) throws -> Section {
    let id = request.parameter("section")
    guard let section = try request.plan.plan.sections.first(where: { $0.id.rawValue == id }) else {
      throw Refusal.notFound
    }
    return section
  }

  private static func report(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let draft = try request.plan
    let section = try section(request)
    let year = FigureYear(request, draft.plan)
    let due = DueFigures.lines(draft, sections: [section.id.rawValue], on: year.day)
    let form = FigureForm(request: request, lines: due)
    let outcome = try await RecordFigures(
      draft: draft, entries: form.entries, ownSections: [section.id.rawValue], reporter: section.id,
      actor: request.actor
    ).run(on: request.office.store)
    let path = OfficePath.sectionFigures(draft.id, section.id.rawValue)
    if outcome.open.isEmpty {
      let done: Notice = outcome.entry == 0 ? .unchanged : .figuresReported
      return .see(path.text([("year", year.year.description), ("done", done.rawValue)]))
    }
    let fresh = try await request.office.drafts.draft(draft.id) ?? draft
    return try page(
      request.with(draft: fresh), lines: outcome.lines, saved: outcome.taken)
  }

  private static func page(
    _ request: OfficeRequest, lines: [FigureLine], saved: Int?
  ) throws -> OfficeAnswer {
    let draft = try request.plan
    let section = try section(request)
    let year = FigureYear(request, draft.plan)
    let due = DueFigures.lines(draft, sections: [section.id.rawValue], on: year.day)
    var page = OfficePage(
      title: "\(section.name)の実績値", request, section: .figures,
      lead: "\(Wareki.textWithWesternYear(year.year))の値を報告します。前回と変わらない指標は「前回と同じ」を押すだけで報告できます。")
    page.trail = [(.figures(draft.id), PlanSection.figures.title)]
    let view = SectionFiguresView(
      request: request, draft: draft, section: section, year: year,
      form: FigureForm(request: request, lines: due), lines: lines, saved: saved,
      canReport: request.may(.editRecord, sections: [section.id.rawValue]))
    return .page(
      page.bytes { view.write(into: &$0) }, lines.isEmpty ? .ok : .unprocessableContent)
  }
}

/// The fiscal year whose values a page is about.
struct FigureYear {
  /// The year.
  let year: FiscalYear
  /// The years that may be chosen, the latest first.
  let choices: [FiscalYear]
  /// The day on which its values are due: the first after it.
  var day: CalendarDate { year.next.firstDay }

  /// The year that the query or the form names; else the last one that is over.
  init(_ request: OfficeRequest, _ plan: Plan) {
    let present = request.today.fiscalYear
    let first = min(plan.span?.first.fiscalYear ?? present.previous, present.previous)
    let earliest = max(first.startYear, present.startYear - 30)
    let choices = (earliest...present.startYear).reversed().map { FiscalYear($0) }
    self.choices = choices
    let asked = (request.query["year"] ?? request.form["year"]).flatMap { text -> FiscalYear? in
      if case .fiscalYear(let year)? = Period(code: text) { return year }
      return nil
    }
    year = asked.flatMap { choices.contains($0) ? $0 : nil } ?? present.previous
  }
}
