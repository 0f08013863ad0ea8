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
  /// How often each grade was published; nil where none was.
  let grades: TableModel?
  /// The indicators of the plan as a whole.
  let overall: TableModel?
  let overallEvidence: [TableModel]
  let groups: [(title: String, id: String, measures: [YearlyMeasure])]
  let unreported: TableModel
  let provisional: TableModel
  /// Measures that no stage judged.
  let unjudged: [PageLink]
  let changes: TableModel

  init(_ report: YearlyReport, in context: SiteContext) {
    self.report = report
    path = .report(report.fiscalYear)
    title = Self.title(report.fiscalYear)
    lead = report.summary
    let year = report.fiscalYear
    let entries = context.measures.filter { entry in
      !entry.measure.priority.isLater || entry.measure.reviews.contains { $0.fiscalYear == year }
    }
    let measures = entries.map { YearlyMeasure($0, year: report.fiscalYear, in: context) }
    let known = context.outlook.yearEnds[report.fiscalYear] ?? [:]
    counts = PaceCounts(context.plan.allIndicators.compactMap { known[$0.id]?.pace })
    groups = Self.groups(measures)
    unjudged = measures.filter { !$0.isJudged }.map(\.link)
    grades = YearlyGrades.table(entries.map(\.measure), context.plan.gradeScales, year: year)
    let own = context.plan.indicators.map { YearlyFigure($0, nil, year: year, in: context) }
    overall = YearlyFigure.table("計画全体の指標の実績値", own)
    overallEvidence = own.compactMap(\.evidence)
    let lines = measures.flatMap(\.figures) + own
    unreported = Self.table("報告されていない値", lines.filter(\.isMissing))
    provisional = Self.table("速報のままの値", lines.filter(\.isProvisional))
    changes = TableModel(
      caption: "評価が計画の見直しを求めた施策",
      columns: [
        .init("施策"), .init("段階", isNarrow: true), .init("今後の方向", isNarrow: true), .init("改める内容"),
      ],
      rows: measures.flatMap(\.changes), emptyText: "計画の見直しを求められた施策はありません。")
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

  private static func table(_ caption: String, _ lines: [YearlyFigure]) -> TableModel {
    TableModel(
      caption: caption, columns: [.init("指標"), .init("担当課"), .init("時期", isNarrow: true)],
      rows: lines.map { line in
        [
          line.link.map { .link($0) } ?? .text(line.indicator.title),
          .text(line.section ?? "定められていません"), .text(line.due?.label ?? ""),
        ]
      }, emptyText: "該当する値はありません。")
  }
}
