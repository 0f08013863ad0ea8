import Foundation
import Testing

@testable import PlanModel

@Suite("Formulas of derived figures")
struct FormulaTests {
  private let names = FormulaNames([
    Indicator(id: "online", title: "オンライン申請の件数"), Indicator(id: "total", title: "申請の総件数"),
    Indicator(id: "online-rate", title: "「書かない窓口」の利用率"), Indicator(id: "same-1", title: "同じ題名"),
    Indicator(id: "same-2", title: "同じ題名"),
  ])

  private static let values: [String: [String: Decimal]] = [
    "online": ["FY2021": 60, "FY2022": 90, "FY2023": 120], "total": ["FY2021": 200, "FY2022": 300, "FY2023": 0],
    "online-rate": ["FY2022": 30],
  ]

  private func result(_ text: String, _ year: Int = 2022) throws -> FormulaResult {
    let formula = try Formula.parse(text, names: names).get()
    return formula.evaluate(period: .fiscalYear(FiscalYear(year))) { id, period in
      Self.values[id.rawValue]?[period.code].map { ObservedValue.number($0) }
    }
  }

  @Test(
    "a formula gives the number that a pocket calculator gives",
    arguments: [
      ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("10 - 4 - 3", "3"), ("100 / 10 / 5", "2"), ("-2 * -3", "6"),
      ("+5", "5"),
      ("online / total * 100", "30"), ("online÷total×100", "30"), ("ｏｎｌｉｎｅ／ｔｏｔａｌ＊１００", "30"),
      ("「オンライン申請の件数」÷「申請の総件数」×100", "30"), ("オンライン申請の件数 / 申請の総件数 × 百", "30"), ("割合(online, total)", "30"),
      ("share(online、total)", "30"), ("１，０００ + 2万", "21000"), ("online - 前年(online)", "30"),
      ("合計(online, 令和3年度〜令和5年度)", "270"), ("sum(online, FY2021..)", "150"), ("平均(online, FY2021〜FY2023)", "90"),
      ("件数(online-rate, R3年度〜R5年度)", "1"), ("合計（online，2021年度）", "60"), ("「「書かない窓口」の利用率」 + 1", "31"),
      ("「online-rate」-1", "29"), ("online-rate - 1", "29"), ("online －1", "89"), ("0.1 + 0.2", "0.3"),
      ("1 / 3 * 3", nil),
      ("100-20", "80"), ("1 - ▲5", "6"), ("total/online", nil),
    ] as [(String, String?)])
  func values(_ text: String, _ expected: String?) throws {
    let number = try result(text).get().number
    if let expected { #expect(JapaneseNumber.plain(number) == expected) }
  }

  @Test("thirds stay within a hair of a whole")
  func thirds() throws {
    let number = try result("1 / 3 * 3").get().number
    #expect(ExactArithmetic.rounded(number, places: 30) == 1)
  }

  @Test(
    "what cannot be read is shown at its character, with a remedy",
    arguments: [
      ("", 1), ("   ", 1), ("online +", 9), ("(online", 1), ("online)", 7), ("online total", 8), ("online % total", 8),
      ("online = 1", 8), ("missing + 1", 1), ("1 + missing", 5), ("「同じ題名」", 1), ("online-total", 1), ("関数(online)", 1),
      ("合計(online)", 10), ("合計(1, FY2021)", 4), ("合計(online, いつか)", 12), ("合計(online, FY2023〜FY2021)", 12),
      ("合計(online, FY2021〜2023-04)", 12), ("合計(online, 1873-01〜2199-12)", 12), ("割合(online)", 10), ("「online", 1),
      ("1,00 + 2", 1), ("1 + 👍", 5), ("* 2", 1), ("1 + ()", 6), ("前年(1)", 4), ("online;", 7),
    ])
  func problems(_ text: String, _ position: Int) {
    guard case .failure(let problem) = Formula.parse(text, names: names) else {
      Issue.record("\(text) was read")
      return
    }
    #expect(problem.position == position, "\(text): \(problem.message)")
    #expect(problem.summary.hasSuffix("。") && problem.remedy.hasSuffix("。"), "\(problem.message)")
  }

  @Test("the inputs are named in the order of their first mention, each once")
  func inputs() throws {
    let formula = try Formula.parse("total + online * total + 前年(online-rate)", names: names).get()
    #expect(formula.inputs == ["total", "online", "online-rate"])
  }

  @Test("without the plan's indicators every well-formed id is taken, and no title")
  func withoutNames() throws {
    #expect(try Formula.parse("a-1 / b.2").get().inputs == ["a-1", "b.2"])
    #expect(throws: FormulaProblem.self) { try Formula.parse("「申請の総件数」").get() }
  }

  @Test("evidence names every value that went in")
  func evidence() throws {
    let value = try result("online / total * online - 前年(online)").get()
    #expect(value.inputsText == "online＝90（令和4年度）、total＝300（令和4年度）、online＝60（令和3年度）")
  }

  @Test(
    "an absent value is never zero, and its reason is told",
    arguments: [
      (nil, FormulaObstacle.MissingReason.noEntry), (.notMeasured, .notMeasured), (.notReported, .notReported),
      (ObservedValue.none, .nothing), (.secret, .secret), (.text("良好"), .inWords),
      (.number(Decimal(sign: .plus, exponent: 100, significand: 1)), .outOfRange),
    ] as [(ObservedValue?, FormulaObstacle.MissingReason)])
  func missing(_ value: ObservedValue?, _ reason: FormulaObstacle.MissingReason) throws {
    let period = Period.fiscalYear(FiscalYear(2024))
    for text in ["a * 0", "合計(a, FY2024)", "平均(a, FY2024)", "割合(a, 5)"] {
      let result = try Formula.parse(text).get().evaluate(period: period) { _, _ in value }
      #expect(result == .failure(.missing("a", period, reason)), "\(text)")
    }
    let sentences = Set([
      FormulaObstacle.missing("a", period, reason).sentence(), FormulaObstacle.divisionByZero.sentence(),
    ])
    #expect(sentences.count == 2)
    #expect(sentences.allSatisfy { $0.hasSuffix("。") })
  }

  @Test("every reason for a missing value has words of its own")
  func reasons() {
    let all: [FormulaObstacle.MissingReason] = [
      .noEntry, .notMeasured, .notReported, .nothing, .secret, .inWords, .onlyBound, .outOfRange, .stale,
    ]
    let words = Set(all.map { FormulaObstacle.missing("a", .calendarYear(2024), $0).sentence() })
    #expect(words.count == all.count)
  }

  @Test("a bound and an old value cannot be computed with")
  func bounds() throws {
    let formula = try Formula.parse("a + 1").get()
    let year = Period.fiscalYear(FiscalYear(2024))
    let bound = Observation(indicator: "a", period: year, value: .number(5)) { $0.comparator = .atLeast }
    #expect(
      formula.evaluate(period: year, inputs: { _, _ in FormulaInput(bound) })
        == .failure(.missing("a", year, .onlyBound)))
    let old = Observation(indicator: "a", period: year, value: .number(5)) { $0.staleness = "古い。" }
    #expect(
      formula.evaluate(period: year, inputs: { _, _ in FormulaInput(old) }) == .failure(.missing("a", year, .stale)))
  }

  @Test("a result is provisional, approximate and interim as its inputs are")
  func marks() throws {
    let formula = try Formula.parse("a + b").get()
    let day = try #require(CalendarDate(iso: "2024-09-30"))
    let value = try formula.evaluate(period: .fiscalYear(FiscalYear(2024))) { id, _ in
      var input = FormulaInput(.number(1), status: id == "a" ? .provisional : .final)
      input.isApproximate = id == "b"
      input.asOf = id == "b" ? day : nil
      return input
    }.get()
    #expect(value.status == .provisional)
    #expect(value.isApproximate)
    #expect(value.asOf == day)
    let plain = try formula.evaluate(period: .fiscalYear(FiscalYear(2024))) { _, _ in ObservedValue.number(1) }.get()
    #expect(plain.status == .final && !plain.isApproximate && plain.asOf == nil)
  }

  @Test("division by zero and numbers beyond the range are reasons, not traps")
  func range() throws {
    #expect(try result("online / total", 2023) == .failure(.divisionByZero))
    #expect(try result("割合(online, total - total)") == .failure(.divisionByZero))
    let large = Array(repeating: "999999999999", count: 30).joined(separator: " * ")
    #expect(try result(large) == .failure(.outOfRange))
    let small = Array(repeating: "0.00000000001234567890123456789", count: 14).joined(separator: " * ")
    #expect(try result(small) == .failure(.outOfRange))
    #expect(try result("合計(online, 2021〜)") == .failure(.periodsDoNotFit(.fiscalYear(FiscalYear(2022)))))
    #expect(try result("合計(online, FY2023〜)") == .failure(.periodsDoNotFit(.fiscalYear(FiscalYear(2022)))))
  }

  @Test("hostile texts are answered calmly and at once")
  func hostile() {
    let deep = [
      String(repeating: "(", count: 499), String(repeating: "-", count: 499), String(repeating: "割合(", count: 100),
      String(repeating: "(", count: 45) + "1" + String(repeating: ")", count: 45),
      String(repeating: "1+", count: 249) + "1",
      String(repeating: "「", count: 500), String(repeating: "1", count: 500), String(repeating: "a-", count: 250),
    ]
    for text in HostileText.samples + deep {
      let start = ContinuousClock.now
      if case .success(let formula) = Formula.parse(text) {
        _ = formula.evaluate(period: .calendarYear(2024)) { _, _ in ObservedValue.number(3) }
      }
      _ = CSVFormula.parse(text)
      #expect(ContinuousClock.now - start < .seconds(1), "\(text.prefix(20))")
    }
  }

  @Test("brackets within the limit are read, one more is a problem")
  func depth() {
    func nested(_ count: Int) -> String {
      String(repeating: "(", count: count) + "1" + String(repeating: ")", count: count)
    }
    #expect(throws: Never.self) { try Formula.parse(nested(39)).get() }
    #expect(throws: FormulaProblem.self) { try Formula.parse(nested(40)).get() }
    let longest = String(repeating: "1", count: 20) + String(repeating: " ", count: 480)
    #expect(throws: Never.self) { try Formula.parse(longest).get() }
    #expect(throws: FormulaProblem.self) { try Formula.parse(longest + " ").get() }
  }

  @Test("any mixture of the language's pieces is read or refused, and computed or not, without a trap")
  func random() {
    let pieces = [
      "online", "total", "「申請の総件数」", "1", "0", "0.00000000000001", "99999999999999999999", "１，０００", "+", "-", "*", "/",
      "÷",
      "(", ")", ",", "合計(", "平均(", "件数(", "割合(", "前年(", "FY2021", "〜", "..", "FY2023", "%", "=", " ", "令和4年度", "「", "」",
      "👍",
    ]
    var generator = SplitMix64(seed: 5)
    var read = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...9, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      guard case .success(let formula) = Formula.parse(text, names: names) else { continue }
      read += 1
      let result = formula.evaluate(period: .fiscalYear(FiscalYear(2022))) { _, _ in
        ObservedValue.number(Decimal(Int.random(in: -2...2, using: &generator)))
      }
      if case .success(let value) = result { #expect(ExactArithmetic.usable(value.number) != nil) }
    }
    #expect(read > 500)
  }
}
