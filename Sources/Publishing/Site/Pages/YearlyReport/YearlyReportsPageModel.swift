import PlanModel

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
    guard !reports.isEmpty else { return html.element(.p, text: "公表した年次報告はまだありません。") }
    html.element(.ul) { html in for link in reports { html.element(.li) { $0.link(link) } } }
  }
}
