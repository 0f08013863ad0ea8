internal import Evaluation
internal import Handbook
internal import Interchange
public import PlanModel
internal import PlanStore
public import Publishing

/// Makes the public site of a plan: read, check, gate, evaluate, compose, render.
///
/// The gate judges by the law of the day of decision. No other day can be asked for, or a plan could be published under
/// a law that asked less.
///
/// ```
/// plan folder ─read→ Plan ─check→ CheckReport ─gate→ CheckedPlan ─evaluate→ assessments ─render→ SiteFile
/// ```
public struct BuildSite: Sendable {
  /// The folder or file.
  public var path: String
  /// The day on which progress is judged; today when `nil`.
  public var evaluatedOn: CalendarDate?
  /// Whether a plan with errors may be shown for review, marked as such on every page.
  public var isPreview: Bool
  /// The address under which the site will be published, for the parts that need whole addresses.
  public var baseURL: String?

  /// Makes the act.
  public init(
    path: String, evaluatedOn: CalendarDate? = nil, isPreview: Bool = false,
    baseURL: String? = nil
  ) {
    self.path = path
    self.evaluatedOn = evaluatedOn
    self.isPreview = isPreview
    self.baseURL = baseURL
  }

  /// The files of a site.
  public struct Site: Sendable {
    /// The plan's title.
    public let title: String
    /// The files, ready to be served or written.
    public let files: [SiteFile]
    /// What the forms that the pages offer are made from.
    public let material: EditionMaterial
  }

  /// Makes the files, or stops with the number of errors that a person must mend first.
  public func run() throws(OperationStopped) -> Site {
    let outcome = try CheckPlan(path: path).run()
    guard let checked = Checker.gate(outcome.plan, report: outcome.report, preview: isPreview) else {
      throw OperationStopped(
        "点検で「誤り」が\(outcome.report.count(.error))件あるため、公開用のサイトを作成できません。"
          + "「tebiki check \(path)」で内容を確かめてください。内部確認用に作成するときは --preview を付けてください。",
        isFinding: true)
    }
    let date = evaluatedOn ?? CalendarDate.today()
    let illustrations = try ReadFolderIllustrations(path: path, plan: checked.plan).run()
    return Site(
      title: checked.plan.title,
      files: Self.files(
        for: checked, on: date, illustrations: illustrations, baseURL: baseURL,
        forms: EditionForms.listed(of: checked.plan, hasPrevious: false)),
      material: EditionMaterial(checked: checked, illustrations: illustrations, baseURL: baseURL))
  }

  /// The files of a checked plan, evaluated on `date`.
  ///
  /// - Parameters:
  ///   - editions: the editions published so far, for the table of editions.
  ///   - previous: the edition before.
  ///   - server: the address of the server from outside, where it is known.
  static func files(
    for checked: CheckedPlan, on date: CalendarDate, illustrations: [SiteIllustration] = [], baseURL: String? = nil,
    edition: SiteEdition? = nil, editions: [EditionSummary] = [], previous: Plan? = nil, server: String? = nil,
    forms: [SiteForm] = []
  ) -> [SiteFile] {
    let (assessments, outlook) = evaluation(of: checked.plan, on: date)
    let data = DataFiles.make(
      for: checked.plan, assessments: assessments, baseURL: baseURL, editions: editions.published(below: server),
      forms: forms)
    return PublicSite.files(
      for: checked, assessments: assessments, grades: Evaluator.grades(of: checked.plan), on: date, data: data,
      clauses: Self.clauses, illustrations: illustrations, baseURL: baseURL,
      outlook: outlook, edition: edition, forms: forms, previous: previous,
      structuredData: { address in
        let files = data.map { DataFiles.description($0) }
        return SiteStructuredData(
          front: StructuredData.frontPage(
            checked.plan, files: files, baseURL: baseURL, editions: editions.published(below: server)),
          indicators: StructuredData.indicators(checked.plan, baseURL: baseURL, address: address))
      })
  }

  /// What the figures say on a day, with the state at the end of each closed year.
  static func evaluation(of plan: Plan, on date: CalendarDate) -> ([IndicatorAssessment], PlanOutlook) {
    let assessments = Evaluator.assess(plan, on: date)
    var outlook = Evaluator.outlook(of: plan, assessments: assessments, on: date)
    for report in plan.reportedYears { outlook.yearEnds[report.fiscalYear] = yearEnd(plan, report.fiscalYear) }
    return (assessments, outlook)
  }

  /// How the indicators stood at the end of a year: what was counted later tells nothing of it.
  private static func yearEnd(_ plan: Plan, _ year: FiscalYear) -> [RecordID<Indicator>: IndicatorAssessment] {
    var plan = plan
    plan.observations.removeAll { $0.period.lastDay > year.lastDay }
    return Dictionary(Evaluator.assess(plan, on: year.lastDay).map { ($0.indicator, $0) }) { first, _ in first }
  }

  /// The clauses as the site cites them.
  private static let clauses: [ClauseID: SiteClause] = Dictionary(
    ClauseCatalogue.all.map { ($0.id, SiteClause(citation: $0.citation, summary: $0.statement)) },
    uniquingKeysWith: { first, _ in first })
}
