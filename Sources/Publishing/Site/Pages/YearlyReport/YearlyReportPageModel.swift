import PlanModel

/// The report of one closed year: what was done, the figures with their evidence, the grades, the next steps; and what was
/// not reported and not judged, in lists of their own.
struct YearlyReportPageModel: PageModel {
  let path: SitePath
  let title: String
  let lead: String?
  let trail = [PageLink("年次報告", .reports)]
  let report: YearlyReport
  let counts: PaceCounts
  let groups: [(title: String, id: String, measures: [YearlyMeasure])]
  let unreported: TableModel
  let provisional: TableModel
  /// Measures of which no stage said anything.
  let unjudged: [PageLink]
  let changes: TableModel

  init(_ report: YearlyReport, in context: SiteContext) {
    self.report = report
    path = .report(report.fiscalYear)
    title = Self.title(report.fiscalYear)
    lead = report.summary
    let entries = context.measures.filter { !$0.measure.priority.isLater }
    let measures = entries.map { YearlyMeasure($0, year: report.fiscalYear, in: context) }
    let known = context.outlook.yearEnds[report.fiscalYear] ?? [:]
    counts = PaceCounts(context.plan.allIndicators.compactMap { known[$0.id]?.pace })
    groups = Self.groups(measures)
    unjudged = measures.filter { $0.reviews.isEmpty }.map(\.link)
    let lines =
      measures.flatMap(\.figures)
      + context.plan.indicators.map {
        YearlyFigure($0, nil, year: report.fiscalYear, in: context)
      }
    unreported = Self.table("報告されていない値", lines.filter(\.isMissing), in: context)
    provisional = Self.table("速報のままの値", lines.filter(\.isProvisional), in: context)
    changes = TableModel(
      caption: "評価が計画の見直しを求めた施策",
      columns: [.init("施策"), .init("今後の方向", isNarrow: true), .init("改める内容")],
      rows: measures.compactMap(\.change), emptyText: "計画の見直しを求められた施策はありません。")
  }

  static func title(_ year: FiscalYear) -> String { "\(Wareki.textWithWesternYear(year))の年次報告" }

  private static func groups(
    _ measures: [YearlyMeasure]
  ) -> [(title: String, id: String, measures: [YearlyMeasure])] {
    let mains: [Pillar?] = Pillar.allCases + [nil]
    return mains.compactMap { pillar in
      let own = measures.filter { $0.pillar == pillar }
      guard !own.isEmpty else { return nil }
      let name = pillar.map { "柱\($0.number) \($0.shortLabel)" } ?? "柱のない施策"
      return (name, pillar.map { "pillar-\($0.number)" } ?? "no-pillar", own)
    }
  }

  private static func table(_ caption: String, _ lines: [YearlyFigure], in context: SiteContext) -> TableModel {
    TableModel(
      caption: caption, columns: [.init("指標"), .init("担当課"), .init("時期", isNarrow: true)],
      rows: lines.map { line in
        [
          context.indicatorLink(line.indicator.id).map { .link($0) } ?? .text(line.indicator.title),
          .text(line.section ?? "定められていません"), .text(line.due?.label ?? ""),
        ]
      }, emptyText: "該当する値はありません。")
  }
}

/// One indicator in the year of a report.
struct YearlyFigure {
  let indicator: Indicator
  let section: String?
  /// The period whose value belongs to the year; nil where none was due.
  let due: Period?
  let value: Observation?
  let assessment: IndicatorAssessment?

  init(_ indicator: Indicator, _ measure: Measure?, year: FiscalYear, in context: SiteContext) {
    self.indicator = indicator
    section = (indicator.owner ?? measure?.lead).flatMap { context.section($0)?.name }
    let due = DuePeriod.latest(for: indicator, on: year.next.firstDay, planSpan: context.plan.span)
    self.due = due
    let values = context.observations(indicator.id).filter { $0.period == due }
    value = values.last { $0.status == .final } ?? values.last
    assessment = context.outlook.yearEnds[year]?[indicator.id]
  }

  var isMissing: Bool { due != nil && (value.map { $0.value == .notReported } ?? true) }
  var isProvisional: Bool { !isMissing && value?.status == .provisional }
}
