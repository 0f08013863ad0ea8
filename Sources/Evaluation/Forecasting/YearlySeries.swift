internal import Foundation
internal import PlanModel

/// The numbers of an indicator as a series over time, one for each year, for forecasts and slopes.
///
/// The counting is respected:
/// - Where single years are counted (単年度), only years that are over are taken.
/// - Where they are added up to the total of a period (期間累計), the series is the running total since the eve of the
///   period, where it is 0; a year without a number ends it.
/// - A running total (累計) or a state (時点値) stands at its as-of day.
///
/// Bounds (「1,000以上」) are no values and are left out, as are entries that could not be known on the day. The baseline
/// is the first value where its time can be read.
struct YearlySeries: Hashable {
  /// A value at a time.
  struct Point: Hashable {
    /// The end of the day to which the value belongs, in years.
    let time: Double
    /// The value.
    let value: Decimal
  }

  /// The points in order of time, no two in one fiscal year.
  let points: [Point]
  /// Whether values were added up.
  let isRunningTotal: Bool

  init(points: [Point], isRunningTotal: Bool = false) {
    self.points = points
    self.isRunningTotal = isRunningTotal
  }

  init(_ facts: IndicatorFacts, observations: [Observation]) {
    let indicator = facts.indicator
    var best: [FiscalYear: ObservedEntry] = [:]
    for (place, observation) in observations.enumerated() where observation.comparator == .equal {
      guard let entry = ObservedEntry(observations, at: place, of: indicator, on: facts.date),
        ExactArithmetic.usable(observation.value.number) != nil, !entry.isShorterThanCounted,
        indicator.counting != .yearly || !entry.isInterim
      else { continue }
      let year = observation.period.closingFiscalYear
      if best[year].map({ $0.yieldsTo(entry) }) ?? true { best[year] = entry }
    }
    if indicator.counting == .yearly, case .total(let first, let last)? = facts.target?.deadline {
      points = Self.runningTotal(best, from: first, through: last)
      isRunningTotal = true
      return
    }
    var points: [FiscalYear: Point] = [:]
    for (year, entry) in best {
      guard let value = entry.number else { continue }
      points[year] = Point(time: Self.time(entry.day), value: value)
    }
    if let day = indicator.baseline?.period?.lastDay, points[day.fiscalYear] == nil,
      let value = ExactArithmetic.usable(indicator.baseline?.value)
    {
      points[day.fiscalYear] = Point(time: Self.time(day), value: value)
    }
    self.points = points.values.sorted { $0.time < $1.time }
    isRunningTotal = false
  }

  /// The end of `day` in years since the beginning of the year 0, every month alike.
  static func time(_ day: CalendarDate) -> Double {
    Double(TimeScale.position(day)) / Double(TimeScale.unitsOfYear)
  }

  private static func runningTotal(
    _ best: [FiscalYear: ObservedEntry], from first: FiscalYear, through last: FiscalYear
  ) -> [Point] {
    var points = [Point(time: time(first.firstDay.adding(days: -1)), value: 0)]
    var total: Decimal = 0
    for year in first.through(last) {
      guard let number = best[year]?.number else { break }
      total += number
      points.append(Point(time: time(year.lastDay), value: total))
    }
    return points
  }

  /// The changes per year between neighbours.
  var changes: [Decimal] {
    zip(points, points.dropFirst()).map { earlier, later in
      (later.value - earlier.value) / Decimal(rounded: later.time - earlier.time, places: 6)
    }
  }

  /// The most decimal places among the values, at most 6.
  var places: Int { min(points.map { max(0, -$0.value.exponent) }.max() ?? 0, 6) }
}

extension Decimal {
  /// The decimal nearest to `number` with `places` decimals; 0 for a number too large to round.
  init(rounded number: Double, places: Int) {
    var scaled = number
    for _ in 0..<places { scaled *= 10 }
    guard scaled.isFinite, scaled.magnitude < 9e17 else {
      self = 0
      return
    }
    let whole = Int(scaled.rounded())
    self = Decimal(sign: whole < 0 ? .minus : .plus, exponent: -places, significand: Decimal(whole.magnitude))
  }

  /// The nearest binary fraction, for statistics.
  var approximate: Double { NSDecimalNumber(decimal: self).doubleValue }
}
