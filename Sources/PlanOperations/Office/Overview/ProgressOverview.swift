internal import Evaluation
public import PlanModel

/// How a plan stands, for the head: pillars against state, what moved within a year, what is late, what has no evidence,
/// how old the figures are. Pure, from one draft and one day.
public struct ProgressOverview: Sendable {
  /// One indicator.
  public struct Line: Sendable {
    /// What is due and what is there.
    public let figure: DueFigures.Line
    /// Where it stands.
    public let assessment: IndicatorAssessment
    /// Whether the value that it owes by now is there, as the public pages tell it.
    public let reporting: ReportingState
    /// Where it stood a year before; `nil` where it could not be told then.
    public let yearBefore: Pace?

    /// Whether it stands elsewhere than a year before.
    public var hasMoved: Bool { yearBefore.map { $0 != assessment.pace } ?? false }
  }

  /// A pillar with the indicators of the measures that serve it first.
  public struct PillarLine: Sendable {
    /// The pillar; `nil` for what belongs to none.
    public let pillar: Pillar?
    /// How many measures.
    public let measures: Int
    /// Its indicators.
    public let lines: [Line]
  }

  /// The day.
  public let day: CalendarDate
  /// The pillars in the handbook's order, those without measures left out.
  public let pillars: [PillarLine]
  /// All indicators.
  public var lines: [Line] { pillars.flatMap(\.lines) }

  /// The overview of a draft.
  public init(_ draft: Draft, on day: CalendarDate) {
    self.day = day
    let plan = draft.plan
    let due = DueFigures.lines(draft, sections: nil, on: day)
    let now = Self.paces(plan, day)
    let before = Self.paces(plan, day.adding(days: -365))
    let reporting = Evaluator.reportingStates(of: plan, on: day)
    let lines = due.compactMap { figure -> (Pillar?, Line)? in
      guard let assessment = now[figure.indicator.id], let state = reporting[figure.indicator.id] else { return nil }
      let earlier = before[figure.indicator.id].map(\.pace)
      let known = earlier == .notMeasured || earlier == .cannotTell ? nil : earlier
      let line = Line(figure: figure, assessment: assessment, reporting: state, yearBefore: known)
      return (figure.measure?.pillars.first, line)
    }
    let measures = plan.measures.filter { !$0.priority.isLater }
    pillars = (Pillar.allCases.map { Optional($0) } + [nil]).compactMap { pillar in
      let own = lines.filter { $0.0 == pillar }.map(\.1)
      let count = measures.count { $0.pillars.first == pillar }
      return own.isEmpty && count == 0 ? nil : PillarLine(pillar: pillar, measures: count, lines: own)
    }
  }

  private static func paces(_ plan: Plan, _ day: CalendarDate) -> [RecordID<Indicator>: IndicatorAssessment] {
    Dictionary(Evaluator.assess(plan, on: day).map { ($0.indicator, $0) }) { first, _ in first }
  }

  /// Indicators that need the head's eye, the worst first.
  public var late: [Line] {
    let order: [Pace] = [.overdue, .worse, .behind]
    return order.flatMap { pace in lines.filter { $0.assessment.pace == pace } }
  }

  /// Indicators that stand elsewhere than a year before.
  public var moved: [Line] { lines.filter(\.hasMoved) }

  /// Values that are owed and not there, and computed ones that are old.
  public var missing: [Line] { lines.filter { $0.reporting.status == .missing || $0.figure.state == .stale } }

  /// Indicators whose latest value names no source.
  public var withoutEvidence: [Line] {
    lines.filter { line in
      guard let value = line.figure.present ?? line.figure.before else { return false }
      return !value.evidence.namesSource && line.figure.indicator.source == nil
    }
  }

  /// Indicators for which nobody answers.
  public var withoutOwner: [Line] { lines.filter { $0.figure.section == nil } }

  /// The share of values that are owed and are there, in percent rounded down; `nil` when none is owed yet.
  public var freshness: Int? {
    let due = lines.filter { $0.reporting.duePeriod != nil }
    guard !due.isEmpty else { return nil }
    return due.count { $0.reporting.status != .missing } * 100 / due.count
  }
}
