import Foundation
import PlanModel

/// What the chart of an indicator shows: start, way, goal and actual values, as numbers on two axes.
struct IndicatorChartModel {
  /// A value at a time.
  struct Point {
    var period: Period
    var value: Double
    /// The figure as written beside the mark; empty for none.
    var label: String
    var isProvisional = false
  }

  /// The indicator's title.
  let title: String
  let unit: String?
  let direction: Direction?
  /// Everything that the picture says, in words.
  let description: String
  let time: TimeAxis
  let values: ValueAxis
  let baseline: Point?
  /// Yearly targets and the final one.
  let targets: [Point]
  /// Stretches of actual values; a gap in measuring parts two stretches.
  let actuals: [[Point]]
  /// A target that holds anew in every year, as a level line.
  let level: Double?
  /// Times for which there is no value.
  let gaps: [Period]
  /// The forecast for the deadline of the target.
  let forecast: ForecastBand?

  /// The chart of an indicator, or nil when there is no number to draw.
  init?(_ indicator: Indicator, observations: [Observation], planSpan: DateSpan?, forecast: Forecast? = nil) {
    title = indicator.title
    unit = indicator.unit
    direction = indicator.direction
    baseline = Self.baseline(indicator)
    targets = Self.targets(indicator, planSpan: planSpan)
    level = Self.level(indicator)
    actuals = Self.stretches(indicator, observations)
    gaps = observations.filter { $0.value == .notMeasured || $0.value == .notReported }.map(\.period)
    let points = [baseline].compactMap { $0 } + targets + actuals.flatMap { $0 }
    let band = ForecastBand(forecast, of: indicator, after: actuals.last?.last)
    self.forecast = band
    let numbers = points.map(\.value) + [level, band?.low, band?.high].compactMap { $0 }
    guard !numbers.isEmpty else { return nil }
    var periods = points.map(\.period) + gaps + [band?.end].compactMap { $0 }
    if let span = planSpan, level != nil || periods.isEmpty {
      periods += [.fiscalYear(span.first.fiscalYear), .fiscalYear(span.last.fiscalYear)]
    }
    guard let time = TimeAxis(over: periods, isFiscal: indicator.periodKind != .calendarYear) else { return nil }
    self.time = time
    values = ValueAxis(around: numbers)
    description = Self.describe(indicator, observations) + (band == nil ? "" : forecast?.sentence ?? "")
  }

  /// The stretches of the solid line: the actual values, from the start where nothing lies between.
  var measuredStretches: [[Point]] {
    guard let baseline, let first = actuals.first?.first, baseline.period < first.period else { return actuals }
    if gaps.contains(where: { $0 > baseline.period && $0 < first.period }) { return actuals }
    return [[baseline] + actuals[0]] + actuals.dropFirst()
  }

  /// The way that is expected: from the start over the yearly targets to the final one.
  var way: [Point] {
    guard let first = targets.first, let baseline, baseline.period < first.period else { return targets }
    return [baseline] + targets
  }

  private static func number(_ value: Decimal?) -> Double? {
    guard let value, !value.isNaN else { return nil }
    let number = NSDecimalNumber(decimal: value).doubleValue
    // Beyond this no axis can be labelled; no count in any plan comes near it.
    return number.isFinite && number.magnitude < 1e16 ? number : nil
  }

  private static func baseline(_ indicator: Indicator) -> Point? {
    guard let value = number(indicator.baseline?.value), let period = indicator.baseline?.period else { return nil }
    return Point(period: period, value: value, label: FigureText.baseline(indicator))
  }

  private static func targets(_ indicator: Indicator, planSpan: DateSpan?) -> [Point] {
    let points = indicator.targets.compactMap { target -> Point? in
      guard let value = number(target.value) else { return nil }
      let period: Period?
      switch target.deadline {
      case .by(let time): period = time
      case .total(_, let last): period = .fiscalYear(last)
      case .endOfPlan: period = planSpan.map { .fiscalYear($0.last.fiscalYear) }
      case .everyFiscalYear, nil: period = nil
      }
      return period.map { Point(period: $0, value: value, label: "") }
    }
    var sorted = points.sorted { $0.period < $1.period }
    if let last = indicator.finalTarget, !sorted.isEmpty {
      sorted[sorted.count - 1].label = FigureText.target(last, indicator)
    }
    return sorted
  }

  private static func level(_ indicator: Indicator) -> Double? {
    let yearly = indicator.targets.last { $0.deadline == .everyFiscalYear || $0.deadline == nil }
    return number(yearly?.value)
  }

  private static func stretches(_ indicator: Indicator, _ observations: [Observation]) -> [[Point]] {
    var stretches: [[Point]] = []
    var current: [Point] = []
    for observation in observations {
      guard let value = number(observation.value.number) else {
        if !current.isEmpty { stretches.append(current) }
        current = []
        continue
      }
      current.append(
        Point(
          period: observation.period, value: value, label: "", isProvisional: observation.status == .provisional))
    }
    if !current.isEmpty { stretches.append(current) }
    if let last = observations.last(where: { number($0.value.number) != nil }), !stretches.isEmpty {
      let stretch = stretches.count - 1
      stretches[stretch][stretches[stretch].count - 1].label = FigureText.observed(last, indicator)
    }
    return stretches
  }

  private static func describe(_ indicator: Indicator, _ observations: [Observation]) -> String {
    var parts: [String] = []
    if indicator.baseline != nil {
      parts.append("基準値は\(FigureText.baselineTime(indicator))の\(FigureText.baseline(indicator))")
    }
    if let target = indicator.finalTarget {
      let time = target.deadline.map { $0.label + "の" } ?? ""
      parts.append("目標は\(time)\(FigureText.target(target, indicator))")
    }
    if let last = observations.last(where: { $0.value.number != nil }) {
      let standing = FigureText.standing(last).dropFirst()
      let status = standing.isEmpty ? "" : "（\(standing)）"
      parts.append("最新の実績は\(last.period.label)の\(FigureText.observed(last, indicator))\(status)")
    } else {
      parts.append("実績値はまだありません")
    }
    return parts.joined(separator: "、") + (observations.contains { $0.value.number != nil } ? "です。" : "。")
      + "各年度の値は表にあります。"
  }
}
