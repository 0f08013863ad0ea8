internal import Foundation

/// The trend of a series, carried on from its last value, with an interval from the errors that the trend made so far.
///
/// - Slope: the median of the slopes between all pairs of values (Theil–Sen), which one odd year does not bend.
/// - Start: the last value. What happened stays; only the change is foreseen.
/// - Interval: the changes are taken to scatter about the slope, independently from year to year. Then the error grows
///   with the horizon h as √(h + h²/T), T being the years observed: the first part is the scatter of the years to come,
///   the second the error of the slope itself. The scatter is the larger of that of the yearly changes about the slope
///   and that of the forecasts, of one and of several steps, which the same method would have made from every earlier
///   value. Student's t for the few changes there are widens it further.
/// - With a line that only measuring errors disturb, the interval is wider than it would have to be; a break in the
///   series after the last value can not be foreseen by any of this.
///
/// Statistics in binary fractions; what is shown is rounded from them.
struct TrendProjection {
  /// The fewest values. Slope and scatter are both taken from the changes: five values give four changes, of which
  /// three are left to tell the scatter, and three forecasts to look back on; with fewer, the interval would be so wide
  /// that it said nothing, or narrow by accident.
  static let fewestValues = 5
  /// How often the interval is meant to hold, in percent. Four of five: nine of ten would need more values than
  /// indicators have.
  static let confidence = 80
  /// The most values used, the latest ones; older ones tell of other times.
  private static let mostValues = 30

  private let last: (time: Double, value: Double)
  private let span: Double
  private let slope: Double
  private let scatter: Double
  private let quantile: Double
  private let leastHalfWidth: Double

  /// A value and its interval.
  struct Projected {
    var value: Double
    var low: Double
    var high: Double
  }

  /// The projection of `points`; nil with fewer than ``fewestValues``. `places` are the decimals to which the values are
  /// given, below half a unit of which no interval goes.
  init?(_ points: [YearlySeries.Point], places: Int) {
    let points = points.suffix(Self.mostValues).map { (time: $0.time, value: $0.value.approximate) }
    guard points.count >= Self.fewestValues, let first = points.first, let last = points.last else { return nil }
    self.last = last
    span = last.time - first.time
    slope = Self.medianSlope(points[...])
    scatter = max(Self.scatterOfChanges(points, slope), Self.scatterOfReplays(points))
    quantile = Self.studentQuantile(degrees: points.count - 2)
    leastHalfWidth = 0.5 / Double((0..<places).reduce(1) { product, _ in product * 10 })
  }

  /// The longest horizon, in years: no farther ahead than the series looks back.
  var longestHorizon: Double { span }

  /// The projection at `time`, which lies after the last value.
  func value(at time: Double) -> Projected {
    let horizon = max(time - last.time, 0)
    let middle = last.value + slope * horizon
    let half = max(quantile * scatter * Self.growth(horizon, span), leastHalfWidth)
    return Projected(value: middle, low: middle - half, high: middle + half)
  }

  private static func growth(_ horizon: Double, _ span: Double) -> Double {
    (horizon + horizon * horizon / span).squareRoot()
  }

  private static func medianSlope(_ points: ArraySlice<(time: Double, value: Double)>) -> Double {
    var slopes: [Double] = []
    for (place, earlier) in zip(points.indices, points) {
      for later in points[(place + 1)...] { slopes.append((later.value - earlier.value) / (later.time - earlier.time)) }
    }
    slopes.sort()
    let middle = slopes.count / 2
    return slopes.count % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2
  }

  private static func scatterOfChanges(_ points: [(time: Double, value: Double)], _ slope: Double) -> Double {
    var sum = 0.0
    for (earlier, later) in zip(points, points.dropFirst()) {
      let years = later.time - earlier.time
      let error = later.value - earlier.value - slope * years
      sum += error * error / years
    }
    return (sum / Double(points.count - 2)).squareRoot()
  }

  /// The errors of earlier forecasts, brought to one scale by the growth that they should have shown.
  private static func scatterOfReplays(_ points: [(time: Double, value: Double)]) -> Double {
    var sum = 0.0
    var count = 0
    for known in 3..<points.count {
      let slope = medianSlope(points[..<known])
      let (start, span) = (points[known - 1], points[known - 1].time - points[0].time)
      for later in points[known...] where later.time - start.time <= span {
        let horizon = later.time - start.time
        let error = (later.value - start.value - slope * horizon) / growth(horizon, span)
        sum += error * error
        count += 1
      }
    }
    return count == 0 ? 0 : (sum / Double(count)).squareRoot()
  }

  /// The 90 percent point of Student's t, which bounds the middle 80 percent: the normal 1.2816 with the first two terms
  /// of its expansion in 1/degrees (Abramowitz & Stegun 26.7.5). For 3 degrees 1.627 instead of 1.638, closer beyond.
  private static func studentQuantile(degrees: Int) -> Double {
    let (normal, inverse) = (1.281_551_6, 1 / Double(max(degrees, 1)))
    let cube = normal * normal * normal
    let first = (cube + normal) / 4
    let second = (5 * cube * normal * normal + 16 * cube + 3 * normal) / 96
    return normal + first * inverse + second * inverse * inverse
  }
}
