import PlanModel

/// The plan with everything looked up once that pages ask for again and again.
struct SiteContext {
  let checked: CheckedPlan
  let plan: Plan
  /// The day as of which the assessments were made.
  let date: CalendarDate
  let data: [SiteDataFile]
  /// The forms in which the edition is offered beside its pages.
  let forms: [SiteForm]
  /// What changed since the edition before; `nil` for a first edition.
  let comparison: [Block]?
  let clauses: [ClauseID: SiteClause]
  /// What can be said beyond the assessments.
  let outlook: PlanOutlook
  /// Which measures lean on which.
  let dependencies: MeasureDependencies
  /// The measures with the names of their folders, in printed order.
  let measures: [MeasureEntry]
  /// The chapters with the names of their folders, in printed order.
  let chapters: [ChapterEntry]

  /// The figures that the plan's texts show; others are not published.
  let illustrations: [SiteIllustration]

  /// What the plan's texts lead to and show.
  private let targets: TextTargets
  /// Where each indicator is shown in full.
  let indicatorHomes: [RecordID<Indicator>: (title: String, path: SitePath)]
  private let assessments: [RecordID<Indicator>: IndicatorAssessment]
  private let grades: [RecordID<Measure>: [Int: GradeComputation]]
  private let observations: [RecordID<Indicator>: [Observation]]
  private let measurePlaces: [RecordID<Measure>: Int]
  private let dependents: [RecordID<Measure>: [Int]]
  private let indicators: [RecordID<Indicator>: Indicator]
  private let sections: [RecordID<Section>: Section]
  private let partners: [RecordID<Partner>: Partner]

  /// A measure and its page.
  struct MeasureEntry {
    let measure: Measure
    let path: SitePath
  }

  /// A chapter and its page.
  struct ChapterEntry {
    let chapter: Chapter
    let path: SitePath
  }

  init(
    checked: CheckedPlan, assessments: [IndicatorAssessment], grades: [ReviewGrade] = [], on date: CalendarDate,
    data: [SiteDataFile], forms: [SiteForm] = [], previous: Plan? = nil, clauses: [ClauseID: SiteClause],
    illustrations: [SiteIllustration] = [], outlook: PlanOutlook = PlanOutlook()
  ) {
    self.checked = checked
    plan = checked.plan
    self.date = date
    self.data = data.filter { SitePath.isSafe($0.path) }
    self.forms = forms.filter { SitePath.isSafe($0.path) }
    comparison = previous.map { SiteComparison.blocks(old: $0, new: checked.plan) }
    self.clauses = clauses
    self.outlook = outlook
    dependencies = MeasureDependencies(checked.plan.measures)
    let measureNames = Self.uniqueNames(checked.plan.measures.map(\.id.rawValue))
    measures = zip(checked.plan.measures, measureNames).map { MeasureEntry(measure: $0, path: .measure($1)) }
    let chapterNames = Self.uniqueNames(checked.plan.chapters.map(\.id.rawValue))
    chapters = zip(checked.plan.chapters, chapterNames).map { ChapterEntry(chapter: $0, path: .chapter($1)) }
    let targets =
      zip(checked.plan.measures, measureNames).map { (LinkTarget.measure($0.id.rawValue), SitePath.measure($1)) }
      + zip(checked.plan.chapters, chapterNames).map { (LinkTarget.chapter($0.id.rawValue), SitePath.chapter($1)) }
    let used = Self.picturesShown(in: checked.plan)
    self.illustrations = illustrations.filter { used.contains($0.id) && SitePath.isSafe($0.path.file) }
    self.targets = TextTargets(
      pages: Dictionary(targets) { first, _ in first },
      illustrations: Dictionary(self.illustrations.map { ($0.id, $0.shown) }) { first, _ in first })
    let homes =
      checked.plan.indicators.map { ($0.id, (title: $0.title, path: SitePath.indicators)) }
      + zip(checked.plan.measures, measureNames).flatMap { measure, name in
        measure.indicators.map { ($0.id, (title: $0.title, path: SitePath.measure(name))) }
      }
    indicatorHomes = Dictionary(homes) { first, _ in first }
    self.assessments = Dictionary(assessments.map { ($0.indicator, $0) }) { first, _ in first }
    self.grades = grades.reduce(into: [:]) { $0[$1.measure, default: [:]][$1.index] = $1.computation }
    let values = Dictionary(grouping: checked.plan.observations, by: \.indicator)
    observations = values.mapValues { values in values.sorted { $0.period < $1.period } }
    let places = checked.plan.measures.enumerated().map { ($1.id, $0) }
    measurePlaces = Dictionary(places) { first, _ in first }
    var dependents: [RecordID<Measure>: [Int]] = [:]
    for (place, measure) in checked.plan.measures.enumerated() {
      for needed in Set(measure.dependsOn) { dependents[needed, default: []].append(place) }
    }
    self.dependents = dependents
    indicators = Dictionary(checked.plan.allIndicators.map { ($0.id, $0) }) { first, _ in first }
    sections = Dictionary(checked.plan.sections.map { ($0.id, $0) }) { first, _ in first }
    partners = Dictionary((checked.plan.promotion?.partners ?? []).map { ($0.id, $0) }) { first, _ in first }
  }

