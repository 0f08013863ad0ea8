import Foundation
import Testing

@testable import PlanModel

@Suite("Derived figures")
struct DerivedFiguresTests {
  private let year = Period.fiscalYear(FiscalYear(2024))

  private func plan(_ formula: String?, _ observations: [Observation]) -> Plan {
    Plan(id: "p", title: "計画") {
      $0.indicators = [
        Indicator(id: "online", title: "オンライン"), Indicator(id: "total", title: "総数"),
        Indicator(id: "rate", title: "割合") { $0.formula = formula },
      ]
      $0.observations = observations
    }
  }

  private func value(_ id: RecordID<Indicator>, _ value: ObservedValue, _ period: Period? = nil) -> Observation {
    Observation(indicator: id, period: period ?? year, value: value)
  }

  private let formula = "online / total * 100"

  @Test("a figure is computed with formula and inputs as evidence, and a second run changes nothing")
  func computes() throws {
    let before = plan(formula, [value("online", .number(1)), value("total", .number(3))])
    let outcomes = DerivedFigures.recompute(before)
    let outcome = try #require(outcomes.first)
    #expect(outcomes.count == 1 && outcome.isChange)
    #expect(outcome.observation?.value == .number(Decimal(string: "33.3333333333") ?? 0))
    #expect(outcome.observation?.evidence.formula == formula)
    #expect(outcome.observation?.evidence.inputs == "online＝1（令和6年度）、total＝3（令和6年度）")
    let after = DerivedFigures.applying(outcomes, to: before)
    #expect(after.observations.count == 3)
    #expect(DerivedFigures.recompute(after).allSatisfy { !$0.isChange })
  }

  @Test("a changed input changes the figure in its place and keeps the remark")
  func changes() throws {
    var plan = plan(formula, [value("online", .number(1)), value("total", .number(4))])
    plan = DerivedFigures.applying(DerivedFigures.recompute(plan), to: plan)
    plan.observations[2].note = "窓口の混雑が減った年。"
    plan.observations[0].value = .number(2)
    plan.observations[0].status = .provisional
    let after = DerivedFigures.applying(DerivedFigures.recompute(plan), to: plan)
    #expect(after.observations.count == 3)
    #expect(after.observations[2].value == .number(50))
    #expect(after.observations[2].status == .provisional)
    #expect(after.observations[2].note == "窓口の混雑が減った年。")
  }

  @Test(
    "what cannot be computed any more stays visible as old, with the reason, until it can",
    arguments: [ObservedValue.number(0), .notReported, .notMeasured, .secret, .none])
  func stale(_ total: ObservedValue) throws {
    var plan = plan(formula, [value("online", .number(1)), value("total", .number(4))])
    plan = DerivedFigures.applying(DerivedFigures.recompute(plan), to: plan)
    plan.observations[1].value = total
    let outcomes = DerivedFigures.recompute(plan)
    let old = DerivedFigures.applying(outcomes, to: plan)
    #expect(old.observations[2].value == .number(25))
    #expect(old.observations[2].staleness == outcomes.first?.obstacle?.sentence())
    #expect(old.observations[2].staleness?.isEmpty == false)
    #expect(DerivedFigures.recompute(old).allSatisfy { !$0.isChange })
    var mended = old
    mended.observations[1].value = .number(2)
    mended = DerivedFigures.applying(DerivedFigures.recompute(mended), to: mended)
    #expect(mended.observations[2].value == .number(50))
    #expect(mended.observations[2].staleness == nil)
  }

  @Test("without an earlier value nothing is made up")
  func waiting() throws {
    let plan = plan(formula, [value("online", .number(1)), value("total", .notReported)])
    let outcome = try #require(DerivedFigures.recompute(plan).first)
    #expect(outcome.result == .waiting(.missing("total", year, .notReported)))
    #expect(DerivedFigures.applying([outcome], to: plan) == plan)
  }

  @Test("what a person reported is never overwritten, and what the formula gives stands beside it")
  func reported() throws {
    let plan = plan(
      formula, [value("online", .number(1)), value("total", .number(4)), value("rate", .number(24))])
    let outcome = try #require(DerivedFigures.recompute(plan).first)
    #expect(outcome.result == .reported(plan.observations[2], formulaGives: 25))
    #expect(!outcome.isChange)
  }

  @Test("an entry that says 未報告 makes room for the computed value")
  func placeholder() {
    let plan = plan(formula, [value("rate", .notReported), value("online", .number(1)), value("total", .number(4))])
    let after = DerivedFigures.applying(DerivedFigures.recompute(plan), to: plan)
    #expect(after.observations.map(\.value) == [.number(25), .number(1), .number(4)])
  }

  @Test("a broken formula and a circle make old what they computed, and what hangs on it")
  func broken() throws {
    var plan = plan(formula, [value("online", .number(1)), value("total", .number(4))])
    plan.indicators.append(Indicator(id: "double", title: "倍") { $0.formula = "rate * 2" })
    plan = DerivedFigures.applying(DerivedFigures.recompute(plan), to: plan)
    #expect(plan.observations.map(\.value.number) == [1, 4, 25, 50])
    for bad in ["online / ", "double / 2", "rate + 1"] {
      var broken = plan
      broken.indicators[2].formula = bad
      let after = DerivedFigures.applying(DerivedFigures.recompute(broken), to: broken)
      #expect(after.observations.map(\.value.number) == [1, 4, 25, 50])
      #expect(after.observations.map { $0.staleness != nil } == [false, false, true, true], "\(bad)")
      #expect(DerivedFigures.recompute(after).allSatisfy { !$0.isChange }, "\(bad)")
    }
  }

