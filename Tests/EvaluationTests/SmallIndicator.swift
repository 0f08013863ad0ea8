import Foundation
import PlanModel

@testable import Evaluation

/// A decimal from its text, so that no test passes through a binary fraction.
func decimal(_ text: String) -> Decimal { Decimal(string: text) ?? .nan }

/// A day from its ISO text.
func day(_ iso: String) -> CalendarDate { CalendarDate(iso: iso) ?? .earliest }

/// The fiscal year 令和`year`年度 as a period.
func reiwa(_ year: Int) -> Period { .fiscalYear(FiscalYear(2018 + year)) }

/// An indicator from 20 ％ in 令和2年度 to 70 ％ in 令和7年度, which tests bend to their case.
func indicator(_ direction: Direction? = .increase, _ fill: (inout Indicator) -> Void = { _ in }) -> Indicator {
  Indicator(id: "i", title: "オンライン申請の利用率") {
    $0.unit = "％"
    $0.direction = direction
    $0.baseline = Baseline(value: direction == .decrease ? 70 : 20, period: reiwa(2))
    $0.targets = [Target(value: direction == .decrease ? 20 : 70, deadline: .by(reiwa(7)))]
    fill(&$0)
  }
}

/// An actual value of the indicator `i`.
func actual(_ period: Period, _ text: String, _ fill: (inout Observation) -> Void = { _ in }) -> Observation {
  Observation(indicator: "i", period: period, value: .number(decimal(text)), fill)
}

/// An entry of the indicator `i` without a number.
func gap(_ period: Period, _ value: ObservedValue) -> Observation {
  Observation(indicator: "i", period: period, value: value)
}

/// The assessment on a day after 令和6年度, before the deadline unless another day is given.
func assess(_ indicator: Indicator, _ observations: [Observation], on date: String = "2025-06-01")
  -> IndicatorAssessment
{
  let span = DateSpan(first: day("2021-04-01"), last: day("2026-03-31"))
  return Evaluator.assess(indicator, observations: observations, planSpan: span, on: day(date))
}
