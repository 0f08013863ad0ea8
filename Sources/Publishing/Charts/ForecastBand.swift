import Foundation
import PlanModel

/// The forecast in the chart of an indicator: from the last value to the deadline of the target.
struct ForecastBand {
  /// The last value, where the band begins; nil where the values in the chart are single years and the forecast is of
  /// their total.
  let start: IndicatorChartModel.Point?
  /// The deadline.
  let end: Period
  /// The middle at the deadline.
  let value: Double
  /// The lower end there.
  let low: Double
  /// The upper end there.
  let high: Double

  /// The band; nil without a forecast, or when a number is too large to draw.
  init?(_ forecast: Forecast?, of indicator: Indicator, after last: IndicatorChartModel.Point?) {
    guard let forecast else { return nil }
    let numbers = [forecast.value, forecast.low, forecast.high].map { NSDecimalNumber(decimal: $0).doubleValue }
    guard numbers.allSatisfy({ $0.isFinite && $0.magnitude < 1e16 }) else { return nil }
    var isTotal = false
    if indicator.counting == .yearly, case .total? = indicator.finalTarget?.deadline { isTotal = true }
    start = isTotal ? nil : last.flatMap { $0.period.lastDay < forecast.day ? $0 : nil }
    end = .day(forecast.day)
    (value, low, high) = (numbers[0], numbers[1], numbers[2])
  }
}
