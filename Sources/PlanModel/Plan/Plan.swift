/// A plan as data: everything that a plan document says, finished or not.
///
/// Holds an unfinished plan as readily as a finished one, or nothing could be checked; strictness sits in the gate
/// (`CheckedPlan`). Fields are optional where real plans lack them (domain.md 4).
public struct Plan: Hashable, Sendable {
  /// The plan's name in file names and addresses.
  public var id: RecordID<Plan>
  /// The printed title; an existing plan keeps its own (pattern 2).
  public var title: String
  /// A second title, for documents with a double one (静岡 2018, 袋井 2019).
  public var subtitle: String?
  /// How far the plan has come.
  public var status: PlanStatus
  /// The bodies whose plan it is, the leading one first; more than one for a joint plan.
  public var bodies: [LocalGovernmentCode]
  /// Bodies named above that the list of 1,788 does not hold: 広域連合, 一部事務組合, a body invented for training.
  public var unlistedBodies: [LocalGovernment]
  /// Pattern 1 or 2, and whether it begins small.
  public var formulation: Formulation?
  /// The span of the plan as a whole.
  public var span: DateSpan?
  /// The roles that the document plays, each with its own basis and, if it differs, its own span.
  public var roles: [LegalRole]
  /// The national basic plan followed.
  public var nationalPlan: NationalPlanReference?
  /// The prefectural plan taken into account (municipalities).
  public var prefecturalPlan: PrefecturalPlanReference?
  /// Other plans of the body with which this one is consistent.
  public var relatedPlans: [RelatedPlan]
  /// The edition of the handbook that was used.
  public var handbookEdition: HandbookEdition?
  /// The ordinance on which drawing up or promotion rests, if any.
  public var ordinance: Ordinance?
  /// The formal decision.
  public var adoption: Adoption?
  /// The first publication.
  public var publication: Publication?
  /// Later changes, oldest first.
  public var revisions: [Revision]
  /// Where to ask about the plan.
  public var contact: Contact?
  /// The vision shared with residents.
  public var vision: Vision?
  /// Who draws up, carries out and judges.
  public var promotion: PromotionStructure?
  /// What the plan says about each pillar.
  public var pillars: [PillarChoice]
  /// Law and policies for security and personal data.
  public var securityAndPrivacy: SecurityAndPrivacy?
  /// The body's sections.
  public var sections: [Section]
  /// The text.
  public var chapters: [Chapter]
  /// The individual measures.
  public var measures: [Measure]
  /// Indicators of the plan as a whole, not of one measure.
  public var indicators: [Indicator]
  /// Actual values.
  public var observations: [Observation]
  /// How the plan is judged every year.
  public var yearlyRound: YearlyRound?
  /// The years that were judged and published, oldest first.
  public var yearlyReports: [YearlyReport]
  /// Scales by which grades are given.
  public var gradeScales: [GradeScale]
  /// Answers to the questions that only a person can decide.
  public var judgements: [Judgement]
  /// Terms of reuse.
  public var licence: Licence?
  /// Where the facts of this record come from, for plans of real bodies.
  public var sources: [Citation]
  /// What is new, newest first; shown on the front page.
  public var news: [NewsItem]

  /// Makes a plan with a name and a title, and the rest by `fill`.
  public init(id: RecordID<Plan>, title: String, _ fill: (inout Plan) -> Void = { _ in }) {
    self.id = id
    self.title = title
    status = .draft
    bodies = []
    unlistedBodies = []
    roles = []
    relatedPlans = []
    revisions = []
    pillars = []
    sections = []
    chapters = []
    measures = []
    indicators = []
    observations = []
    yearlyReports = []
    gradeScales = []
    judgements = []
    sources = []
    news = []
    fill(&self)
  }
}

/// A line of news about the plan.
public struct NewsItem: Hashable, Sendable {
  /// The day.
  public var date: CalendarDate
  /// What happened, in a sentence.
  public var text: String
  /// Where to read more.
  public var url: String?

  /// Makes an item.
  public init(date: CalendarDate, text: String, url: String? = nil) {
    self.date = date
    self.text = text
    self.url = url
  }
}
