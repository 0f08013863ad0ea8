import PlanModel

/// An indicator as it stands in the book: what is counted, from where to where, how it went.
enum IndicatorSheet {
  /// The blocks of an indicator under a heading of `level`.
  static func blocks(_ indicator: Indicator, of plan: Plan, level: Int) -> [Block] {
    var blocks: [Block] = [
      .heading(level: min(level, 6), [.text("指標　" + indicator.title)], anchor: .indicator(indicator.id.rawValue)),
      .table(.facts("「\(indicator.title)」の定義", facts(indicator, plan))),
    ]
    let observations = plan.observations(of: indicator.id)
    if let chart = IndicatorChartModel(indicator, observations: observations, planSpan: plan.span),
      let drawing = StandaloneDrawing({ IndicatorChartView(chart).write(into: &$0) })
    {
      blocks.append(.illustration(illustration(drawing, caption: "「\(indicator.title)」の推移", share: 70)))
    }
    let table = IndicatorTable(indicator, observations).model
    if !table.rows.isEmpty { blocks.append(.table(DocumentTable(table))) }
    blocks += MeasureSheet.sources(indicator.sourceCitations)
    return blocks
  }

  /// A drawing as an illustration.
  static func illustration(_ drawing: StandaloneDrawing, caption: String, share: Int) -> DocumentIllustration {
    DocumentIllustration(
      caption: caption, alternative: drawing.alternative, picture: .svg(drawing.bytes), width: drawing.width,
      height: drawing.height, share: share)
  }

  private static func facts(_ indicator: Indicator, _ plan: Plan) -> [(name: String, value: String)] {
    var kinds = [indicator.level?.label, indicator.nature.label, indicator.counting?.label].compactMap { $0 }
    if let direction = indicator.direction { kinds.append(direction.label + "を目指す") }
    if let term = indicator.outcomeTerm { kinds.append(term.label + "の成果") }
    if indicator.isSurvey { kinds.append("アンケートによる") }
    let facts: [(name: String, value: String?)] = [
      ("定義・算出方法", indicator.definition), ("種類", kinds.joined(separator: "・")),
      (
        "基準値",
        indicator.baseline.map { _ in
          FigureText.baseline(indicator) + "（" + FigureText.baselineTime(indicator) + "）"
        }
      ),
      ("目標値", targets(indicator)), ("目標を定めない理由", indicator.reasonWithoutTarget), ("計算式", indicator.formula),
      ("出典", indicator.source), ("数値が確定する時期", indicator.settlement),
      ("担当課", indicator.owner.flatMap { plan.section($0) }?.fullName), ("選んだ理由", indicator.reasonForChoice),
      ("変化とみなす基準", indicator.changeRule), ("値の検証の方法", indicator.verification),
      ("求められる精度", indicator.requiredAccuracy), ("データの限界", indicator.limits),
      ("限界への対応", indicator.limitsHandling),
    ]
    return facts.compactMap { fact in fact.value.map { (fact.name, $0) } }.filter { !$0.value.isEmpty }
  }

  private static func targets(_ indicator: Indicator) -> String? {
    guard let last = indicator.finalTarget else { return nil }
    return FigureText.target(last, indicator) + "（" + (last.deadline?.label ?? "時期の定めなし") + "）"
  }

  /// 指標の一覧: every indicator in one table.
  static func list(_ plan: Plan) -> DocumentTable {
    let owned = plan.measures.flatMap { measure in measure.indicators.map { (measure, $0) } }
    let rows =
      plan.indicators.map { row($0, home: "計画全体") } + owned.map { row($1, home: $0.number ?? $0.title) }
    return DocumentTable(
      caption: "指標の一覧",
      header: ["指標", "施策", "種類", "基準値", "目標値"].map { [.text($0)] }, rows: rows, rightColumns: [3, 4],
      widths: [8, 2, 3, 4, 5])
  }

  private static func row(_ indicator: Indicator, home: String) -> [[Inline]] {
    let baseline =
      indicator.baseline == nil
      ? FigureText.nothing : FigureText.baseline(indicator) + "\n" + FigureText.baselineTime(indicator)
    let target = indicator.finalTarget.map {
      FigureText.target($0, indicator) + "\n" + ($0.deadline?.label ?? "時期の定めなし")
    }
    return [
      [.link(.indicator(indicator.id.rawValue), [.text(indicator.title)])], [.text(home)],
      [.text(indicator.level?.label ?? FigureText.nothing)], Inline.lines(baseline),
      Inline.lines(target ?? FigureText.nothing),
    ]
  }
}
