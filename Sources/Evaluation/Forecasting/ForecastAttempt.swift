internal import Foundation
internal import PlanModel

/// A forecast for the deadline of an indicator's target, or the reason for none.
struct ForecastAttempt {
  /// The forecast.
  let forecast: Forecast?
  /// Why there is none, as a sentence.
  let reason: String?

  init(_ facts: IndicatorFacts, _ series: YearlySeries) {
    if let reason = Self.obstacle(facts, series) {
      (forecast, self.reason) = (nil, reason)
      return
    }
    guard let day = facts.deadline, let projection = TrendProjection(series.points, places: series.places) else {
      (forecast, reason) = (nil, "数値の目標又は達成の時期がないため、見通しを計算しません。")
      return
    }
    let projected = projection.value(at: YearlySeries.time(day))
    let bounded = ForecastBounds(of: facts.indicator, series).holding(projected)
    let places = min(series.places + 1, 6)
    let (value, low, high) = (
      Decimal(rounded: bounded.value, places: places), Decimal(rounded: bounded.low, places: places),
      Decimal(rounded: bounded.high, places: places)
    )
    let prospect = Self.prospect(facts, low: low, high: high)
    forecast = Forecast(
      day: day, value: value, low: low, high: high, confidence: TrendProjection.confidence,
      valuesUsed: series.points.count, prospect: prospect,
      sentence: Self.sentence(facts, value: value, low: low, high: high, decimals: series.places, prospect))
    reason = nil
  }

  private static func obstacle(_ facts: IndicatorFacts, _ series: YearlySeries) -> String? {
    if facts.indicator.nature == .qualitative { return "定性的な指標のため、見通しを計算しません。" }
    if facts.indicator.isRank { return "順位は他の団体の動きに左右されるため、見通しを計算しません。" }
    guard facts.targetValue != nil, let day = facts.deadline else {
      return "数値の目標又は達成の時期がないため、見通しを計算しません。"
    }
    if facts.date >= day { return "達成の時期を過ぎたため、見通しを計算しません。" }
    let count = series.points.count
    guard count >= TrendProjection.fewestValues, let first = series.points.first, let last = series.points.last else {
      let fewest = TrendProjection.fewestValues
      return count == 0
        ? "値がないため、見通しを計算しません。" : "値が\(count)回分しかないため、見通しを計算しません（\(fewest)回分から計算します）。"
    }
    let horizon = YearlySeries.time(day) - last.time
    if horizon <= 0 { return "達成の時期の値まで記録されているため、見通しを計算しません。" }
    // A whole day's tolerance, for months count alike here and days do not.
    if horizon > last.time - first.time + 0.01 {
      return "達成の時期が、値のある期間の長さよりも先にあるため、見通しを計算しません。"
    }
    return nil
  }

  private static func prospect(_ facts: IndicatorFacts, low: Decimal, high: Decimal) -> Forecast.Prospect {
    guard let goal = facts.targetValue, let sense = facts.sense else { return .open }
    switch sense {
    case .higher: return low >= goal ? .likely : high < goal ? .unlikely : .open
    case .lower: return high <= goal ? .likely : low > goal ? .unlikely : .open
    case .level:
      let (least, most) = (goal - facts.tolerance, goal + facts.tolerance)
      if low >= least, high <= most { return .likely }
      return high < least || low > most ? .unlikely : .open
    }
  }

  private static func sentence(
    _ facts: IndicatorFacts, value: Decimal, low: Decimal, high: Decimal, decimals: Int, _ prospect: Forecast.Prospect
  ) -> String {
    let figures = SentenceFigures(facts.indicator)
    let places = facts.indicator.decimalPlaces ?? min(decimals, 1)
    func text(_ number: Decimal) -> String { figures.estimate(number, places: places) }
    let time = facts.target?.deadline.map(SentenceFigures.text) ?? "達成の時期"
    let range =
      low == high
      ? "" : "（\(TrendProjection.confidence)％の確からしさで\(text(low))から\(text(high))まで）"
    let middle = "これまでの変わり方が続くと、\(time)の値は\(text(value))になる見込みです\(range)。"
    guard facts.sense != nil, let goal = facts.goalText else { return middle }
    switch prospect {
    case .likely: return middle + "\(goal)を達成できる見込みです。"
    case .open: return middle + "\(goal)を達成できるかどうかは、まだ分かりません。"
    case .unlikely: return middle + "このままでは、\(goal)を達成することは難しい見込みです。"
    }
  }
}

extension IndicatorFacts {
  /// How values are held against the target; nil where the direction is missing or contradicts the target.
  var sense: Sense? { indicator.direction.flatMap { Sense($0, target?.comparator ?? .equal) } }
}

extension SentenceFigures {
  /// An estimate with its unit, to `places` decimals.
  func estimate(_ number: Decimal, places: Int) -> String {
    JapaneseNumber.display(number, places: min(max(places, 0), 6)) + unit
  }
}