  @Test("only periods of the indicator's own kind are computed, and none that has only a year before it")
  func periods() {
    let years = (2022...2024).map { value("online", .number(Decimal($0 - 2000)), .fiscalYear(FiscalYear($0))) }
    let month = value("online", .number(9), .month(year: 2024, month: 5))
    let difference = DerivedFigures.recompute(plan("online - 前年(online)", years + [month]))
    #expect(difference.map(\.period.code) == ["FY2022", "FY2023", "FY2024"])
    #expect(difference.map(\.observation?.value.number) == [nil, 1, 1])
    let running = DerivedFigures.recompute(plan("合計(online, FY2023〜)", years))
    #expect(running.map(\.period.code) == ["FY2023", "FY2024"])
    #expect(running.map(\.observation?.value.number) == [23, 47])
    let shifted = DerivedFigures.recompute(plan("前年(online)", years))
    #expect(shifted.map(\.period.code) == ["FY2023", "FY2024", "FY2025"])
    let closed = DerivedFigures.recompute(plan("平均(online, FY2022〜FY2024)", years))
    #expect(closed.map(\.period.code) == ["FY2024"])
  }

  @Test("random plans without circles are computed as by hand, one figure after the other", arguments: 0..<60)
  func againstOracle(_ seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    var random = RandomPlan(&generator)
    let plan = random.plan
    let outcomes = DerivedFigures.recompute(plan)
    let after = DerivedFigures.applying(outcomes, to: plan)
    #expect(DerivedFigures.recompute(after).allSatisfy { !$0.isChange })
    for (id, _) in random.formulas {
      for year in RandomPlan.years {
        let period = Period.fiscalYear(FiscalYear(year))
        let kept = after.observations.first { $0.indicator == id && $0.period == period }
        let expected = random.expected(id, year)
        #expect(kept?.value.number == expected, "\(id) \(year)")
      }
    }
  }
}

/// A plan of values and formulas of two operands, and what it must give, found by plain recursion.
private struct RandomPlan {
  static let years = 2020...2023

  enum Operation: CaseIterable { case plus, minus, times, divided }
  struct Step {
    var left: RecordID<Indicator>
    var right: RecordID<Indicator>
    var operation: Operation
  }

  private(set) var plan: Plan
  private(set) var formulas: [RecordID<Indicator>: Step] = [:]
  private var values: [RecordID<Indicator>: [Int: Decimal]] = [:]
  private var known: [String: Decimal?] = [:]

  init(_ generator: inout SplitMix64) {
    plan = Plan(id: "p", title: "計画")
    var ids: [RecordID<Indicator>] = []
    for number in 0..<Int.random(in: 2...5, using: &generator) {
      let id = RecordID<Indicator>("v\(number)")
      ids.append(id)
      plan.indicators.append(Indicator(id: id, title: "値\(number)"))
      for year in Self.years {
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: continue
        case 1: add(id, year, .notMeasured)
        default: add(id, year, .number(Decimal(Int.random(in: -5...20, using: &generator)) / 4))
        }
      }
    }
    let signs: [Operation: String] = [.plus: "+", .minus: "−", .times: "×", .divided: "÷"]
    for number in 0..<Int.random(in: 1...12, using: &generator) {
      let id = RecordID<Indicator>("f\(number)")
      let left = ids.randomElement(using: &generator) ?? "v0"
      let right = ids.randomElement(using: &generator) ?? "v0"
      let operation = Operation.allCases.randomElement(using: &generator) ?? .plus
      formulas[id] = Step(left: left, right: right, operation: operation)
      plan.indicators.append(
        Indicator(id: id, title: "式\(number)") { $0.formula = "\(left) \(signs[operation] ?? "") \(right)" })
      ids.append(id)
    }
    plan.indicators.shuffle(using: &generator)
    plan.observations.shuffle(using: &generator)
  }

  private mutating func add(_ id: RecordID<Indicator>, _ year: Int, _ value: ObservedValue) {
    plan.observations.append(Observation(indicator: id, period: .fiscalYear(FiscalYear(year)), value: value))
    values[id, default: [:]][year] = value.number
  }

  mutating func expected(_ id: RecordID<Indicator>, _ year: Int) -> Decimal? {
    guard let step = formulas[id] else { return values[id]?[year] }
    if let known = known["\(id)/\(year)"] { return known }
    var result: Decimal?
    if let left = expected(step.left, year), let right = expected(step.right, year) {
      switch step.operation {
      case .plus: result = left + right
      case .minus: result = left - right
      case .times: result = left * right
      case .divided: result = right == 0 ? nil : left / right
      }
    }
    result = result.map { ExactArithmetic.rounded($0, places: 10) }
    known["\(id)/\(year)"] = .some(result)
    return result
  }
}
