import PlanModel

extension YearlyReportPageModel {
  func write(into html: inout HTML) {
    html.pageHeading(self)
    html.onThisPage(
      [("この年度のまとめ", "summary")] + groups.map { (title: $0.title, fragment: $0.id) }
        + [("報告されていないもの", "missing"), ("計画の見直し", "changes")])
    html.section("この年度のまとめ", id: "summary", class: "panel") { html in
      html.facts { html in
        html.fact("評価した年度", Wareki.textWithWesternYear(report.fiscalYear))
        html.fact("評価を終えた日", Wareki.textWithWesternYear(report.closedOn))
        html.fact("外部評価の意見", report.panelOpinion)
      }
      if let chart = PaceChart(counts, title: "年度末の指標の進捗") { chart.write(into: &html) }
    }
    for group in groups {
      html.section(group.title, id: group.id) { html in for measure in group.measures { write(measure, &html) } }
    }
    html.section("報告されていないもの", id: "missing") { html in
      html.table(unreported)
      html.table(provisional)
      html.element(.h3, text: "評価されていない施策")
      if unjudged.isEmpty { html.element(.p, text: "全ての施策が評価されています。") }
      html.element(.ul) { html in for link in unjudged { html.element(.li) { $0.link(link) } } }
    }
    html.section("計画の見直し", id: "changes") { $0.table(changes) }
  }

  private func write(_ measure: YearlyMeasure, _ html: inout HTML) {
    html.element(.h3, [.id(measure.id)]) { $0.link(measure.link) }
    if let table = measure.table { html.table(table) }
    if measure.reviews.isEmpty { html.element(.p, text: "この年度の評価はありません。") }
    for said in measure.reviews {
      html.element(.h4, text: said.heading)
      html.facts { html in
        for fact in said.facts { html.fact(fact.name, fact.value) }
        for effect in said.effects { html.fact("得られた効果", effect) }
      }
    }
  }
}

/// 年次報告: the years that were closed, and those whose report is overdue.
struct YearlyReportsPageModel: PageModel {
  let path = SitePath.reports
  let title = "年次報告"
  let lead: String? = "毎年度の実績と評価、次の取組をまとめたものです。"
  let reports: [PageLink]
  let overdue: [String]

  init(_ context: SiteContext) {
    reports = context.plan.reportedYears.reversed().map {
      PageLink(YearlyReportPageModel.title($0.fiscalYear), .report($0.fiscalYear))
    }
    overdue = Self.overdue(context.plan, on: context.date)
  }

  /// A sentence for each year of the plan whose report should be there by the plan's own round and is not.
  static func overdue(_ plan: Plan, on date: CalendarDate) -> [String] {
    guard let round = plan.yearlyRound, let span = plan.span else { return [] }
    let reported = Set(plan.yearlyReports.map(\.fiscalYear))
    return span.first.fiscalYear.through(min(span.last.fiscalYear, date.fiscalYear)).compactMap { year in
      guard let day = round.day(of: .publication, for: year), day < date, !reported.contains(year) else { return nil }
      return "\(Wareki.text(year))の年次報告は、公表の予定日（\(Wareki.text(day))）を過ぎています。"
    }
  }

  /// Whether there is anything to show.
  var isNeeded: Bool { !reports.isEmpty || !overdue.isEmpty }

  func write(into html: inout HTML) {
    html.pageHeading(self)
    for sentence in overdue { html.element(.p, [.class("callout")], text: sentence) }
    html.element(.ul) { html in for link in reports { html.element(.li) { $0.link(link) } } }
  }
}
