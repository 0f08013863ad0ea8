import Foundation
import PlanModel
import Testing

@testable import Evaluation

@Suite("Forecasts tried on the past")
struct ForecastBackTestTests {
  /// The share of intervals that held the later value, over 400 series of 12 years made by `next` from the value before.
  private func coverage(
    unit: String = "件", _ make: (inout Series) -> [Double]
  ) -> Double {
    var numbers = Series(state: 20_261_125)
    var total = ForecastBackTest()
    for _ in 0..<400 {
      let values = make(&numbers)
      let points = values.enumerated().map { year, value in
        YearlySeries.Point(time: Double(year), value: Decimal(rounded: value, places: 2))
      }
      total += ForecastBackTest(Indicator(id: "i", title: "") { $0.unit = unit }, YearlySeries(points: points))
    }
    return total.coverage ?? 0
  }

  @Test("a walk with a drift stays inside four times of five, as claimed")
  func walk() {
    let share = coverage { numbers in
      var value = 100.0
      return (0..<12).map { _ in
        value += 3 + 5 * numbers.normal()
        return value
      }
    }
    #expect((75...92).contains(share), "\(share)")
  }

  @Test("a line disturbed by measuring errors stays inside at least as often")
  func noisyLine() {
    let share = coverage { numbers in (0..<12).map { 100 + 4 * Double($0) + 6 * numbers.normal() } }
    #expect((78...99).contains(share), "\(share)")
  }

  @Test("one break in an otherwise quiet series costs no more than an eighth of the claim")
  func step() {
    let share = coverage { numbers in
      let year = 3 + Int(numbers.next() % 8)
      return (0..<12).map { ($0 < year ? 100 : 140) + 3 * numbers.normal() }
    }
    #expect((70...99).contains(share), "\(share)")
  }

  @Test("a share that saturates stays inside although the line would leave 100 percent")
  func saturation() {
    let share = coverage(unit: "％") { numbers in
      (0..<12).map { min(100, 100 - 60 * exp(-Double($0) / 3) + 2 * numbers.normal()) }
    }
    #expect((70...100).contains(share), "\(share)")
  }

  @Test("an interval of half the width would be found out")
  func narrowIntervalsFail() {
    var numbers = Series(state: 7)
    var held = 0
    for _ in 0..<2_000 {
      var value = 0.0
      let points = (0..<8).map { year in
        value += numbers.normal()
        return YearlySeries.Point(time: Double(year), value: Decimal(rounded: value, places: 3))
      }
      guard let projection = TrendProjection(Array(points[..<7]), places: 3) else { continue }
      let range = projection.value(at: 7)
      let half = (range.high - range.low) / 4
      if abs(points[7].value.approximate - range.value) <= half { held += 1 }
    }
    #expect(held < 1_300)
  }

  @Test("no row of a real government has values enough: nothing is tried and nothing foretold")
  func realRows() {
    for row in RealIndicator.all {
      let today = day("2020-01-01")
      let test = ForecastBackTest(row.indicator, observations: row.observations, planSpan: nil, on: today)
      #expect(test.trials == 0 && test.coverage == nil)
      let outlook = Evaluator.outlook(
        of: row.indicator, observations: row.observations, planSpan: nil, on: today,
        reporting: ReportingState(duePeriod: nil, status: .notDue, ageInDays: nil))
      #expect(outlook.forecast == nil)
      #expect(outlook.reasonWithoutForecast?.hasSuffix("見通しを計算しません。") == true || row.isShort(outlook))
    }
  }
}

extension RealIndicator {
  /// Whether the reason for no forecast is that there are too few values.
  fileprivate func isShort(_ outlook: IndicatorOutlook) -> Bool {
    outlook.reasonWithoutForecast?.contains("回分から計算します") == true
  }
}

extension Series {
  /// A number of the normal distribution with mean 0 and deviation 1: twelve even numbers added up.
  mutating func normal() -> Double {
    (0..<12).reduce(0.0) { sum, _ in sum + Double(next() >> 11) / 9_007_199_254_740_992 } - 6
  }
}
