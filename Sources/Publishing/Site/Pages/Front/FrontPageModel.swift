import PlanModel

/// The front page: where the plan leads, how far it has come, and what it is formally.
struct FrontPageModel: PageModel {
  let path = SitePath.front
  let title: String
  let lead: String?
  let subtitle: String?
  let bodyNames: String
  let status: PlanStatus
  let vision: Vision?
  let keyFacts: [(name: String, value: String)]
  let headlines: [HeadlineIndicator]
  let counts: PaceCounts
  /// How many of the due values are there, in words.
  let freshness: String?
  /// The years that were reported, and those that should have been.
  let reports: YearlyReportsPageModel
  let pillars: [PillarGlance]
  let focusMeasures: [MeasureGlance]
  let news: [NewsItem]
  let hasPartners: Bool
  let hasChapters: Bool
  let formal: FormalStatus
  let contact: Contact?

  init(_ context: SiteContext, frame: SiteFrame) {
    let plan = context.plan
    title = plan.title
    lead = plan.vision?.statement
    subtitle = plan.subtitle
    bodyNames = frame.bodyNames
    status = plan.status
    vision = plan.vision
    keyFacts = Self.keyFacts(plan)
    headlines = (plan.vision?.headlineIndicators ?? []).compactMap { HeadlineIndicator($0, in: context) }
    counts = context.paceCounts(plan.allIndicators)
    freshness = FreshnessModel(context).sentence
    reports = YearlyReportsPageModel(context)
    pillars = Pillar.allCases.compactMap { PillarGlance($0, in: context) }
    focusMeasures = context.measures.filter { $0.measure.priority == .focus }.map { MeasureGlance($0, in: context) }
    news = plan.news
    hasPartners =
      !(plan.promotion?.partners ?? []).isEmpty || plan.measures.contains { $0.participation != nil }
    hasChapters = !plan.chapters.isEmpty
    formal = FormalStatus(plan)
    contact = plan.contact
  }

  private static func keyFacts(_ plan: Plan) -> [(name: String, value: String)] {
    var facts: [(name: String, value: String)] = []
    if let span = plan.span { facts.append(("計画の期間", FigureText.spanInLines(span))) }
    if let adoption = plan.adoption {
      let words = [adoption.decidedOn.map(Wareki.textWithWesternYear), adoption.decidedBy].compactMap { $0 }
      if !words.isEmpty { facts.append(("決定", words.joined(separator: "\n"))) }
    }
    facts.append(("個別施策", "\(plan.measures.count)施策"))
    facts.append(("指標", "\(plan.allIndicators.count)指標"))
    return facts
  }
}

/// An indicator on the front page.
struct HeadlineIndicator {
  let link: PageLink
  let value: String
  let unit: String
  let time: String
  let goal: String?
  let goalTime: String?
  let pace: Pace
  let chart: IndicatorChartModel?

  init?(_ id: RecordID<Indicator>, in context: SiteContext) {
    guard let link = context.indicatorLink(id) else { return nil }
    guard let indicator = context.allIndicators.first(where: { $0.indicator.id == id })?.indicator else { return nil }
    self.link = link
    let assessment = context.assessment(id)
    let latest = assessment?.latest
    let printed = latest.map { FigureText.observed($0, indicator) } ?? "実績はまだありません"
    let unit = indicator.unit ?? ""
    let hasUnit = latest != nil && !unit.isEmpty && printed.hasSuffix(unit)
    value = hasUnit ? String(printed.dropLast(unit.count)) : printed
    self.unit = hasUnit ? unit : ""
    time = latest.map { $0.period.label + FigureText.standing($0) } ?? ""
    goal = indicator.finalTarget.map { "目標 " + FigureText.target($0, indicator) }
    goalTime = indicator.finalTarget?.deadline?.label
    pace = assessment?.pace ?? .cannotTell
    let observations = context.observations(id)
    chart = IndicatorChartModel(indicator, observations: observations, planSpan: context.plan.span)
  }
}

/// A pillar in a few words.
struct PillarGlance {
  let pillar: Pillar
  let isAdopted: Bool
  let policy: String?
  let measureCount: Int
  let counts: PaceCounts

  /// The pillar as the plan has it; nil for one that the plan does not mention at all.
  init?(_ pillar: Pillar, in context: SiteContext) {
    let measures = context.measures(for: pillar)
    let choice = context.plan.pillars.first { $0.pillar == pillar }
    guard choice != nil || !measures.isEmpty else { return nil }
    self.pillar = pillar
    isAdopted = choice?.isAdopted ?? true
    policy = isAdopted ? choice?.policy : choice?.reason
    measureCount = measures.count
    counts = context.paceCounts(measures.flatMap(\.measure.indicators))
  }
}

/// A measure in a few words.
struct MeasureGlance {
  let link: PageLink
  let summary: String?
  let pillars: [Pillar]
  let priority: MeasurePriority
  let counts: PaceCounts
  /// How the measure stands, in one sentence for residents.
  let plainState: String?

  init(_ entry: SiteContext.MeasureEntry, in context: SiteContext) {
    link = entry.link
    summary = entry.measure.summary
    pillars = entry.measure.pillars
    priority = entry.measure.priority
    counts = context.paceCounts(entry.measure.indicators)
    plainState = PlainState.sentence(entry.measure.indicators) { context.assessment($0) }
  }
}
