public import Foundation
public import PlanModel

/// The grade that the figures give on a body's own scale, kept beside the grade that the body published.
///
/// The published grade is what counts: bodies weigh circumstances that no figure shows (群馬県 graded 95.0→92.9 as
/// 「横ばい」). The computed one is there to be compared, and to be proposed where nothing is published yet.
public struct GradeComputation: Hashable, Sendable {
  /// The grade as published; `nil` when none is.
  public let published: String?
  /// The grade by the figures; `nil` where the scale has no published numbers or no rate can be computed.
  public let computed: Grade?
  /// The rate in percent, exact; `nil` where the indicator's method has none.
  public let rate: Computed?

  /// Whether both grades exist and differ.
  public var differs: Bool {
    guard let published, let computed else { return false }
    return published != computed.label
  }

  /// The computation for one review of one indicator, from the values of the review's fiscal year and earlier.
  ///
  /// - Parameter scale: The scale named by the review.
  public init(
    review: Review, indicator: Indicator, observations: [Observation], planSpan: DateSpan?, scale: GradeScale?
  ) {
    let end = review.fiscalYear.lastDay
    let facts = IndicatorFacts(indicator, observations: observations, planSpan: planSpan, on: end)
    published = review.publishedGrade
    rate = indicator.chosenMethod.rate(facts)
    if let scale, case .value(let number)? = rate {
      computed = Self.grade(for: number, on: scale)
    } else {
      computed = nil
    }
  }

  /// The grade that a rate in percent earns; `nil` when the scale is not one of numbers.
  ///
  /// A scale is one of numbers when every grade but the last has a lower bound and the bounds fall; the last grade may
  /// go without one, for it takes the rest (愛知 D: below 50). The rate is held against the bounds as it is, never
  /// rounded: 99.96 is not 100.
  public static func grade(for rate: Decimal, on scale: GradeScale) -> Grade? {
    guard !rate.isNaN, scale.grades.count > 1, let last = scale.grades.last else { return nil }
    let bounds = scale.grades.dropLast().compactMap(\.lowerBound)
    guard bounds.count == scale.grades.count - 1, !bounds.contains(where: \.isNaN) else { return nil }
    let all = bounds + (last.lowerBound.map { [$0] } ?? [])
    guard zip(all, all.dropFirst()).allSatisfy({ $0 > $1 }) else { return nil }
    for (grade, bound) in zip(scale.grades, all) where rate >= bound { return grade }
    return last.lowerBound == nil ? last : nil
  }
}
