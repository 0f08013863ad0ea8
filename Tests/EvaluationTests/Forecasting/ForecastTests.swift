import Foundation
import PlanModel
import Testing

@testable import Evaluation

@Suite("Forecasts")
struct ForecastTests {
  /// An indicator to be judged at the end of 令和10年度, without a baseline.
  private func share(_ target: String = "70", _ fill: (inout Indicator) -> Void = { _ in }) -> Indicator {
    indicator {
      $0.baseline = nil
      $0.targets = [Target(value: decimal(target), deadline: .by(reiwa(10)))]
      fill(&$0)
    }
  }

  private func values(_ texts: String..., from year: Int = 2) -> [Observation] {
    texts.enumerated().map { actual(reiwa(year + $0), $1) }
  }

  private func outlook(_ indicator: Indicator, _ values: [Observation], on date: String = "2025-06-01")
    -> IndicatorOutlook
  {
    Evaluator.outlook(
      of: indicator, observations: values, planSpan: DateSpan(first: day("2021-04-01"), last: day("2029-03-31")),
      on: day(date), reporting: ReportingState(duePeriod: nil, status: .notDue, ageInDays: nil))
  }

  @Test("a straight line goes on straight, with the room of the last digit")
  func straightLine() throws {
    let forecast = try #require(outlook(share(), values("20", "25", "30", "35", "40")).forecast)
    #expect(forecast.day == day("2029-03-31"))
    #expect(forecast.value == 60)
    #expect(forecast.low == decimal("59.5") && forecast.high == decimal("60.5"))
    #expect(forecast.valuesUsed == 5 && forecast.confidence == 80)
    #expect(forecast.prospect == .unlikely)
  }

  @Test("fewer than five values, the baseline counted, give no forecast but the reason")
  func tooFew() {
    let few = outlook(share(), values("20", "25", "30", "35"))
    #expect(few.forecast == nil)
    #expect(few.reasonWithoutForecast == "値が4回分しかないため、見通しを計算しません（5回分から計算します）。")
    let start = share {
      $0.baseline = Baseline(value: 15, period: reiwa(1))
      $0.targets[0].deadline = .by(reiwa(9))
    }
    #expect(outlook(start, values("20", "25", "30", "35")).forecast != nil)
  }

  @Test("no forecast reaches farther ahead than the values look back, nor into the past")
  func horizon() {
    let far = share { $0.targets = [Target(value: 70, deadline: .by(reiwa(11)))] }
    #expect(outlook(far, values("20", "25", "30", "35", "40")).reasonWithoutForecast?.contains("先にある") == true)
    let past = outlook(share(), values("20", "25", "30", "35", "40"), on: "2029-04-01")
    #expect(past.reasonWithoutForecast == "達成の時期を過ぎたため、見通しを計算しません。")
  }

  @Test(
    "words, ranks and missing targets give no forecast",
    arguments: [
      { (i: inout Indicator) in i.nature = .qualitative }, { (i: inout Indicator) in i.isRank = true },
      { (i: inout Indicator) in i.targets = [] },
      { (i: inout Indicator) in i.targets = [Target(statement: "充実")] },
    ] as [@Sendable (inout Indicator) -> Void])
  func noForecast(_ change: @Sendable (inout Indicator) -> Void) {
    let result = outlook(share("70", change), values("20", "25", "30", "35", "40"))
    #expect(result.forecast == nil && result.reasonWithoutForecast != nil)
  }

  @Test("the interval widens with the horizon and with the scatter")
  func widening() throws {
    let wild = YearlySeries(points: zip(0..<6, [20, 27, 24, 36, 31, 42]).map { .init(time: Double($0), value: $1) })
    let projection = try #require(TrendProjection(wild.points, places: 0))
    let widths = (1...5).map { projection.value(at: 5 + Double($0)) }.map { $0.high - $0.low }
    #expect(zip(widths, widths.dropFirst()).allSatisfy { $0 < $1 })
    let calm = YearlySeries(points: zip(0..<6, [20, 24, 28, 33, 37, 41]).map { .init(time: Double($0), value: $1) })
    let narrow = try #require(TrendProjection(calm.points, places: 0)).value(at: 8)
    #expect(narrow.high - narrow.low < widths[2])
  }

