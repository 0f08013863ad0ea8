import PlanModel

/// One indicator in full: pace and reason, chart, table, definition.
struct IndicatorDetail {
  let id: String
  let title: String
  let pace: Pace
  /// The state in one sentence for residents.
  let plainState: String
  let reason: String?
  let level: String?
  let chart: IndicatorChartModel?
  let table: TableModel
  let outlook: OutlookText
  let gaps: IndicatorGaps
  /// What each value rests on; nil where no value tells more than the indicator does.
  let evidence: TableModel?
  /// How many values there are.
  let valueCount: Int
  /// How old the latest value is.
  let freshness: String?
  /// Definition, unit, source …
  let facts: [(name: String, value: String)]
  let sourceURL: String?
  let leadsTo: [PageLink]
  let partOf: PageLink?
  let citations: [Citation]

  init(_ indicator: Indicator, of measure: Measure? = nil, in context: SiteContext) {
    let observations = context.observations(indicator.id)
    let assessment = context.assessment(indicator.id)
    id = context.fragment(of: indicator.id)
    title = indicator.title
    pace = assessment?.pace ?? .cannotTell
    plainState = PlainState.sentence(indicator, assessment)
    reason = assessment?.reason
    level = indicator.level?.label
    let outlook = context.outlook.indicators[indicator.id]
    chart = IndicatorChartModel(
      indicator, observations: observations, planSpan: context.plan.span, forecast: outlook?.forecast)
    self.outlook = OutlookText(outlook)
    gaps = IndicatorGaps(indicator, measure: measure, in: context)
    let evidence = EvidenceTable(indicator, observations, in: context)
    self.evidence = evidence.isTold ? evidence.model : nil
    valueCount = observations.count
    freshness = EvidenceTable.freshness(observations, on: context.date, age: outlook?.reporting.ageInDays)
    table = IndicatorTable(indicator, observations).model
    facts = Self.facts(indicator, assessment, context)
    sourceURL = indicator.sourceURL
    leadsTo = indicator.leadsTo.compactMap { context.indicatorLink($0) }
    partOf = indicator.partOf.flatMap { context.indicatorLink($0) }
    citations = indicator.sourceCitations
  }

  private static func facts(
    _ indicator: Indicator, _ assessment: IndicatorAssessment?, _ context: SiteContext
  ) -> [(name: String, value: String)] {
    var kinds = [indicator.nature.label]
    if let counting = indicator.counting { kinds.append(counting.label) }
    if let direction = indicator.direction { kinds.append(direction.label + "を目指す") }
    if let term = indicator.outcomeTerm { kinds.append(term.label + "の成果") }
    if indicator.isSurvey { kinds.append("アンケートによる") }
    if indicator.isRank { kinds.append("順位による") }
    var facts: [(name: String, value: String?)] = [
      ("定義・算出方法", indicator.definition), ("種類", kinds.joined(separator: "・")),
      ("選んだ理由", indicator.reasonForChoice), ("目標を定めない理由", indicator.reasonWithoutTarget),
      ("成果の指標がない理由", indicator.reasonForMissingStep),
    ]
    if let assessment, indicator.nature == .quantitative {
      facts.append(("目標値に対する割合", FigureText.percent(assessment.ratio)))
      facts.append(("基準値からの達成割合", FigureText.percent(assessment.baselineRelative)))
      if let expected = assessment.expected.value {
        facts.append(("この時点で見込まれる値", FigureText.number(expected, rounded(indicator))))
      }
    }
    if let tolerance = indicator.tolerance {
      facts.append(("変化なしとみなす幅", "±" + FigureText.number(tolerance, indicator)))
    }
    facts += [
      ("変化とみなす基準", indicator.changeRule), ("計算式", indicator.formula), ("出典", indicator.source),
      ("数値が確定する時期", indicator.settlement),
      ("担当課", indicator.owner.flatMap { context.section($0) }.map(\.name)), ("値の検証の方法", indicator.verification),
      ("求められる精度", indicator.requiredAccuracy), ("データの限界", indicator.limits),
      ("限界への対応", indicator.limitsHandling),
    ]
    return facts.compactMap { fact in fact.value.map { (fact.name, $0) } }
  }

  /// A value on a straight line has endless decimals; one more place than the values is enough to compare.
  private static func rounded(_ indicator: Indicator) -> Indicator {
    var copy = indicator
    copy.decimalPlaces = min((indicator.decimalPlaces ?? 0) + 1, 6)
    return copy
  }
}

extension HTML {
  /// Writes one indicator in full under a heading of `level`.
  mutating func indicator(_ detail: IndicatorDetail, level: Int) {
    let headingID = uniqueID(detail.id)
    element(.article, [.class("indicator")]) { html in
      html.element(.div, [.class("indicator-head")]) { html in
        html.element(.heading(level), [.id(headingID)], text: detail.title)
        html.element(.p, [.class("chips")]) { html in
          html.paceChip(detail.pace)
          if let level = detail.level { html.chip(level) }
        }
        html.element(.p, [.class("plain-state")], text: detail.plainState)
        html.indicatorGaps(detail.gaps)
        if let reason = detail.reason { html.element(.p, [.class("reason")], text: reason) }
      }
      html.element(.div, [.class(detail.chart == nil ? "indicator-body" : "indicator-body with-chart")]) { html in
        if let chart = detail.chart {
          html.element(.figure, [.class("chart-figure")]) { IndicatorChartView(chart).write(into: &$0) }
        }
        html.table(detail.table)
      }
      html.outlook(detail.outlook)
      html.evidence(detail)
      html.indicatorFacts(detail)
    }
  }

  private mutating func evidence(_ detail: IndicatorDetail) {
    guard detail.valueCount > 0 else { return }
    element(.details, [.class("more")]) { html in
      html.element(.summary, text: "「\(detail.title)」の値の根拠（\(detail.valueCount)件）")
      if let freshness = detail.freshness { html.element(.p, text: freshness) }
      if let evidence = detail.evidence {
        html.table(evidence)
        return
      }
      let source = detail.facts.first { $0.name == "出典" }
      html.element(.p) { html in
        html.text("値ごとの根拠の記載はありません。")
        guard let source else { return html.text("指標の出典の記載もありません。") }
        html.text("いずれの値も、次の出典によります：")
        html.outsideLink(detail.sourceURL, text: source.value)
      }
    }
  }

  private mutating func indicatorFacts(_ detail: IndicatorDetail) {
    element(.details, [.class("more")]) { html in
      html.element(.summary, text: "「\(detail.title)」の定義と計算")
      html.facts { html in
        for fact in detail.facts where fact.name != "出典" { html.fact(fact.name, fact.value) }
        if let source = detail.facts.first(where: { $0.name == "出典" }) {
          html.fact("出典") { $0.outsideLink(detail.sourceURL, text: source.value) }
        }
        if let change = detail.outlook.neededChange { html.fact("目標に必要な変化", change) }
        if detail.outlook.forecast != nil {
          html.fact("見通しの計算方法", OutlookText.method)
        } else {
          html.fact("見通し", detail.outlook.noForecast)
        }
        html.fact("この指標がつながる先", links: detail.leadsTo)
        html.fact("上位の指標", links: detail.partOf.map { [$0] } ?? [])
        if !detail.citations.isEmpty { html.fact("資料") { $0.citations(detail.citations) } }
      }
    }
  }
}
