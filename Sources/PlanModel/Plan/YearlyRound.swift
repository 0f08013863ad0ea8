/// How a body judges its plan every year: when, in which stages, and in which words (手引 I-8 の毎年度の進捗管理).
///
/// Part of the plan, so that everybody can see when a review was due.
public struct YearlyRound: Hashable, Sendable {
  /// The stages of evaluation that the body carries out, in their order.
  public var stages: [ReviewStage]
  /// The days of the year.
  public var milestones: [RoundMilestone]
  /// The words for the direction of a measure.
  public var directions: [ReviewDirection]

  /// Makes a round.
  public init(
    stages: [ReviewStage] = [.own], milestones: [RoundMilestone] = [], directions: [ReviewDirection] = []
  ) {
    self.stages = stages
    self.milestones = milestones
    self.directions = directions
  }

  /// The day of `kind` for the results of `year`; `nil` when the body set none.
  public func day(of kind: MilestoneKind, for year: FiscalYear) -> CalendarDate? {
    milestones.first { $0.kind == kind }?.day(for: year)
  }

  /// The direction with the word `label`.
  public func direction(_ label: String?) -> ReviewDirection? { directions.first { $0.label == label } }
}

/// A day of the yearly round.
public struct RoundMilestone: Hashable, Sendable {
  /// What is due.
  public var kind: MilestoneKind
  /// The month, 1–12; April to March of the fiscal year that follows the one judged.
  public var month: Int
  /// The day of the month, 1–31; held within the month.
  public var day: Int

  /// Makes a milestone.
  public init(kind: MilestoneKind, month: Int, day: Int) {
    self.kind = kind
    self.month = month
    self.day = day
  }

  /// The day on which it is due for the results of `year`.
  public func day(for year: FiscalYear) -> CalendarDate {
    let month = min(max(month, 1), 12)
    let calendarYear = year.startYear + (month >= 4 ? 1 : 2)
    let held = min(max(day, 1), CalendarDate.daysInMonth(year: calendarYear, month: month))
    return CalendarDate(uncheckedYear: calendarYear, month: month, day: held)
  }
}

/// What is due on a day of the yearly round.
public enum MilestoneKind: String, CodedValue {
  case figures
  case own
  case primary
  case secondary
  case external
  case publication
  case revision

  public static var listName: String { "年次の予定の種類" }

  public var label: String {
    switch self {
    case .figures: "実績値の報告"
    case .own: "自己評価"
    case .primary: "一次評価"
    case .secondary: "二次評価"
    case .external: "外部評価"
    case .publication: "年次報告の公表"
    case .revision: "計画の見直し"
    }
  }
}

extension ReviewStage {
  /// The milestone by which the stage is due.
  public var milestone: MilestoneKind {
    switch self {
    case .own: .own
    case .primary: .primary
    case .secondary: .secondary
    case .external: .external
    }
  }
}

/// A word for what becomes of a measure, and what follows from it.
public struct ReviewDirection: Hashable, Sendable {
  /// The body's word, such as 「改革改善」.
  public var label: String
  /// What follows for the plan.
  public var consequence: DirectionConsequence

  /// Makes a direction.
  public init(label: String, consequence: DirectionConsequence) {
    self.label = label
    self.consequence = consequence
  }
}

/// What a direction means for the plan.
public enum DirectionConsequence: String, CodedValue {
  case expand
  case proceed
  case revise
  case reduce
  case end

  public static var listName: String { "方向の意味" }

  public var label: String {
    switch self {
    case .expand: "拡充"
    case .proceed: "継続"
    case .revise: "見直し"
    case .reduce: "縮小"
    case .end: "終了"
    }
  }

  /// Whether the plan's text has to change for it.
  public var asksForChange: Bool { self != .proceed }
}

/// A fiscal year whose results were judged and published (年次報告).
public struct YearlyReport: Hashable, Sendable {
  /// The fiscal year judged.
  public var fiscalYear: FiscalYear
  /// The day on which the year was closed.
  public var closedOn: CalendarDate
  /// What the year brought, for residents, in a few sentences.
  public var summary: String?
  /// The body that judged from outside, and what it said of the plan as a whole.
  public var panelOpinion: String?

  /// Makes a report.
  public init(
    fiscalYear: FiscalYear, closedOn: CalendarDate, summary: String? = nil, panelOpinion: String? = nil
  ) {
    self.fiscalYear = fiscalYear
    self.closedOn = closedOn
    self.summary = summary
    self.panelOpinion = panelOpinion
  }
}
