import PlanModel

/// One indicator in the year of a report.
struct YearlyFigure {
  let indicator: Indicator
  /// The indicator's place on the site.
  let link: PageLink?
  let section: String?
  /// The period whose value belongs to the year; nil where none was due.
  let due: Period?
  let value: Observation?
  let assessment: IndicatorAssessment?
  /// What the value rests on; nil without a value.
  let evidence: TableModel?

  init(_ indicator: Indicator, _ measure: Measure?, year: FiscalYear, in context: SiteContext) {
    self.indicator = indicator
    link = context.indicatorLink(indicator.id)
    section = (indicator.owner ?? measure?.lead).flatMap { context.section($0)?.name }
    let due = LastPeriod.over(for: indicator, on: year.next.firstDay, planSpan: context.plan.span)
    self.due = due
    let value = due.flatMap { context.observations(indicator.id).standing(for: $0) }
    self.value = value
    assessment = context.outlook.yearEnds[year]?[indicator.id]
    let shown = value.flatMap { $0.value.isStated ? $0 : nil }
    evidence = shown.map { EvidenceTable(indicator, [$0], in: context).model }
  }

  var isMissing: Bool { due != nil && (value.map { $0.value == .notReported } ?? true) }
  var isProvisional: Bool { !isMissing && value?.status == .provisional }

  /// The target of the year itself, where the plan sets one; the last one stands in a column of its own.
  private var targetOfYear: Target? {
    indicator.targets.dropLast().last { target in
      guard case .by(let period)? = target.deadline else { return false }
      return period == due
    }
  }

  /// The figures as a table; nil without any. Period and standing are told below the value: a table of more columns would
  /// be wider than a page.
  static func table(_ caption: String, _ figures: [YearlyFigure]) -> TableModel? {
    guard !figures.isEmpty else { return nil }
    return TableModel(
      caption: caption,
      columns: [
        .init("指標"), .init("実績値", isFigure: true), .init("この年度の目標", isFigure: true),
        .init("最終の目標", isFigure: true), .init("年度末の進捗", isNarrow: true), .init("進捗の理由"), .init("出典"),
      ], rows: figures.map(\.row))
  }

  private var row: [TableModel.Cell] {
    let name: TableModel.Cell = link.map { .link($0) } ?? .text(indicator.title)
    let year: TableModel.Cell = targetOfYear.map { .text(FigureText.target($0, indicator)) } ?? .nothing
    let final: TableModel.Cell = indicator.finalTarget.map { .text(FigureText.target($0, indicator)) } ?? .nothing
    return [
      name, valueCell, year, final, assessment.map { .pace($0.pace) } ?? .nothing,
      assessment.map { .text($0.reason) } ?? .nothing, sourceCell,
    ]
  }

  /// The value, or the word for why there is none, with its period and whether it may still change.
  private var valueCell: TableModel.Cell {
    guard let due else { return .nothing }
    guard let value else { return .remark("未報告", due.label) }
    let words = FigureText.observed(value, indicator)
    return .remark(words, value.value.isStated ? "\(due.label)、\(value.status.label)" : due.label)
  }

  /// Where the value stands, and why it is stale.
  private var sourceCell: TableModel.Cell {
    guard let value, value.value.isStated else { return .nothing }
    let source = [value.evidence.title ?? indicator.source, value.evidence.place].compactMap { $0 }
    return .remark(source.isEmpty ? "出典の記載なし" : source.joined(separator: "、"), FigureText.staleness(value) ?? "")
  }
}
