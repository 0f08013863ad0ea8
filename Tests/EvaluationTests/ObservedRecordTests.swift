import Foundation
import PlanModel
import Testing

@testable import Evaluation

@Suite("Which actual value counts")
struct ObservedRecordTests {
  @Test("the latest period, in whatever order the values stand")
  func latest() {
    let values = [actual(reiwa(5), "50"), actual(reiwa(6), "60"), actual(reiwa(3), "30")]
    #expect(assess(indicator(), values).latest == values[1])
    #expect(assess(indicator(), values.reversed()).latest == values[1])
  }

  @Test("values of later days are not known yet")
  func later() {
    let values = [actual(reiwa(5), "50"), actual(reiwa(6), "60")]
    #expect(assess(indicator(), values, on: "2025-03-30").latest == values[0])
    #expect(assess(indicator(), values, on: "2025-03-31").latest == values[1])
    #expect(assess(indicator(), values, on: "2022-06-01").latest == nil)
  }

  @Test("a value taken before the end of its period counts from that day")
  func asOf() {
    let interim = actual(reiwa(6), "52") { $0.asOf = day("2024-12-31") }
    #expect(assess(indicator(), [interim], on: "2024-12-30").latest == nil)
    let assessment = assess(indicator(), [interim], on: "2025-01-15")
    #expect(assessment.expected == .value(decimal("57.5")))
    #expect(assessment.reason.hasPrefix("令和6年度の実績52％（令和6年12月31日時点）は、見込値57.5％を下回っていますが"))
  }

  @Test("a provisional value may stand for the running year and gives way to the final one")
  func provisional() {
    let early = actual(reiwa(6), "60") { $0.status = .provisional }
    let settled = actual(reiwa(6), "58")
    let running = assess(indicator(), [early], on: "2024-09-30")
    #expect(running.latest == early)
    #expect(running.expected == .value(55))
    #expect(assess(indicator(), [early]).reason.contains("（速報）"))
    #expect(assess(indicator(), [settled, early]).latest == settled)
    #expect(assess(indicator(), [early, settled]).latest == settled)
  }

  @Test(
    "a count that begins at zero every year is judged by the last whole year, unless the running one has reached it")
  func runningYear() {
    var yearly = indicator()
    yearly.counting = .yearly
    let whole = actual(reiwa(5), "56")
    let half = actual(reiwa(6), "30") {
      $0.status = .provisional
      $0.asOf = day("2024-09-30")
    }
    let assessment = assess(yearly, [whole, half], on: "2024-11-01")
    #expect(assessment.latest == whole)
    #expect(assessment.pace == .onPace)
    #expect(assessment.reason.hasSuffix("なお、令和6年度の実績は30％（令和6年9月30日時点、速報）です。"))
    #expect(assess(yearly, [half], on: "2024-11-01").pace == .cannotTell)
    let reached = actual(reiwa(6), "200") { $0.asOf = day("2024-09-30") }
    #expect(assess(yearly, [whole, reached], on: "2024-11-01").pace == .reached)
  }

  @Test("a later year without a value is told beside the last value")
  func gapAfter() {
    let assessment = assess(indicator(), [actual(reiwa(5), "55"), gap(reiwa(6), .notMeasured)])
    #expect(assessment.pace == .onPace)
    #expect(assessment.reason.hasSuffix("なお、令和6年度の値は、計測されていません。"))
  }

  @Test("yearly values are added up for the total of a period")
  func yearlySum() {
    let total = indicator {
      $0.unit = "人"
      $0.counting = .yearly
      $0.baseline = Baseline(value: 90, period: reiwa(2))
      $0.targets = [Target(value: 500, deadline: .total(from: FiscalYear(2021), through: FiscalYear(2025)))]
    }
    let values = [(2, "90"), (3, "100"), (4, "110"), (5, "80"), (6, "115")].map { actual(reiwa($0), $1) }
    let assessment = assess(total, values)
    #expect(assessment.ratio == .value(81))
    #expect(assessment.baselineRelative == .value(81))
    #expect(assessment.expected == .value(400))
    #expect(assessment.pace == .onPace)
    #expect(assessment.reason == "令和3年度から令和6年度までの実績の合計405人は、見込値400人を上回っています。")
    #expect(assess(total, Array(values.dropLast(2)) + [values[4]]).pace == .cannotTell)
    #expect(assess(total, Array(values.prefix(1))).pace == .notMeasured)
  }

  @Test("running totals stand for themselves")
  func runningTotal() {
    let total = indicator {
      $0.unit = "人"
      $0.counting = .periodTotal
      $0.baseline = nil
      $0.targets = [Target(value: 500, deadline: .total(from: FiscalYear(2021), through: FiscalYear(2025)))]
    }
    let assessment = assess(total, [actual(reiwa(5), "310"), actual(reiwa(6), "390")])
    #expect(assessment.ratio == .value(78))
    #expect(assessment.pace == .behind)
    #expect(assessment.reason == "令和6年度の実績390人（期間累計）は、見込値400人を下回っていますが、基準値0人からは増えています。")
    #expect(assess(total, [actual(reiwa(5), "110"), actual(reiwa(6), "90")]).pace == .cannotTell)
  }

  @Test("a total is not judged when nothing says how the values add up")
  func noCounting() {
    let total = indicator {
      $0.targets = [Target(value: 500, deadline: .total(from: FiscalYear(2021), through: FiscalYear(2025)))]
    }
    #expect(assess(total, [actual(reiwa(6), "390")]).pace == .cannotTell)
  }

  @Test("a part of the year is not held against the year")
  func otherPeriods() {
    let yearly = indicator { $0.counting = .yearly }
    let month = assess(yearly, [actual(.month(year: 2025, month: 3), "9")])
    #expect(month.latest == nil)
    #expect(month.pace == .cannotTell)
    #expect(assess(yearly, [actual(.day(day("2025-03-18")), "30")]).pace == .cannotTell)
    #expect(assess(yearly, [actual(.day(day("2025-03-18")), "70")]).pace == .reached)
    #expect(assess(yearly, [actual(.day(day("2025-03-31")), "30")]).pace == .behind)
    #expect(assess(yearly, [actual(.calendarYear(2024), "60")]).pace == .onPace)
    #expect(assess(indicator(), [actual(.month(year: 2024, month: 9), "55")]).expected == .value(55))
  }

  @Test("observations of other indicators are passed over")
  func others() {
    let other = Observation(indicator: "other", period: reiwa(6), value: .number(99))
    #expect(assess(indicator(), [other]).latest == nil)
  }
}
