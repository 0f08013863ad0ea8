public import PlanModel

/// 概要図: the plan on one A3 sheet – what society it wants, by which measures, measured by what, until when, whom to ask.
///
/// Laid out by rule from the data: the sheet's text shrinks until everything stands on one page.
public enum PlanOverview {
  /// The most measures that are named under a pillar.
  private static let mostMeasures = 8
  /// The most headline indicators.
  private static let mostIndicators = 6

  /// The overview of a plan.
  public static func document(_ checked: CheckedPlan, edition: Int? = nil) -> ComposedDocument {
    let plan = checked.plan
    var document = ComposedDocument(
      title: plan.title + "　概要", subtitle: plan.subtitle, issuer: PlanBook.issuer(plan), date: PlanBook.date(plan))
    document.hasCover = false
    document.paper = .a3Landscape
    document.fitsOnePage = true
    document.keywords = ["官民データ活用推進計画", "概要"]
    document.blocks = head(plan, edition: edition, isPreview: checked.isPreview)
    document.blocks += vision(plan)
    document.blocks += indicators(plan)
    document.blocks += pillars(plan)
    document.blocks += foot(plan)
    return document
  }

  private static func head(_ plan: Plan, edition: Int?, isPreview: Bool) -> [Block] {
    let lines = BookFormalities.coverLines(plan, edition: edition, isPreview: isPreview)
    return [
      .heading(level: 1, [.text(plan.title + "　概要")]),
      .paragraph([.text(([PlanBook.issuer(plan)] + lines).joined(separator: "　／　"))]),
    ]
  }

  private static func vision(_ plan: Plan) -> [Block] {
    guard let vision = plan.vision else { return [] }
    let statement = Block.note([.paragraph([.strong(Inline.lines("目指す姿　" + vision.statement))])])
    let scenes = vision.scenes.map { scene -> [Block] in
      [
        .heading(level: 3, [.text(scene.title)]),
        .paragraph([.strong([.text("今　")]), .text(scene.now)]),
        .paragraph([.strong([.text("これから　")]), .text(scene.then)]),
      ]
    }
    guard !scenes.isEmpty else { return [statement] }
    return [statement, .heading(level: 2, [.text("暮らしはこう変わります")]), .columns(scenes)]
  }

  private static func indicators(_ plan: Plan) -> [Block] {
    let all = Dictionary(plan.allIndicators.map { ($0.id, $0) }) { first, _ in first }
    var shown = (plan.vision?.headlineIndicators ?? []).compactMap { all[$0] }
    if shown.isEmpty { shown = plan.indicators }
    guard !shown.isEmpty else { return [] }
    let columns = shown.prefix(mostIndicators).map { indicator -> [Block] in
      var blocks: [Block] = [.heading(level: 3, [.text(indicator.title)]), .paragraph(path(indicator))]
      let observations = plan.observations(of: indicator.id)
      if let chart = IndicatorChartModel(indicator, observations: observations, planSpan: plan.span),
        let drawing = StandaloneDrawing({ IndicatorChartView(chart).write(into: &$0) })
      {
        blocks.append(.illustration(IndicatorSheet.illustration(drawing, caption: "", share: 100)))
      }
      return blocks
    }
    return [.heading(level: 2, [.text("主な指標")]), .columns(columns)]
  }

  /// 「41.3％（令和6年度）→ 72％以上（令和12年度）」
  private static func path(_ indicator: Indicator) -> [Inline] {
    var words: [Inline] = []
    if indicator.baseline != nil {
      words.append(.text(FigureText.baseline(indicator) + "（" + FigureText.baselineTime(indicator) + "）"))
    }
    if let target = indicator.finalTarget {
      let time = target.deadline.map { "（\($0.label)）" } ?? ""
      words += [.text(words.isEmpty ? "目標　" : " → "), .strong([.text(FigureText.target(target, indicator) + time)])]
    }
    return words.isEmpty ? [.text("目標の値は定めていません。")] : words
  }

  private static func pillars(_ plan: Plan) -> [Block] {
    let columns = plan.adoptedPillars.map { pillar -> [Block] in
      let measures = plan.measures.filter { $0.pillars.first == pillar }
      var blocks: [Block] = [.heading(level: 3, [.text("\(pillar.number) \(pillar.shortLabel)")])]
      if let policy = plan.pillars.first(where: { $0.pillar == pillar })?.policy {
        blocks.append(.paragraph([.text(firstSentence(policy))]))
      }
      if !measures.isEmpty {
        var items = measures.prefix(mostMeasures).map { [Block.paragraph([.text($0.numberedTitle)])] }
        let rest = measures.count - items.count
        if rest > 0 { items.append([.paragraph([.text("ほか\(rest)施策")])]) }
        blocks.append(.list(start: nil, items: items))
      }
      return blocks
    }
    guard !columns.isEmpty else { return [] }
    return [.heading(level: 2, [.text("取り組む柱と主な施策")]), .columns(columns)]
  }

  private static func firstSentence(_ text: String) -> String {
    text.firstIndex(of: "。").map { String(text[...$0]) } ?? text
  }

  private static func foot(_ plan: Plan) -> [Block] {
    var lines: [String] = []
    if let contact = plan.contact {
      let ways = [contact.telephone.map { "電話 " + $0 }, contact.email, contact.url].compactMap { $0 }
      lines.append("問合せ先　" + ([contact.name] + ways).joined(separator: "　"))
    }
    if let url = plan.publication?.url { lines.append("計画の全文　" + url) }
    if let licence = plan.licence { lines.append("利用の条件　" + licence.title) }
    return lines.isEmpty ? [] : [.rule, .paragraph(Inline.lines(lines.joined(separator: "\n")))]
  }
}
