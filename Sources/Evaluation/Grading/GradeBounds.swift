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
    guard !rate.isNaN else { return nil }
    let grades = scale.grades.filter { $0.condition != .noValue }
    let number = scale.pointSteps.isEmpty ? rounded(rate, places: scale.rounding) : rate
    guard grades.count > 1 else { return nil }
    return step(for: number, bounds: grades.map(\.lowerBound)).map { grades[$0] }
  }

  /// The points that a rate in percent earns; `nil` when the scale counts none.
  static func points(for rate: Decimal, on scale: GradeScale) -> Int? {
    guard !rate.isNaN else { return nil }
    let steps = scale.pointSteps
    return step(for: rounded(rate, places: scale.rounding), bounds: steps.map(\.lowerBound)).map { steps[$0].points }
  }

  /// Half up on the magnitude (四捨五入), as figures are shown.
  static func rounded(_ rate: Decimal, places: Int?) -> Decimal {
    guard let places else { return rate }
    var (source, result) = (rate, Decimal())
    NSDecimalRound(&result, &source, min(max(places, 0), 6), .plain)
    return result.isNaN ? rate : result
  }

  /// The place of the first bound that `number` reaches; nil where the bounds do not fall or one before the last is
  /// missing.
  private static func step(for number: Decimal, bounds: [Decimal?]) -> Int? {
    let known = bounds.dropLast().compactMap { $0 }
    guard let last = bounds.last, known.count == bounds.count - 1 else { return nil }
    let all = known + (last.map { [$0] } ?? [])
    guard !all.contains(where: \.isNaN), zip(all, all.dropFirst()).allSatisfy({ $0 > $1 }) else { return nil }
    return all.firstIndex { number >= $0 } ?? (last == nil ? bounds.count - 1 : nil)
  }
}
