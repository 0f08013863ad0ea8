public import Foundation

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
  /// The scale from which the grade is taken.
  public var gradeScale: RecordID<GradeScale>?
  /// What was done.
  public var progress: String?
  /// Reason and comment.
  public var comment: String?
  /// The direction for the coming years, in the body's words, such as 「改革改善」.
  public var nextStep: String?
  /// The day of the judgement.
  public var decidedOn: CalendarDate?
  /// Where it was published.
  public var source: Citation?

  /// Makes a review.
  public init(fiscalYear: FiscalYear, stage: ReviewStage = .own, _ fill: (inout Review) -> Void = { _ in }) {
    self.fiscalYear = fiscalYear
    self.stage = stage
    fill(&self)
  }
}

/// The stages of evaluation in use.
public enum ReviewStage: String, CodedValue {
  case own
  case primary
  case secondary
  case external

  public static var listName: String { "評価の段階" }

  public var label: String {
    switch self {
    case .own: "自己評価"
    case .primary: "一次評価"
    case .secondary: "二次評価"
    case .external: "外部評価"
    }
  }
}

/// A scale of grades as data: words, order and, where the body published one, thresholds (domain.md 5.2).
public struct GradeScale: Hashable, Sendable {
  /// The scale's name inside the plan.
  public var id: RecordID<GradeScale>
  /// Title, such as 「達成・前進・横ばい・後退」.
  public var title: String
  /// Grades, best first.
  public var grades: [Grade]
  /// How a grade is found, in words.
  public var basis: String?
  /// Where it was published.
  public var source: Citation?

  /// Makes a scale.
  public init(
    id: RecordID<GradeScale>, title: String, grades: [Grade], basis: String? = nil, source: Citation? = nil
  ) {
    self.id = id
    self.title = title
    self.grades = grades
    self.basis = basis
    self.source = source
  }
}

/// One grade of a scale.
public struct Grade: Hashable, Sendable {
  /// The printed mark, such as 「A」 or 「順調」.
  public var label: String
  /// What it means.
  public var meaning: String?
  /// The lowest rate in percent that still earns the grade; `nil` where no number was published.
  public var lowerBound: Decimal?

  /// Makes a grade.
  public init(label: String, meaning: String? = nil, lowerBound: Decimal? = nil) {
    self.label = label
    self.meaning = meaning
    self.lowerBound = lowerBound
  }
}
