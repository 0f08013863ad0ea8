public import Foundation

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