  /// The measure named `id`.
  func measure(_ id: RecordID<Measure>) -> MeasureEntry? { measurePlaces[id].map { measures[$0] } }

  /// The measures that lean on `id`, in printed order.
  func measures(leaningOn id: RecordID<Measure>) -> [MeasureEntry] { (dependents[id] ?? []).map { measures[$0] } }

  /// The measures that serve `pillar`, in printed order.
  func measures(for pillar: Pillar) -> [MeasureEntry] { measures.filter { $0.measure.pillars.contains(pillar) } }

  /// The indicator named `id`.
  func indicator(_ id: RecordID<Indicator>) -> Indicator? { indicators[id] }

  /// What the figures say about an indicator.
  func assessment(_ id: RecordID<Indicator>) -> IndicatorAssessment? { assessments[id] }

  /// The grades that the figures give for a measure's reviews, by the place of the review.
  func grades(_ id: RecordID<Measure>) -> [Int: GradeComputation] { grades[id] ?? [:] }

  /// The values of an indicator, oldest first.
  func observations(_ id: RecordID<Indicator>) -> [Observation] { observations[id] ?? [] }

  /// The section named `id`.
  func section(_ id: RecordID<Section>) -> Section? { sections[id] }

  /// The partner named `id`.
  func partner(_ id: RecordID<Partner>) -> Partner? { partners[id] }

  /// A text in Markdown, ready to be shown; nil when there is none.
  func text(_ markdown: String?) -> SiteText? {
    guard let markdown else { return nil }
    let text = SiteText(document: MarkdownReader.document(markdown), targets: targets)
    return text.isEmpty ? nil : text
  }

  /// The figures that are called by a text which the site shows as Markdown.
  private static func picturesShown(in plan: Plan) -> Set<String> {
    let texts = plan.chapters.map(\.body) + plan.measures.flatMap { [$0.presentState, $0.content].compactMap { $0 } }
    return Set(texts.flatMap { MarkdownPictures.names(in: $0) })
  }

  /// How many of `indicators` stand at each pace.
  func paceCounts(_ indicators: [Indicator]) -> PaceCounts {
    PaceCounts(indicators.map { assessments[$0.id]?.pace ?? .cannotTell })
  }

  /// Folder names for `ids`; an id that stands twice gets `~2` and so on, so that no page overwrites another.
  private static func uniqueNames(_ ids: [String]) -> [String] {
    var taken: [String: Int] = [:]
    return ids.map { id in
      let name = SitePath.folderName(id)
      let count = (taken[name] ?? 0) + 1
      taken[name] = count
      return count == 1 ? name : "\(name)~\(count)"
    }
  }
}
