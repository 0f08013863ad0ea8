import Foundation
import PlanModel
import Testing

@testable import Evaluation

@Suite("Where an indicator stands")
struct PaceJudgementTests {
  @Test("without a direction nothing is guessed, wherever the target lies")
  func noDirection() {
    for target in [Decimal(10), 70] {
      let open = indicator(nil) { $0.targets = [Target(value: target, deadline: .by(reiwa(7)))] }
      let assessment = assess(open, [actual(reiwa(6), "5")])
      #expect(assessment.pace == .cannotTell)
      #expect(assessment.reason.contains("目指す方向"))
    }
  }

  @Test("a target below the baseline does not turn an indicator that should grow")
  func targetBelowBaseline() {
    let grows = indicator { $0.targets = [Target(value: 15, deadline: .by(reiwa(7)))] }
    #expect(assess(grows, [actual(reiwa(6), "18")]).pace == .reached)
    #expect(assess(grows, [actual(reiwa(6), "12")]).pace == .worse)
  }

  @Test("the word after the target decides what meets it")
  func comparators() {
    func pace(_ direction: Direction, _ comparator: PlanModel.Comparator, _ value: String) -> Pace {
      let held = indicator(direction) { $0.targets[0].comparator = comparator }
      return assess(held, [actual(reiwa(7), value)], on: "2026-04-01").pace
    }
    #expect(pace(.increase, .atLeast, "70") == .reached)
    #expect(pace(.increase, .moreThan, "70") == .overdue)
    #expect(pace(.increase, .moreThan, "70.01") == .reached)
    #expect(pace(.decrease, .atMost, "20") == .reached)
    #expect(pace(.decrease, .lessThan, "20") == .overdue)
    #expect(pace(.increase, .atMost, "60") == .cannotTell)
    #expect(pace(.decrease, .moreThan, "10") == .cannotTell)
  }

  @Test("a level is kept by its comparator, or within its width")
  func keep() {
    func pace(_ comparator: PlanModel.Comparator, tolerance: Decimal?, _ value: String) -> Pace {
      let level = indicator(.keep) {
        $0.baseline = Baseline(value: 90, period: reiwa(2))
        $0.targets = [Target(value: 90, comparator: comparator, deadline: .by(reiwa(7)))]
        $0.tolerance = tolerance
      }
      return assess(level, [actual(reiwa(6), value)]).pace
    }
    #expect(pace(.atLeast, tolerance: nil, "95") == .reached)
    #expect(pace(.atLeast, tolerance: nil, "89.9") == .worse)
    #expect(pace(.atLeast, tolerance: 1, "89.5") == .reached)
    #expect(pace(.atMost, tolerance: nil, "88") == .reached)
    #expect(pace(.atMost, tolerance: nil, "91") == .worse)
    #expect(pace(.equal, tolerance: nil, "90") == .reached)
    #expect(pace(.equal, tolerance: nil, "92") == .cannotTell)
    #expect(pace(.equal, tolerance: 2, "88") == .reached)
    #expect(pace(.equal, tolerance: 2, "93") == .worse)
  }

  @Test("away from the level to be kept, a change within the width is no change for the worse")
  func keepAwayFromLevel() {
    let level = indicator(.keep) {
      $0.baseline = Baseline(value: 95, period: reiwa(2))
      $0.targets = [Target(value: 90, deadline: .by(reiwa(7)))]
      $0.tolerance = 2
    }
    #expect(assess(level, [actual(reiwa(6), "97")]).pace == .behind)
    #expect(assess(level, [actual(reiwa(6), "97.1")]).pace == .worse)
  }

  @Test("a target of every year is judged by each year anew")
  func everyYear() {
    let yearly = indicator {
      $0.counting = .yearly
      $0.baseline = nil
      $0.targets = [Target(value: 40, comparator: .atLeast, deadline: .everyFiscalYear)]
    }
    let values = [actual(reiwa(4), "45"), actual(reiwa(5), "38"), actual(reiwa(6), "42")]
    #expect(assess(yearly, values, on: "2023-06-01").pace == .reached)
    #expect(assess(yearly, values, on: "2024-06-01").pace == .behind)
    #expect(assess(yearly, values, on: "2025-06-01").pace == .reached)
    #expect(assess(yearly, values, on: "2024-06-01").reason.contains("毎年度の目標値40％を下回っています"))
    #expect(assess(yearly, [actual(reiwa(7), "38")], on: "2026-06-01").pace == .overdue)
  }

