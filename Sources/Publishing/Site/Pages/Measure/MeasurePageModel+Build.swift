import PlanModel

extension MeasurePageModel {
  /// The page of a measure of the plan in `context`; `place` is its place in printed order.
  init(_ entry: SiteContext.MeasureEntry, at place: Int, in context: SiteContext) {
    let measure = entry.measure
    let plan = context.plan
    path = entry.path
    title = measure.numberedTitle
    lead = measure.summary
    pillars = measure.pillars
    priority = measure.priority
    counts = context.paceCounts(measure.indicators)
    plainState = PlainState.sentence(measure.indicators) { context.assessment($0) }
    chain = MeasureChain(measure, in: context)
    risks = MeasureRisks(measure, in: context)
    glance = Self.glance(measure, context)
    presentState = context.text(measure.presentState)
    content = context.text(measure.content)
    chapters = context.chapters.filter { $0.chapter.roles.contains(.measures) }
      .map { PageLink($0.chapter.numberedTitle, $0.path) }
    schedule = ScheduleChart(title: measure.title, items: measure.schedule, planSpan: plan.span, on: context.date)
    scheduleTable = Self.scheduleTable(measure)
    goal = Self.goal(measure)
    indicators = measure.indicators.map { IndicatorDetail($0, of: measure, in: context) }
    reviews = MeasureReviews(measure, in: context)
    participation = measure.participation
    partners = measure.partners.compactMap { context.partner($0) }
    budget = MeasureBudget(measure)
    legalBasis = measure.legalBasis
    dependsOn = measure.dependsOn.compactMap { context.measure($0) }.map(\.link)
    dependents = context.measures(leaningOn: measure.id).map(\.link)
    jointBodies = measure.jointBodies.map { plan.body($0)?.fullName ?? $0.text }
    leadSection = measure.lead.flatMap { context.section($0) }
    relatedSections = measure.related.compactMap { context.section($0) }
    sources = measure.sources
    previous = place > 0 ? context.measures[place - 1].link : nil
    next = place + 1 < context.measures.count ? context.measures[place + 1].link : nil
  }

  private static func glance(_ measure: Measure, _ context: SiteContext) -> [(name: String, value: String)] {
    var facts: [(name: String, value: String?)] = [("対象", measure.targetGroup)]
    facts.append(("担当課", measure.lead.flatMap { context.section($0) }?.fullName))
    facts.append(("関係課", joined(measure.related.compactMap { context.section($0) }.map(\.fullName))))
    switch measure.origin {
    case .own: facts.append(("施策の区分", "独自の施策"))
    case .national(let reference):
      let name = [reference.number, reference.title].compactMap { $0 }.joined(separator: " ")
      let list = reference.edition.map { "（\($0)）" } ?? ""
      facts.append(("施策の区分", "国の施策一覧から選んだ施策" + (name.isEmpty ? "" : "\n" + name + list)))
    }
    facts.append(("期待する効果", joined(measure.effects.map(\.label))))
    facts.append(("利用する国の支援", measure.nationalSupport))
    if case .later(let condition) = measure.priority {
      facts.append(("始める条件", condition ?? "条件が整い次第始めます。"))
    }
    return facts.compactMap { fact in fact.value.map { (fact.name, $0) } }
  }

  private static func joined(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.joined(separator: "、")
  }

  private static func scheduleTable(_ measure: Measure) -> TableModel? {
    guard !measure.schedule.isEmpty else { return nil }
    let rows = measure.schedule.map { item -> [TableModel.Cell] in
      [
        .text(item.title),
        .text(FigureText.years(min(item.first, item.last), max(item.first, item.last))),
        item.note.map { .text($0) } ?? .nothing,
      ]
    }
    return TableModel(
      caption: "「\(measure.title)」の工程表", columns: [.init("取組"), .init("時期", isNarrow: true), .init("備考")], rows: rows)
  }

  private static func goal(_ measure: Measure) -> [(name: String, value: String)] {
    let facts: [(name: String, value: String?)] = [
      ("目標", measure.goal), ("達成の時期", measure.goalDeadline?.label),
      ("目標又は時期を定めない理由", measure.reasonWithoutGoal),
    ]
    return facts.compactMap { fact in fact.value.map { (fact.name, $0) } }
  }
}

extension Measure {
  /// The printed number and the title.
  var numberedTitle: String { number.map { $0 + " " + title } ?? title }
}

extension Chapter {
  /// The printed number and the title.
  var numberedTitle: String { number.map { $0 + " " + title } ?? title }
}

extension Section {
  /// The department and the section.
  var fullName: String { department.map { $0 + name } ?? name }
}

extension SiteContext.MeasureEntry {
  /// A link to the measure's page.
  var link: PageLink { PageLink(measure.numberedTitle, path) }
}
