internal import Evaluation
internal import Interchange
public import PlanModel
internal import PlanStore

/// One measure's sheet for one year: this year's figures, last year's words, what each stage has said.
///
/// Nothing on it is saved by being shown: what is taken over from last year is a proposal until somebody saves it.
public struct ReviewSheet: Sendable {
  /// The measure.
  public let measure: Measure
  /// The fiscal year judged.
  public let year: FiscalYear
  /// The figures of the measure's indicators.
  public let figures: [Figure]
  /// What the stages have said, in the order of the round.
  public let stages: [Stage]
  /// What was said of the year before in the last stage that said anything.
  public let lastYear: Review?
  /// The scale by which the measure is graded.
  public let scale: GradeScale?
  /// What a person has to say something about; nothing else needs words.
  public let exceptions: [String]

  /// One indicator on the sheet.
  public struct Figure: Sendable {
    /// What is due and what is there.
    public let line: DueFigures.Line
    /// Where the indicator stood at the end of the year.
    public let assessment: IndicatorAssessment
    /// The grade by the figures.
    public let grade: Grade?
  }

  /// One stage.
  public struct Stage: Sendable {
    /// The stage.
    public let stage: ReviewStage
    /// What was said; `nil` when nothing was yet.
    public let review: Review?
    /// The record in which it is kept.
    public let record: (id: String, version: Int64)?
    /// When it is due.
    public let due: CalendarDate?
  }

  /// The stage of a name.
  public func stage(_ stage: ReviewStage) -> Stage? { stages.first { $0.stage == stage } }

  /// The grade that the figures propose for the measure: the lowest of its indicators' grades, so that one that went
  /// well hides no other. `nil` where no indicator has one.
  public var computedGrade: Grade? {
    guard let scale else { return nil }
    let order = Dictionary(scale.grades.enumerated().map { ($1.label, $0) }) { first, _ in first }
    return figures.compactMap(\.grade).max { (order[$0.label] ?? 0) < (order[$1.label] ?? 0) }
  }

  /// What a stage starts from when nothing was saved: the stage before; for the first one, last year's words.
  ///
  /// Words about what was done are not taken over from last year: they would be last year's deeds.
  public func proposal(for stage: ReviewStage) -> Review {
    var review = Review(fiscalYear: year, stage: stage)
    review.gradeScale = scale?.id
    let place = stages.firstIndex { $0.stage == stage } ?? 0
    if let before = stages.prefix(place).last(where: { $0.review != nil })?.review {
      review.publishedGrade = before.publishedGrade
      review.nextStep = before.nextStep
      return review
    }
    review.publishedGrade = computedGrade?.label
    review.nextStep = lastYear?.nextStep
    review.nextActions = lastYear?.nextActions
    return review
  }
}

extension ReviewSheet {
  /// The sheets of a year, in the order of the plan; measures that wait for a later year have none.
  public static func all(_ draft: Draft, year: FiscalYear) -> [ReviewSheet] {
    let lines = DueFigures.lines(draft, sections: nil, on: year.next.firstDay)
    let byMeasure = Dictionary(grouping: lines) { $0.measure?.id }
    let records = ReviewRecords(draft)
    let reviewed = Self.asOf(draft.plan, year)
    let assessments = Dictionary(
      Evaluator.assess(reviewed, on: year.lastDay).map { ($0.indicator, $0) }
    ) { first, _ in first }
    return draft.plan.measures.filter { !$0.priority.isLater }.map { measure in
      make(measure, year, byMeasure[measure.id] ?? [], records, assessments, draft.plan)
    }
  }

  /// The sheet of one measure; `nil` when the plan has no such measure.
  public static func of(_ measure: String, _ draft: Draft, year: FiscalYear) -> ReviewSheet? {
    all(draft, year: year).first { $0.measure.id.rawValue == measure }
  }

