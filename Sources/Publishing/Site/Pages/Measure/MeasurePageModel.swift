import PlanModel

/// The page of one measure.
struct MeasurePageModel: PageModel {
  let path: SitePath
  let title: String
  let lead: String?
  let trail = [PageLink("個別施策", .measures)]
  let pillars: [Pillar]
  let priority: MeasurePriority
  let counts: PaceCounts
  /// How the measure stands, in one sentence for residents.
  let plainState: String?
  let chain: MeasureChain?
  let risks: MeasureRisks
  let glance: [(name: String, value: String)]
  let chapters: [PageLink]
  let presentState: SiteText?
  let content: SiteText?
  let schedule: ScheduleChart?
  let scheduleTable: TableModel?
  let goal: [(name: String, value: String)]
  let indicators: [IndicatorDetail]
  let reviews: MeasureReviews
  let participation: String?
  let partners: [Partner]
  let budget: MeasureBudget
  let legalBasis: [String]
  let dependsOn: [PageLink]
  let dependents: [PageLink]
  let jointBodies: [String]
  let leadSection: Section?
  let relatedSections: [Section]
  let sources: [Citation]
  let previous: PageLink?
  let next: PageLink?
}
