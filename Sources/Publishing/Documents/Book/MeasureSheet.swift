import PlanModel

/// 施策票: one measure as it stands in the book.
enum MeasureSheet {
  /// The blocks of a measure under a heading of `level`.
  static func blocks(_ measure: Measure, of plan: Plan, _ texts: BookTexts, level: Int) -> [Block] {
    var blocks: [Block] = [
      .heading(level: level, [.text(measure.numberedTitle)], anchor: .measure(measure.id.rawValue))
    ]
    if let summary = measure.summary { blocks.append(.paragraph(Inline.lines(summary))) }
    let facts = facts(measure, plan)
    if !facts.isEmpty { blocks.append(.table(.facts("「\(measure.title)」の概要", facts))) }
    blocks += part("現状と課題", texts.blocks(measure.presentState, below: level + 1), level)
    blocks += part("取組の内容", texts.blocks(measure.content, below: level + 1), level)
    blocks += part("工程表", schedule(measure, plan), level)
    let goal = goal(measure)
    let indicators = measure.indicators.flatMap { IndicatorSheet.blocks($0, of: plan, level: level + 2) }
    blocks += part("目標と指標", (goal.isEmpty ? [] : [.table(.facts("「\(measure.title)」の目標", goal))]) + indicators, level)
    blocks += part("参加の方法", measure.participation.map { [.paragraph(Inline.lines($0))] } ?? [], level)
    if let budget = MeasureBudget(measure).table { blocks += part("予算", [.table(DocumentTable(budget))], level) }
    blocks += part("資料", sources(measure.sources), level)
    return blocks
  }

  /// A part with its heading; nothing where there is nothing to say.
  private static func part(_ title: String, _ blocks: [Block], _ level: Int) -> [Block] {
    blocks.isEmpty ? [] : [.heading(level: level + 1, [.text(title)])] + blocks
  }

  private static func facts(_ measure: Measure, _ plan: Plan) -> [(name: String, value: String)] {
    let partners = plan.promotion?.partners ?? []
    let names = measure.partners.compactMap { id in partners.first { $0.id == id }?.name }
    let leaning = measure.dependsOn.compactMap { id in plan.measures.first { $0.id == id }?.numberedTitle }
    let facts: [(name: String, value: String?)] = [
      ("柱", joined(measure.pillars.map { "\($0.number) \($0.label)" }, "\n")), ("対象", measure.targetGroup),
      ("担当課", measure.lead.flatMap { plan.section($0) }?.fullName),
      ("関係課", joined(measure.related.compactMap { plan.section($0)?.fullName }, "、")),
      ("連携先", joined(names, "、")),
      ("共同で取り組む団体", joined(measure.jointBodies.map { plan.body($0)?.fullName ?? $0.text }, "、")),
      ("施策の区分", origin(measure)), ("着手の時期", priority(measure.priority)),
      ("期待する効果", joined(measure.effects.map(\.label), "、")), ("国の支援", measure.nationalSupport),
      ("土台とする施策", joined(leaning, "\n")), ("根拠", joined(measure.legalBasis, "\n")),
    ]
    return facts.compactMap { fact in fact.value.map { (fact.name, $0) } }
  }

  private static func joined(_ words: [String], _ separator: String) -> String? {
    words.isEmpty ? nil : words.joined(separator: separator)
  }

  private static func origin(_ measure: Measure) -> String {
    guard case .national(let reference) = measure.origin else { return "独自の施策" }
    let name = [reference.number, reference.title].compactMap { $0 }.joined(separator: " ")
    let list = reference.edition.map { "（\($0)）" } ?? ""
    return "国の施策一覧から選んだ施策" + (name.isEmpty ? "" : "\n" + name + list)
  }

  private static func priority(_ priority: MeasurePriority) -> String? {
    switch priority {
    case .now: nil
    case .focus: "重点施策"
    case .later(let condition): "後年度に実施" + (condition.map { "\n始める条件：" + $0 } ?? "")
    }
  }

  private static func schedule(_ measure: Measure, _ plan: Plan) -> [Block] {
    guard !measure.schedule.isEmpty else { return [] }
    let rows = measure.schedule.map { item -> [[Inline]] in
      [
        [.text(item.title)],
        [.text(FigureText.years(min(item.first, item.last), max(item.first, item.last)))],
        [.text(item.note ?? FigureText.nothing)],
      ]
    }
    let table = DocumentTable(
      caption: "「\(measure.title)」の工程表", header: [[.text("取組")], [.text("時期")], [.text("備考")]], rows: rows,
      rightColumns: [], widths: [5, 4, 3])
    // The book is the same on every day: no present year is marked.
    let chart = ScheduleChart(title: measure.title, items: measure.schedule, planSpan: plan.span, on: nil)
    guard let chart, let drawing = StandaloneDrawing({ chart.write(into: &$0) }) else { return [.table(table)] }
    return [
      .illustration(IndicatorSheet.illustration(drawing, caption: "「\(measure.title)」の工程", share: 75)), .table(table),
    ]
  }

  private static func goal(_ measure: Measure) -> [(name: String, value: String)] {
    let facts: [(name: String, value: String?)] = [
      ("目標", measure.goal), ("達成の時期", measure.goalDeadline?.label),
      ("目標又は時期を定めない理由", measure.reasonWithoutGoal),
    ]
    return facts.compactMap { fact in fact.value.map { (fact.name, $0) } }
  }

  /// A list of sources.
  static func sources(_ citations: [Citation]) -> [Block] {
    guard !citations.isEmpty else { return [] }
    return [.list(start: nil, items: citations.map { [.paragraph(words(of: $0))] })]
  }

  private static func words(of citation: Citation) -> [Inline] {
    var words = InlineText.inlines(citation.title + (citation.publisher.map { "（\($0)）" } ?? ""))
    if let address = citation.url, let url = SafeURL(address) {
      words += [.lineBreak, .link(.outside(url), [.text(address)])]
    }
    if let note = citation.note { words += [.lineBreak, .text(note)] }
    return words
  }
}
