public import PlanModel

/// Tries the forecast on the past: from the first values of a series it foresees each later one, and counts how often
/// the interval held what came.
public struct ForecastBackTest: Hashable, Sendable {
  /// How many forecasts were made.
  public private(set) var trials = 0
  /// How many intervals held the value that came.
  public private(set) var held = 0

  /// Nothing tried yet.
  public init() {}

  /// The forecasts that could have been made for `indicator` from the values known on `date`; none where there are fewer
  /// than one more than a forecast needs.
  public init(_ indicator: Indicator, observations: [Observation], planSpan: DateSpan?, on date: CalendarDate) {
    let facts = IndicatorFacts(indicator, observations: observations, planSpan: planSpan, on: date)
    self.init(indicator, YearlySeries(facts, observations: observations))
  }

  init(_ indicator: Indicator, _ series: YearlySeries) {
    let points = series.points
    guard points.count > TrendProjection.fewestValues else { return }
    for known in TrendProjection.fewestValues..<points.count {
      let past = YearlySeries(points: Array(points[..<known]), isRunningTotal: series.isRunningTotal)
      guard let projection = TrendProjection(past.points, places: past.places) else { continue }
      let bounds = ForecastBounds(of: indicator, past)
      for later in points[known...] where later.time - points[known - 1].time <= projection.longestHorizon + 0.01 {
        let range = bounds.holding(projection.value(at: later.time))
        trials += 1
        if (range.low - 1e-9...range.high + 1e-9).contains(later.value.approximate) { held += 1 }
      }
    }
  }

  /// The share of intervals that held, in percent; nil when nothing was tried.
  public var coverage: Double? { trials == 0 ? nil : Double(held) / Double(trials) * 100 }

  /// Adds the trials of another series.
  public static func += (left: inout ForecastBackTest, right: ForecastBackTest) {
    left.trials += right.trials
    left.held += right.held
  }
}
