internal import Foundation
internal import PlanModel

/// The limits within which the values of an indicator can lie at all.
struct ForecastBounds {
  private var low = -Double.infinity
  private var high = Double.infinity

  /// The limits that follow from the unit, the counting and what was seen so far:
  /// - a percentage stays within 0–100 unless it left that range before, as a rate of growth does;
  /// - a count, of one year or running, stays at 0 or above unless it was below;
  /// - a running total does not fall below its last value unless it fell before.
  init(of indicator: Indicator, _ series: YearlySeries) {
    let values = series.points.map(\.value)
    guard let lowest = values.min(), let highest = values.max(), let last = values.last else { return }
    if ValueCheck.isPercent(indicator.unit), lowest >= 0, highest <= 100 { (low, high) = (0, 100) }
    switch indicator.counting {
    case .yearly, .cumulative, .periodTotal: if lowest >= 0 { low = max(low, 0) }
    case .pointInTime, nil: break
    }
    let isTotal = series.isRunningTotal || indicator.counting == .cumulative || indicator.counting == .periodTotal
    if isTotal, zip(values, values.dropFirst()).allSatisfy({ $0 <= $1 }) { low = max(low, last.approximate) }
  }

  /// The projection, held within the limits.
  func holding(_ projected: TrendProjection.Projected) -> TrendProjection.Projected {
    func held(_ value: Double) -> Double { min(max(value, low), high) }
    return TrendProjection.Projected(
      value: held(projected.value), low: held(projected.low), high: held(projected.high))
  }
}
