public import Foundation
public import PlanModel

extension GradeComputation {
  /// The grade that a rate in percent earns; `nil` when the scale is not one of numbers.
  ///
  /// A scale is one of numbers when every grade but the last has a lower bound and the bounds fall; the last grade may
  /// go without one, for it takes the rest (愛知 D: below 50). A grade that stands for a missing value takes no part. The
  /// rate is held against the bounds as it is unless the scale rounds: 99.96 is not 100, but is where the scale rounds
  /// to one place.
  public static func grade(for rate: Decimal, on scale: GradeScale) -> Grade? {
    place(for: rate, on: scale).map { scale.grades[$0] }
  }

  /// The place among the scale's grades of the one that a rate earns.
  static func place(for rate: Decimal, on scale: GradeScale) -> Int? {
    guard !rate.isNaN else { return nil }
    let number = scale.pointSteps.isEmpty ? rounded(rate, places: scale.rounding) : rate
    let grades = scale.grades
    guard grades.count > (scale.gradeWithoutValue == nil ? 1 : 2) else { return nil }
    return step(for: number, count: grades.count) {
      grades[$0].condition == .noValue ? nil : .some(grades[$0].lowerBound)
    }
  }

  /// The points that a rate in percent earns; `nil` when the scale counts none.
  static func points(for rate: Decimal, on scale: GradeScale) -> Int? {
    guard !rate.isNaN else { return nil }
    let steps = scale.pointSteps
    return step(for: rounded(rate, places: scale.rounding), count: steps.count) { steps[$0].lowerBound }
      .map { steps[$0].points }
  }

  /// Half up on the magnitude (四捨五入), as figures are shown.
  static func rounded(_ rate: Decimal, places: Int?) -> Decimal {
    guard let places else { return rate }
    var (source, result) = (rate, Decimal())
    NSDecimalRound(&result, &source, min(max(places, 0), 6), .plain)
    return result.isNaN ? rate : result
  }

  /// The place of the first bound that `number` reaches; nil where the bounds do not fall or one before the last is
  /// missing. `bound` gives nil for what takes no part, and nil inside for a missing bound.
  private static func step(for number: Decimal, count: Int, bound: (Int) -> Decimal??) -> Int? {
    var found: Int?
    var above: Decimal?
    var isOpen = false
    for place in 0..<count {
      guard let stated = bound(place) else { continue }
      if isOpen { return nil }
      guard let stated else {
        isOpen = true
        found = found ?? place
        continue
      }
      guard !stated.isNaN, above.map({ $0 > stated }) ?? true else { return nil }
      above = stated
      if found == nil, number >= stated { found = place }
    }
    return found
  }
}
