public import Foundation
public import PlanModel

/// The bounds of a scale, looked through once: comparing decimals is slow, and a scale serves many reviews.
struct GradeSteps {
  /// Which grade a number earns, by its place in the scale.
  private let grades: Bounds
  /// Which points a rate earns, by the place of the step.
  private let points: Bounds
  private let rounding: Int?
  /// Whether rates earn points, and points a grade.
  let countsPoints: Bool

  /// The steps of a scale. A grade that stands for a missing value takes no part.
  init(_ scale: GradeScale) {
    let taking = scale.grades.indices.filter { scale.grades[$0].condition != .noValue }
    grades = Bounds(taking.count > 1 ? taking.map { ($0, scale.grades[$0].lowerBound) } : [])
    points = Bounds(scale.pointSteps.enumerated().map { ($0.offset, $0.element.lowerBound) })
    rounding = scale.rounding
    countsPoints = !scale.pointSteps.isEmpty
  }

  /// The place of the grade that a number earns: a rate in percent or, on a scale that counts points, points.
  func grade(for number: Decimal) -> Int? {
    grades.place(for: countsPoints ? number : GradeComputation.rounded(number, places: rounding))
  }

  /// The place of the step that a rate in percent earns.
  func step(for rate: Decimal) -> Int? {
    points.place(for: GradeComputation.rounded(rate, places: rounding))
  }

  /// What a rate in percent earns: the place of its step of points or of its grade.
  func earned(by rate: Decimal) -> Int? { countsPoints ? step(for: rate) : grade(for: rate) }

  /// Bounds that fall, the last of which may be missing and then takes the rest.
  private struct Bounds {
    private let known: [(place: Int, bound: Decimal)]
    private let rest: Int?

    /// Nothing is earned where the bounds do not fall, or where one before the last is missing.
    init(_ bounds: [(place: Int, bound: Decimal?)]) {
      let known = bounds.compactMap { step in step.bound.map { (place: step.place, bound: $0) } }
      let isComplete = known.count == bounds.count
      let falls =
        zip(known, known.dropFirst()).allSatisfy { $0.bound > $1.bound } && !known.contains { $0.bound.isNaN }
      guard falls, isComplete || (known.count == bounds.count - 1 && bounds.last?.bound == nil) else {
        (self.known, rest) = ([], nil)
        return
      }
      self.known = known
      rest = isComplete ? nil : bounds.last?.place
    }

    func place(for number: Decimal) -> Int? {
      if number.isNaN { return nil }
      return known.first { number >= $0.bound }?.place ?? rest
    }
  }
}

extension GradeComputation {
  /// The grade that a rate in percent earns; `nil` when the scale is not one of numbers.
  ///
  /// A scale is one of numbers when every grade but the last has a lower bound and the bounds fall; the last grade may
  /// go without one, for it takes the rest (愛知 D: below 50). A grade that stands for a missing value takes no part. The
  /// rate is held against the bounds as it is unless the scale rounds: 99.96 is not 100, but is where the scale rounds
  /// to one place. On a scale that counts points, the number is that of points.
  public static func grade(for rate: Decimal, on scale: GradeScale) -> Grade? {
    GradeSteps(scale).grade(for: rate).map { scale.grades[$0] }
  }

  /// Half up on the magnitude (四捨五入), as figures are shown.
  static func rounded(_ rate: Decimal, places: Int?) -> Decimal {
    guard let places else { return rate }
    var (source, result) = (rate, Decimal())
    NSDecimalRound(&result, &source, min(max(places, 0), 6), .plain)
    return result.isNaN ? rate : result
  }
}
