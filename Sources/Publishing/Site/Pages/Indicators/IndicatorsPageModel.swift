import PlanModel

/// All indicators at a glance: how many stand where, what needs attention first, and every one in a table.
struct IndicatorsPageModel: PageModel {
  let path = SitePath.indicators
  let title = "進捗"
  let lead: String?
  let counts: PaceCounts
  let date: CalendarDate
  /// Indicators that are overdue, worse or behind.
  let attention: TableModel
  /// How many values are there, and which are not.
  let freshness: FreshnessModel
  let groups: [(title: String, id: String, table: TableModel)]
  /// Indicators of the plan as a whole, in full.
  let planIndicators: [IndicatorDetail]

  init(_ context: SiteContext) {
    date = context.date
    freshness = FreshnessModel(context)
    counts = context.paceCounts(context.plan.allIndicators)
    lead = counts.total == 0 ? "指標はまだありません。" : "計画の全\(counts.total)指標が目標に向かってどこまで進んだかを示します。"
    let all = context.allIndicators
    let order: [Pace] = [.overdue, .worse, .behind]
    let late = order.flatMap { pace in all.filter { context.assessment($0.indicator.id)?.pace == pace } }
    attention = Self.table(
      "特に注意が必要な指標", late.map { Self.row($0.indicator, $0.measure, context, withReason: true) }, withReason: true)
    var groups: [(title: String, id: String, table: TableModel)] = []
    if !context.plan.indicators.isEmpty {
      let rows = context.plan.indicators.map { Self.row($0, nil, context, withReason: false) }
      groups.append(("計画全体の指標", "whole-plan", Self.table("計画全体の指標の一覧", rows, withReason: false)))
    }
    let mains: [Pillar?] = Pillar.allCases + [nil]
    for pillar in mains {
      let rows = all.filter { $0.measure.map { $0.measure.pillars.first == pillar } ?? false }
        .map { Self.row($0.indicator, $0.measure, context, withReason: false) }
      guard !rows.isEmpty else { continue }
      let name = pillar.map { "柱\($0.number) \($0.shortLabel)" } ?? "柱のない施策"
      let id = pillar.map { "pillar-\($0.number)" } ?? "no-pillar"
      groups.append((name, id, Self.table(name + "の指標", rows, withReason: false)))
    }
    self.groups = groups
    planIndicators = context.plan.indicators.map { IndicatorDetail($0, in: context) }
  }

  private static func table(_ caption: String, _ rows: [[TableModel.Cell]], withReason: Bool) -> TableModel {
    TableModel(
      caption: caption,
      columns: [
        .init("指標"), .init("状況", isNarrow: true), .init("最新の実績", isFigure: true),
        .init("最終の目標", isFigure: true), .init("基準値", isFigure: true), .init(withReason ? "理由" : "施策"),
      ], rows: rows, emptyText: "遅れ、後退又は期限超過となっている指標はありません。",
      className: withReason ? "indicator-list attention-list" : "indicator-list")
  }

  private static func row(
    _ indicator: Indicator, _ measure: SiteContext.MeasureEntry?, _ context: SiteContext, withReason: Bool
  ) -> [TableModel.Cell] {
    let assessment = context.assessment(indicator.id)
    let link = context.indicatorLink(indicator.id) ?? PageLink(indicator.title, .indicators)
    let latest = context.observations(indicator.id).last { $0.value.number != nil } ?? assessment?.latest
    var cells: [TableModel.Cell] = [
      .link(link), .pace(assessment?.pace ?? .cannotTell),
    ]
    if let latest {
      let words = time(latest.period) + FigureText.standing(latest)
      cells.append(.remark(FigureText.observed(latest, indicator), words))
    } else {
      cells.append(.nothing)
    }
    if let target = indicator.finalTarget {
      cells.append(.remark(FigureText.target(target, indicator), deadline(target.deadline)))
    } else {
      cells.append(.nothing)
    }
    cells.append(.remark(FigureText.baseline(indicator), time(indicator.baseline?.period)))
    cells.append(withReason ? .text(assessment?.reason ?? "") : measure.map { .link($0.link) } ?? .text("計画全体"))
    return cells
  }

  private static func time(_ period: Period?) -> String {
    if case .fiscalYear(let year)? = period { return Wareki.text(year) }
    return period?.label ?? ""
  }

  private static func deadline(_ deadline: Deadline?) -> String {
    if case .by(let period)? = deadline { return time(period) }
    return deadline?.label ?? ""
  }
}
