/// An individual measure (個別施策, 手引 I-6).
public struct Measure: Hashable, Sendable {
  /// The measure's name inside the plan; stays when the printed number changes.
  public var id: RecordID<Measure>
  /// The printed number, such as 「1-2」.
  public var number: String?
  /// Title.
  public var title: String
  /// The pillars it serves, the main one first.
  public var pillars: [Pillar]
  /// One sentence for residents.
  public var summary: String?
  /// Present state and issue (現状と課題), Markdown.
  public var presentState: String?
  /// What is done (取組内容), Markdown.
  public var content: String?
  /// For whom (対象).
  public var targetGroup: String?
  /// Own or taken from the national list.
  public var origin: MeasureOrigin
  /// The section that answers for it.
  public var lead: RecordID<Section>?
  /// Sections that take part.
  public var related: [RecordID<Section>]
  /// Partners outside the body.
  public var partners: [RecordID<Partner>]
  /// Where companies, universities, NPOs and residents can join in.
  public var participation: String?
  /// Steps by fiscal year.
  public var schedule: [ScheduleItem]
  /// The concrete goal in words, beside or instead of indicators.
  public var goal: String?
  /// The time by which the goal in words is reached.
  public var goalDeadline: Deadline?
  /// Why there is no concrete goal or time; the handbook asks for them "in principle".
  public var reasonWithoutGoal: String?
  /// Indicators.
  public var indicators: [Indicator]
  /// Money.
  public var budget: Budget?
  /// Provisions on which it rests.
  public var legalBasis: [String]
  /// Measures that it leans on.
  public var dependsOn: [RecordID<Measure>]
  /// Whether it starts now or waits (small start).
  public var priority: MeasurePriority
  /// Bodies that carry it out together, besides the plan's own.
  public var jointBodies: [LocalGovernmentCode]
  /// The kinds of effect that residents feel (手引 I-3).
  public var effects: [DigitalEffect]
  /// The national scheme of support that is used.
  public var nationalSupport: String?
  /// Results judged by year.
  public var reviews: [Review]
  /// Where the facts come from.
  public var sources: [Citation]

  /// Makes a measure with a name and a title, and the rest by `fill`.
  public init(id: RecordID<Measure>, title: String, _ fill: (inout Measure) -> Void = { _ in }) {
    self.id = id
    self.title = title
    pillars = []
    origin = .own
    related = []
    partners = []
    schedule = []
    indicators = []
    legalBasis = []
    dependsOn = []
    priority = .now
    jointBodies = []
    effects = []
    reviews = []
    sources = []
    fill(&self)
  }
}

extension Measure {
  /// What the stages of a year said of the measure as a whole, in their order.
  public func reviews(of year: FiscalYear) -> [Review] {
    reviews.filter { $0.fiscalYear == year && $0.indicator == nil }.sorted { $0.stage < $1.stage }
  }
}