  /// The plan with the values of `year` and earlier alone: what was reported later tells nothing of that year.
  private static func asOf(_ plan: Plan, _ year: FiscalYear) -> Plan {
    var plan = plan
    plan.observations.removeAll { $0.period.lastDay > year.lastDay }
    return plan
  }

  private static func make(
    _ measure: Measure, _ year: FiscalYear, _ lines: [DueFigures.Line], _ records: ReviewRecords,
    _ assessments: [RecordID<Indicator>: IndicatorAssessment], _ plan: Plan
  ) -> ReviewSheet {
    let round = plan.round
    let stages = (round.stages.isEmpty ? [.own] : round.stages).map { stage in
      let kept = records.find(measure.id, year, stage)
      return Stage(
        stage: stage, review: kept?.review, record: kept.map { ($0.id, $0.version) },
        due: round.day(of: stage.milestone, for: year))
    }
    let lastYear = measure.reviews(of: year.previous).last
    let scale = scale(of: measure, stages, lastYear, plan)
    let figures = lines.compactMap { line -> Figure? in
      guard let assessment = assessments[line.indicator.id] else { return nil }
      let computation = GradeComputation(
        review: Review(fiscalYear: year) { $0.indicator = line.indicator.id }, indicator: line.indicator,
        observations: plan.observations.filter { $0.indicator == line.indicator.id }, planSpan: plan.span, scale: scale)
      return Figure(line: line, assessment: assessment, grade: computation.computed)
    }
    return ReviewSheet(
      measure: measure, year: year, figures: figures, stages: stages, lastYear: lastYear, scale: scale,
      exceptions: figures.compactMap(exception))
  }

  /// The scale used last, for the measure or anywhere in the plan; else the plan's first.
  private static func scale(
    of measure: Measure, _ stages: [Stage], _ lastYear: Review?, _ plan: Plan
  ) -> GradeScale? {
    let used = stages.lazy.compactMap { $0.review?.gradeScale }.first ?? lastYear?.gradeScale
    return plan.gradeScales.first { $0.id == used } ?? plan.gradeScales.first
  }

  private static func exception(_ figure: Figure) -> String? {
    let title = figure.line.indicator.title
    switch figure.line.state {
    case .missing where figure.line.section == nil: return "「\(title)」は、担当課が定められておらず、値がありません。"
    case .missing: return "「\(title)」の値が報告されていません。"
    case .stale: return "「\(title)」の値を算出し直せていません。"
    default: break
    }
    switch figure.assessment.pace {
    case .behind, .worse, .overdue: return "「\(title)」は「\(figure.assessment.pace.label)」です。\(figure.assessment.reason)"
    case .notMeasured: return "「\(title)」は計測されていません。"
    default: return nil
    }
  }
}

/// The reviews of a plan with the records in which they are kept.
struct ReviewRecords {
  struct Row {
    let id: String
    let version: Int64
    let review: Review
  }

  private let rows: [String: [Row]]

  init(_ draft: Draft) {
    var rows: [String: [Row]] = [:]
    for stored in draft.records(PlanRecords.Kind.review) {
      guard let record = PlanRecord(stored), let parent = record.parent, let review = PlanRecords.review(record)
      else { continue }
      rows[parent, default: []].append(Row(id: stored.key.id, version: stored.version, review: review))
    }
    self.rows = rows
  }

  /// The review of a measure as a whole.
  func find(_ measure: RecordID<Measure>, _ year: FiscalYear, _ stage: ReviewStage) -> Row? {
    rows[measure.rawValue]?.first {
      $0.review.fiscalYear == year && $0.review.stage == stage && $0.review.indicator == nil
    }
  }
}

/// A review as a record.
enum ReviewRecord {
  private static let measure: RecordID<Measure> = "m"

  static func record(_ review: Review, of measure: RecordID<Measure>) -> PlanRecord? {
    PlanRecords.split(
      Plan(id: "plan", title: "") { $0.measures = [Measure(id: measure, title: "m") { $0.reviews = [review] }] }
    ).first { $0.kind == PlanRecords.Kind.review }
  }
}
