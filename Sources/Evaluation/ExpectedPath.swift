public import Foundation
public import PlanModel

/// The values through which an indicator is to pass: the start, the targets given for single years, the final target.
///
/// Between two points the path is a straight line over the periods, every year counting alike (多摩市: 20, 40, 60, 80,
/// 100 percent of the way). Before the first point there is no value; after the last it stays at the final target.
public struct ExpectedPath: Hashable, Sendable {
  /// A value and the day to whose end it belongs.
  public struct Point: Hashable, Sendable {
    /// The day.
    public let day: CalendarDate
    /// The value, exact.
    public let value: Decimal
  }

  /// The points in order of time, no two on one day.
  public let points: [Point]

  /// The path of an indicator; without points when neither start nor target has both a number and a time.
  public init(of indicator: Indicator, planSpan: DateSpan?) {
    self.init(IndicatorFacts(indicator, observations: [], planSpan: planSpan, on: .latest))
  }

  init(_ facts: IndicatorFacts) {
    var points: [Point] = []
    if let day = facts.startDay, let value = facts.startValue { points.append(Point(day: day, value: value)) }
    for target in facts.indicator.targets {
      guard let value = ExactArithmetic.usable(target.value),
        let day = target.deadline?.lastDay(planSpan: facts.planSpan)
      else { continue }
      points.append(Point(day: day, value: value))
    }
    self.points = Self.ordered(points)
  }

  /// The way of an even share of `target` from 0 at the end of `start` (多摩市: a share of the target itself, not of the
  /// distance from a baseline).
  init(sharing target: Decimal, from start: CalendarDate, to end: CalendarDate) {
    points = Self.ordered([Point(day: start, value: 0), Point(day: end, value: target)])
  }

  /// The value expected at the end of `day`; nil before the first point.
  public func value(on day: CalendarDate) -> Decimal? {
    guard let first = points.first, let last = points.last, day >= first.day else { return nil }
    if day >= last.day { return last.value }
    guard let next = points.firstIndex(where: { $0.day > day }), next > points.startIndex else { return nil }
    let (before, after) = (points[next - 1], points[next])
    let origin = TimeScale.position(before.day)
    let (numerator, denominator) = TimeScale.reduced(
      TimeScale.position(day) - origin, TimeScale.position(after.day) - origin)
    return ExactArithmetic.between(
      before.value, after.value, numerator: numerator, denominator: denominator)
  }

  /// By day; of several points on one day the last given stays.
  private static func ordered(_ points: [Point]) -> [Point] {
    var result: [Point] = []
    for (_, point) in points.enumerated().sorted(by: { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }) {
      if result.last?.day == point.day { result.removeLast() }
      result.append(point)
    }
    return result
  }
}
