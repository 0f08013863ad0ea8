/// The judgement of one measure, or of one of its indicators, for one fiscal year.
public struct Review: Hashable, Sendable {
  /// The fiscal year whose results are judged (not the year in which the sheet is written).
  public var fiscalYear: FiscalYear
  /// The indicator judged; `nil` for the measure as a whole.
  public var indicator: RecordID<Indicator>?
  /// Who judges.
  public var stage: ReviewStage
  /// The grade as published by the body. A computed grade never replaces it.
  public var publishedGrade: String?
  /// The grade that the figures proposed when a measure as a whole was judged: the lowest of its indicators' grades. How
  /// grades add up is each body's own matter, so that it is kept as it was shown, and computed for no other review.
  public var proposedGrade: String?
  /// The scale from which the grade is taken.
  public var gradeScale: RecordID<GradeScale>?
  /// The points that a person gave, on a scale that adds such points (``HandPoints``).
  public var pointsByHand: Int?
  /// What was done.
  public var progress: String?
  /// Reason and comment.
  public var comment: String?
  /// Why the published grade differs from the one that the figures give.
  public var reasonForDifference: String?
  /// The direction for the coming years, in the body's words (``YearlyRound/directions``), such as 「改革改善」.
  public var nextStep: String?
  /// What is done next.
  public var nextActions: String?
  /// What the plan itself should change because of it; leads to the next revision.
  public var changeRequest: String?
  /// What was gained, and what the gain is put into.
  public var effects: [ReviewEffect]
  /// The day of the judgement.
  public var decidedOn: CalendarDate?
  /// Where it was published.
  public var source: Citation?

  /// Makes a review.
  public init(fiscalYear: FiscalYear, stage: ReviewStage = .own, _ fill: (inout Review) -> Void = { _ in }) {
    self.fiscalYear = fiscalYear
    self.stage = stage
    effects = []
    fill(&self)
  }
}

/// The stages of evaluation in use, in the order in which they follow one another.
public enum ReviewStage: String, CodedValue, Comparable {
  case own
  case primary
  case secondary
  case external

  public static var listName: String { "評価の段階" }

  /// Earlier stages come first.
  public static func < (left: ReviewStage, right: ReviewStage) -> Bool { left.place < right.place }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  public var label: String {
    switch self {
    case .own: "自己評価"
    case .primary: "一次評価"
    case .secondary: "二次評価"
    case .external: "外部評価"
    }
  }
}

/// Money or time that a measure freed, and what it is put into (好循環).
public struct ReviewEffect: Hashable, Sendable {
  /// What was gained, such as 「窓口の待ち時間の短縮」.
  public var title: String
  /// Yen a year saved, in thousands; negative where it costs more.
  public var thousandYen: Int?
  /// Hours of work a year saved; negative where it takes more.
  public var hours: Int?
  /// How the amount was found.
  public var basis: String?
  /// The measure into which the gain is put.
  public var reinvestedIn: RecordID<Measure>?
  /// What it is put into, in words.
  public var reinvestment: String?

  /// Makes an effect.
  public init(title: String, _ fill: (inout ReviewEffect) -> Void = { _ in }) {
    self.title = title
    fill(&self)
  }
}