  @Test("one odd year does not bend the trend")
  func robustness() throws {
    let odd = YearlySeries(points: zip(0..<7, [10, 20, 30, 90, 50, 60, 70]).map { .init(time: Double($0), value: $1) })
    let value = try #require(TrendProjection(odd.points, places: 0)).value(at: 8).value
    #expect((88...92).contains(value))
  }

  @Test("a share stays within 0 and 100, a rate that exceeded 100 before does not have to")
  func percentages() throws {
    let near = try #require(outlook(share("100"), values("70", "78", "86", "92", "98")).forecast)
    #expect(near.high == 100 && near.value <= 100)
    let rate = try #require(outlook(share("200"), values("101", "108", "116", "122", "128")).forecast)
    #expect(rate.high > 130)
    let count = share("200") { $0.unit = "件" }
    #expect(try #require(outlook(count, values("70", "78", "86", "92", "98")).forecast).high > 110)
  }

  @Test("a count does not fall below zero, a running total not below its last value")
  func counts() throws {
    let yearly = share("1") {
      $0.unit = "件"
      $0.counting = .yearly
      $0.direction = .decrease
    }
    #expect(try #require(outlook(yearly, values("80", "60", "45", "25", "9")).forecast).low == 0)
    let total = share("400") {
      $0.unit = "件"
      $0.counting = .cumulative
    }
    let forecast = try #require(outlook(total, values("10", "300", "302", "303", "304")).forecast)
    #expect(forecast.low >= 304)
  }

  @Test("single years that add up to a total are foretold as a total")
  func totalOfPeriod() throws {
    let total = indicator {
      $0.unit = "人"
      $0.counting = .yearly
      $0.targets = [Target(value: 800, deadline: .total(from: FiscalYear(2020), through: FiscalYear(2027)))]
    }
    let forecast = try #require(outlook(total, values("100", "100", "100", "100", "100")).forecast)
    #expect(forecast.value == 800 && forecast.prospect == .open)
  }

  @Test("a year that still runs does not count where single years are counted")
  func interim() {
    let yearly = share { $0.counting = .yearly }
    let running = actual(reiwa(7), "3") { $0.asOf = day("2025-05-31") }
    let with = outlook(yearly, values("20", "25", "30", "35", "40") + [running])
    #expect(with.forecast?.value == 60)
  }

  @Test("what is foretold is told: reachable, open or hardly, with the interval")
  func sentences() throws {
    let rising = values("40", "46", "49", "56", "60")
    let words = try ["61", "76", "99"].map { try #require(outlook(share($0), rising).forecast) }
    #expect(words.map(\.prospect) == [.likely, .open, .unlikely])
    #expect(words[0].sentence.hasSuffix("目標値61％を達成できる見込みです。"))
    #expect(words[1].sentence.hasSuffix("目標値76％を達成できるかどうかは、まだ分かりません。"))
    #expect(words[2].sentence.hasSuffix("このままでは、目標値99％を達成することは難しい見込みです。"))
    #expect(words.allSatisfy { $0.sentence.contains("80％の確からしさで") && $0.sentence.contains("令和10年度の値は") })
    let falling = share("30") { $0.direction = .decrease }
    #expect(outlook(falling, values("80", "70", "62", "51", "40")).forecast?.prospect == .likely)
  }

  @Test("numbers at the edge do not stop the program")
  func extremes() {
    let huge = (2...7).map { actual(reiwa($0), "9e37") }
    _ = outlook(share("1e38"), huge)
    _ = outlook(share(), values("0", "0", "0", "0", "0"))
    _ = outlook(share(), values("-99999999999999999999", "1", "0.000000001", "5", "7"))
  }
}
