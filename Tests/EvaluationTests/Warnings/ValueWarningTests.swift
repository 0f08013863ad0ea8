import Foundation
import PlanModel
import Testing

@testable import Evaluation

@Suite("Warnings about a new value")
struct ValueWarningTests {
  /// Requests of 令和2 to 令和6年度, counted anew every year.
  private let requests = zip(2...6, ["1200", "1260", "1190", "1310", "1280"]).map { actual(reiwa($0), $1) }

  private let counted = Indicator(id: "i", title: "申請の件数") {
    $0.unit = "件"
    $0.counting = .yearly
  }

  private func warnings(
    _ text: String, of indicator: Indicator? = nil, in year: Int = 7, after history: [Observation]? = nil
  ) -> [ValueWarning] {
    ValueWarning.warnings(
      for: decimal(text), period: reiwa(year), indicator: indicator ?? counted, history: history ?? requests)
  }

  private func kinds(
    _ text: String, of indicator: Indicator? = nil, in year: Int = 7, after history: [Observation]? = nil
  ) -> [ValueWarning.Kind] {
    warnings(text, of: indicator, in: year, after: history).map(\.kind)
  }

  @Test("a value among its like, and the very value of last year, are let pass", arguments: ["1280", "1250", "1400"])
  func ordinaryValues(_ text: String) {
    #expect(kinds(text).isEmpty)
  }

  @Test(
    "a slip of the unit is named with its factor",
    arguments: [
      ("12900", "約10倍"), ("128000", "約100倍"), ("1300000", "約1,000倍"), ("128", "約10分の1"), ("12.8", "約100分の1"),
      ("1.3", "約1,000分の1"),
    ])
  func unitSlips(_ text: String, _ words: String) {
    let found = warnings(text)
    #expect(found.map(\.kind) == [.unitSlip])
    #expect(found.first?.sentence.contains(words) == true)
  }

  @Test("one value before is enough to see a slip, not enough for a range")
  func shortHistory() {
    let one = [actual(reiwa(6), "1280")]
    #expect(kinds("1280000", after: one) == [.unitSlip])
    #expect(kinds("4000", after: one).isEmpty)
    #expect(kinds("4000") == [.outsideHistory])
  }

  @Test("a share typed as a fraction is told as such")
  func fractionOfPercent() {
    let share = indicator { $0.baseline = nil }
    let found = warnings("0.542", of: share, after: [actual(reiwa(6), "54.2")])
    #expect(found.first?.sentence.contains("小数で入力していないか") == true)
  }

  @Test("the room beyond the range grows with the years that lie between")
  func roomGrows() {
    #expect(kinds("1900", in: 7) == [.outsideHistory])
    #expect(kinds("1900", in: 10).isEmpty)
  }

  @Test("steady growth is no jump")
  func steadyGrowth() {
    let growing = (1...6).map { actual(reiwa($0), "\($0 * 20)") }
    #expect(kinds("140", after: growing).isEmpty)
    #expect(kinds("300", after: growing) == [.outsideHistory])
  }

  @Test("a running total may stay, but not fall, and not overtake a later one")
  func fallingTotals() {
    var total = counted
    total.counting = .cumulative
    let history = [actual(reiwa(4), "300"), actual(reiwa(6), "420")]
    #expect(kinds("420", of: total, after: history).isEmpty)
    #expect(kinds("410", of: total, after: history) == [.totalFalls])
    #expect(kinds("430", of: total, in: 5, after: history) == [.totalFalls])
    #expect(kinds("410", after: history).isEmpty)
  }

  @Test("a total of a period begins anew with the period")
  func totalOfPeriod() {
    var total = counted
    total.counting = .periodTotal
    total.targets = [Target(value: 500, deadline: .total(from: FiscalYear(2025), through: FiscalYear(2027)))]
    #expect(kinds("250", of: total, in: 7, after: [actual(reiwa(6), "420")]).isEmpty)
    #expect(kinds("250", of: total, in: 8, after: [actual(reiwa(7), "320")]) == [.totalFalls])
  }

  @Test("a share over 100 percent is asked about, unless values or targets lie there")
  func shares() {
    let near = (2...6).map { actual(reiwa($0), "9\($0)") }
    #expect(kinds("104", of: indicator(), after: near) == [.shareOverHundred])
    #expect(kinds("100", of: indicator(), after: near).isEmpty)
    #expect(kinds("104", of: indicator(), after: near + [actual(reiwa(1), "101")]).isEmpty)
    let rate = indicator { $0.targets = [Target(value: 110, deadline: .by(reiwa(7)))] }
    #expect(kinds("104", of: rate, after: near).isEmpty)
    #expect(kinds("104", after: near).isEmpty)
  }

  @Test("a first negative value is asked about")
  func negatives() {
    #expect(kinds("-5", after: [actual(reiwa(6), "4")]) == [.newlyNegative])
    #expect(kinds("-5", after: [actual(reiwa(5), "-1"), actual(reiwa(6), "4")]).isEmpty)
  }

  @Test("the value that is replaced, other indicators and gaps do not count")
  func whatIsPassedOver() {
    let other = Observation(indicator: "other", period: reiwa(6), value: .number(7))
    #expect(kinds("70", after: [other]).isEmpty)
    #expect(kinds("70", after: [actual(reiwa(7), "7")]).isEmpty)
    #expect(kinds("70", after: [gap(reiwa(6), .notMeasured)]).isEmpty)
    #expect(kinds("70", after: [actual(reiwa(6), "7")]) == [.unitSlip])
  }

  @Test("a month is not held against years")
  func otherLengths() {
    let month = Period.month(year: 2025, month: 4)
    #expect(ValueWarning.warnings(for: 100, period: month, indicator: counted, history: requests).isEmpty)
  }

  @Test("numbers at the edge of what can be computed give no crash and no warning of nonsense")
  func extremes() {
    let huge = Decimal(sign: .plus, exponent: 120, significand: 9)
    #expect(ValueWarning.warnings(for: huge, period: reiwa(7), indicator: counted, history: requests).isEmpty)
    let large = Observation(indicator: "i", period: reiwa(6), value: .number(huge))
    #expect(ValueWarning.warnings(for: 5, period: reiwa(7), indicator: counted, history: [large]).isEmpty)
    #expect(ValueWarning.warnings(for: .nan, period: reiwa(7), indicator: counted, history: requests).isEmpty)
  }

  @Test("every warning is a whole sentence that says what to look at")
  func sentences() {
    var total = indicator { $0.counting = .cumulative }
    total.unit = "％"
    for text in ["-3", "105", "0.95", "950", "40"] {
      for warning in warnings(text, of: total, after: (2...6).map { actual(reiwa($0), "9\($0)") }) {
        #expect(warning.sentence.hasSuffix("確かめてください。"), "\(warning)")
      }
    }
  }
}
