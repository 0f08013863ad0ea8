public import Foundation

/// A scale of grades as data: words, order, what is compared, and, where the body published them, the numbers.
///
/// Bodies differ in every part of it (domain.md 5.1, 5.2), so nothing of it is code. What a body did not publish stays
/// empty, and then no grade is computed.
public struct GradeScale: Hashable, Sendable {
  /// The scale's name inside the plan.
  public var id: RecordID<GradeScale>
  /// Title, such as 「達成・前進・横ばい・後退」.
  public var title: String
  /// Grades, best first.
  public var grades: [Grade]
  /// What is held against the grades; `nil` where it is not stated: then the positions, if a grade has a condition, or
  /// else the rate by the indicator's own method.
  public var figure: GradeFigure?
  /// What is tried where `figure` has no result, in this order; empty for the usual order, which ends with a person.
  public var fallbacks: [GradeFigure]
  /// Decimal places to which a rate is rounded, half up, before it is held against the bounds. 0–6; `nil`: never
  /// rounded, so that 99.96 is not 100.
  public var rounding: Int?
  /// Half-width of the band that counts as no change, in percent of the baseline (長与町: 10).
  public var bandPercent: Decimal?
  /// Half-width of that band for indicators from a questionnaire, in the indicator's unit (福岡市: 3 points).
  public var surveyBand: Decimal?
  /// Points for the rate, best first (佐野市); the bounds of the grades then count points, not percent.
  public var pointSteps: [PointStep]
  /// Points that a person adds.
  public var handPoints: HandPoints?
  /// How a grade is found, in words.
  public var basis: String?
  /// Where it was published.
  public var source: Citation?

  /// Makes a scale.
  public init(
    id: RecordID<GradeScale>, title: String, grades: [Grade], basis: String? = nil, source: Citation? = nil,
    _ fill: (inout GradeScale) -> Void = { _ in }
  ) {
    self.id = id
    self.title = title
    self.grades = grades
    self.basis = basis
    self.source = source
    fallbacks = []
    pointSteps = []
    fill(&self)
  }

  /// Whether grades are found by comparing positions: some grade has a condition other than that there is no value.
  public var comparesPositions: Bool { grades.contains { $0.condition != nil && $0.condition != .noValue } }

  /// The grade that stands for 「判定できない」 (長与町 「－」); `nil` when the scale has none.
  public var gradeWithoutValue: Grade? { grades.first { $0.condition == .noValue } }

  /// The grade with that mark.
  public func grade(_ label: String?) -> Grade? { grades.first { $0.label == label } }
}

/// One grade of a scale.
public struct Grade: Hashable, Sendable {
  /// The printed mark, such as 「A」 or 「順調」.
  public var label: String
  /// What it means.
  public var meaning: String?
  /// The lowest rate in percent that still earns the grade, or the least points where the scale counts points; `nil`
  /// where no number was published.
  public var lowerBound: Decimal?
  /// What must hold for the grade, for a scale that compares positions.
  public var condition: GradeCondition?

  /// Makes a grade.
  public init(
    label: String, meaning: String? = nil, lowerBound: Decimal? = nil, condition: GradeCondition? = nil
  ) {
    self.label = label
    self.meaning = meaning
    self.lowerBound = lowerBound
    self.condition = condition
  }
}

/// So many points from that rate on.
public struct PointStep: Hashable, Sendable {
  /// The lowest rate in percent that still earns the points; `nil` for the last step, which takes the rest.
  public var lowerBound: Decimal?
  /// The points.
  public var points: Int

  /// Makes a step.
  public init(lowerBound: Decimal? = nil, points: Int) {
    self.lowerBound = lowerBound
    self.points = points
  }
}

/// Points that a person adds to those for the rate (佐野市 方針達成 3・2・1).
public struct HandPoints: Hashable, Sendable {
  /// What is judged, such as 「方針達成」.
  public var title: String
  /// The points to choose from, best first.
  public var choices: [Int]

  /// Makes the points.
  public init(title: String, choices: [Int]) {
    self.title = title
    self.choices = choices
  }
}