  @Test("the day after the deadline an unmet target is overdue, on the day itself it is not")
  func overdue() {
    let value = [actual(reiwa(6), "65")]
    #expect(assess(indicator(), value, on: "2026-03-31").pace == .onPace)
    let late = assess(indicator(), value, on: "2026-04-01")
    #expect(late.pace == .overdue)
    #expect(
      late.reason
        == "達成の時期（令和7年度）を過ぎていますが、令和6年度の実績65％は、目標値70％に達していません。達成の時期の値は、まだ記録されていません。")
    #expect(assess(indicator(), [actual(reiwa(6), "71")], on: "2026-04-01").pace == .reached)
  }

  @Test("what was not measured is not zero")
  func notMeasured() {
    #expect(assess(indicator(), []).pace == .notMeasured)
    #expect(assess(indicator(), [gap(reiwa(6), .notMeasured)]).pace == .notMeasured)
    #expect(assess(indicator(), [gap(reiwa(6), .notReported)]).pace == .notMeasured)
    #expect(assess(indicator(), [gap(reiwa(6), .secret)]).pace == .cannotTell)
    #expect(assess(indicator(), [gap(reiwa(6), .none)]).pace == .cannotTell)
    #expect(assess(indicator(), [actual(reiwa(6), "0")]).pace == .worse)
  }

  @Test("a bound is enough only where it settles the question")
  func bounds() {
    func pace(_ comparator: PlanModel.Comparator, _ value: String, on date: String = "2025-06-01") -> Pace {
      assess(indicator(), [actual(reiwa(6), value) { $0.comparator = comparator }], on: date).pace
    }
    #expect(pace(.moreThan, "70") == .reached)
    #expect(pace(.atLeast, "65") == .onPace)
    let above = indicator { $0.targets[0].comparator = .moreThan }
    #expect(assess(above, [actual(reiwa(6), "70") { $0.comparator = .moreThan }]).pace == .reached)
    #expect(assess(above, [actual(reiwa(6), "70") { $0.comparator = .atLeast }]).pace == .onPace)
    #expect(pace(.atLeast, "50") == .cannotTell)
    #expect(pace(.lessThan, "50") == .cannotTell)
    #expect(pace(.lessThan, "75") == .cannotTell)
    #expect(pace(.lessThan, "15") == .worse)
    #expect(pace(.lessThan, "50", on: "2026-04-01") == .overdue)
    #expect(pace(.atLeast, "50", on: "2026-04-01") == .cannotTell)
  }

  @Test("a target that is 約 is met within the width given for the indicator")
  func approximate() {
    let soft = indicator {
      $0.targets[0].isApproximate = true; $0.tolerance = 2
    }
    #expect(assess(soft, [actual(reiwa(6), "68")]).pace == .reached)
    #expect(assess(indicator { $0.tolerance = 2 }, [actual(reiwa(6), "68")]).pace == .onPace)
  }

  @Test("the last target with a number is the one that judges")
  func targetWithoutNumber() {
    let open = indicator {
      $0.targets.append(Target(deadline: .by(reiwa(12)), statement: "別途定める"))
    }
    let assessment = assess(open, [actual(reiwa(6), "65")])
    #expect(assessment.target == open.targets[0])
    #expect(assessment.ratio.value != nil)
    let words = indicator { $0.targets = [Target(statement: "全庁に広げる")] }
    #expect(assess(words, [actual(reiwa(6), "65")]).target == words.targets[0])
    #expect(assess(words, [actual(reiwa(6), "65")]).pace == .cannotTell)
  }

  @Test("an indicator that has only parts points to them")
  func parts() {
    let plan = Plan(id: "p", title: "計画") {
      $0.indicators = [
        indicator(),
        Indicator(id: "a", title: "小学校") { $0.partOf = "i" }, Indicator(id: "b", title: "中学校") { $0.partOf = "i" },
      ]
    }
    let whole = Evaluator.assess(plan, on: day("2025-06-01"))[0]
    #expect(whole.pace == .cannotTell)
    #expect(whole.reason == "この指標は、内訳の指標（「小学校」、「中学校」）ごとに判定します。")
  }
}
