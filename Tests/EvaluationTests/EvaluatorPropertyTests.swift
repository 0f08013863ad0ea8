import Foundation
import PlanModel
import Testing

@testable import Evaluation

@Suite("Whatever the figures")
struct EvaluatorPropertyTests {
  private static let extremes: [Decimal] = [
    0, 1, -1, .nan, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude,
    -.leastNonzeroMagnitude, decimal("1e38"), decimal("-1e38"), decimal("9.9e38"), decimal("1e39"), decimal("1e40"),
    decimal("1e-38"), decimal("1e-39"), decimal("99999999999999999999999999999999999999"),
    decimal("0.00000000000000000000000000000000000001"), decimal("1e127"), decimal("1e-127"),
  ]

  private func number(_ series: inout Series) -> Decimal {
    switch Int.random(in: 0..<3, using: &series) {
    case 0: return Self.extremes.randomElement(using: &series) ?? 0
    case 1:
      let digits =
        Decimal(UInt64.random(in: 0 ... .max, using: &series)) * Decimal(UInt64.random(in: 1 ... .max, using: &series))
      return Decimal(
        sign: Bool.random(using: &series) ? .plus : .minus, exponent: Int.random(in: -80...60, using: &series),
        significand: digits)
    default: return Decimal(Int.random(in: -1000...1000, using: &series)) / 10
    }
  }

  private func period(_ series: inout Series) -> Period {
    let year = Int.random(in: 1860...2210, using: &series)
    switch Int.random(in: 0..<4, using: &series) {
    case 0: return .fiscalYear(FiscalYear(year))
    case 1: return .calendarYear(year)
    case 2: return .month(year: year, month: Int.random(in: -1...14, using: &series))
    default: return .day(CalendarDate(dayNumber: Int.random(in: -40_000...90_000, using: &series)))
    }
  }

  private func deadline(_ series: inout Series) -> Deadline? {
    switch Int.random(in: 0..<5, using: &series) {
    case 0: return nil
    case 1: return .everyFiscalYear
    case 2: return .endOfPlan
    case 3:
      return .total(
        from: FiscalYear(Int.random(in: 1870...2200, using: &series)),
        through: FiscalYear(Int.random(in: 1870...2200, using: &series)))
    default: return .by(period(&series))
    }
  }

  private func anyIndicator(_ series: inout Series) -> Indicator {
    Indicator(id: "i", title: "指標") {
      $0.direction = (Direction.allCases as [Direction?] + [nil]).randomElement(using: &series) ?? nil
      $0.counting = (Counting.allCases as [Counting?] + [nil]).randomElement(using: &series) ?? nil
      $0.method =
        (EvaluationMethodKind.allCases as [EvaluationMethodKind?] + [nil]).randomElement(using: &series) ?? nil
      $0.periodKind = PeriodKind.allCases.randomElement(using: &series) ?? .fiscalYear
      $0.decimalPlaces = Int.random(in: -3...40, using: &series)
      if Bool.random(using: &series) { $0.tolerance = number(&series) }
      if Bool.random(using: &series) { $0.baseline = Baseline(value: number(&series), period: period(&series)) }
      $0.targets = (0..<Int.random(in: 0...3, using: &series)).map { _ in
        Target(
          value: number(&series), comparator: PlanModel.Comparator.allCases.randomElement(using: &series) ?? .equal,
          isApproximate: Bool.random(using: &series), deadline: deadline(&series))
      }
    }
  }

  @Test("the evaluator answers with figures and a whole sentence", arguments: 1...40)
  func neverStops(_ seed: Int) {
    var series = Series(state: UInt64(seed))
    for _ in 0..<250 {
      let indicator = anyIndicator(&series)
      let observations = (0..<Int.random(in: 0...4, using: &series)).map { _ in
        Observation(indicator: "i", period: period(&series), value: .number(number(&series))) {
          $0.comparator = PlanModel.Comparator.allCases.randomElement(using: &series) ?? .equal
          $0.status = Bool.random(using: &series) ? .final : .provisional
          if Bool.random(using: &series) { $0.asOf = period(&series).lastDay }
        }
      }
      let (first, second) = (period(&series).firstDay, period(&series).lastDay)
      let assessment = Evaluator.assess(
        indicator, observations: observations, planSpan: DateSpan(first: first, last: second),
        on: CalendarDate(dayNumber: Int.random(in: -40_000...90_000, using: &series)))
      for computed in [assessment.ratio, assessment.baselineRelative, assessment.expected] {
        if case .value(let value) = computed { #expect(!value.isNaN) }
      }
      #expect(assessment.reason.hasSuffix("。") && !assessment.reason.contains("NaN"))
    }
  }

  @Test("a value that cannot be computed with counts as none and is named")
  func outOfRange() {
    for value in [Decimal.nan, .greatestFiniteMagnitude, .leastNonzeroMagnitude] {
      let observation = Observation(indicator: "i", period: reiwa(6), value: .number(value))
      let assessment = assess(indicator(), [observation])
      #expect(assessment.ratio == .undefined(.noActual))
      #expect(assessment.pace == .cannotTell)
      #expect(assessment.reason == "値の桁が多すぎて計算できないため、判定できません。")
    }
  }

  @Test("the assessments of a plan stand in the order of its indicators and equal those of each alone")
  func wholePlan() {
    let plan = Plan(id: "p", title: "計画") { plan in
      plan.span = DateSpan(first: day("2021-04-01"), last: day("2026-03-31"))
      for place in 0..<20 {
        let id = RecordID<Indicator>("i-\(place)")
        var copy = indicator(place % 2 == 0 ? .increase : .decrease)
        copy.id = id
        plan.indicators.append(copy)
        for year in 3...6 {
          plan.observations.append(
            Observation(indicator: id, period: reiwa(year), value: .number(Decimal(place * 3 + year))))
        }
      }
      plan.observations.reverse()
    }
    let date = day("2025-06-01")
    let whole = Evaluator.assess(plan, on: date)
    #expect(whole.map(\.indicator) == plan.allIndicators.map(\.id))
    for (assessment, indicator) in zip(whole, plan.allIndicators) {
      #expect(
        assessment
          == Evaluator.assess(indicator, observations: plan.observations, planSpan: plan.span, on: date))
    }
  }
}
