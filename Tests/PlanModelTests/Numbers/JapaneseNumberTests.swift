import Foundation
import Testing

@testable import PlanModel

@Suite("Numbers as officers type them")
struct JapaneseNumberTests {
  @Test(
    "a number is read exactly",
    arguments: [
      ("98.0", "98"), ("３", "3"), ("25,000", "25000"), ("１，０００", "1000"), ("1,164,892", "1164892"), ("▲42.2", "-42.2"),
      ("△5", "-5"),
      ("－５", "-5"), ("−0.5", "-0.5"), ("-1,000", "-1000"), ("+5", "5"), ("マイナス3", "-3"), (".5", "0.5"), ("0", "0"),
      ("▲0", "0"),
      ("55.794947994056464", "55.794947994056464"), ("1.5千", "1500"), ("2億3千万", "230000000"), ("21万", "210000"),
      ("1,234万5,678", "12345678"),
      ("5千兆", "5000000000000000"), ("二十三", "23"), ("一万二千", "12000"), ("二〇二四", "2024"), ("百", "100"), ("007", "7"),
      ("123456789012345678901234567890", "123456789012345678901234567890"),
      ("0.000000000000000000000000000001", "0.000000000000000000000000000001"),
      ("3百", "300"), ("１００％", "100"), ("99.99%", "99.99"),
    ])
  func values(_ text: String, _ plain: String) {
    #expect(JapaneseNumber.read(text).value?.value.map { JapaneseNumber.plain($0) } == plain)
  }

  @Test("unit, comparison and approximation are told apart from the number")
  func parts() {
    let cases: [(String, Decimal, PlanModel.Comparator?, Bool, String?)] = [
      ("100％", 100, nil, false, "%"), ("5,000件以上", 5000, .atLeast, false, "件"), ("3件以上", 3, .atLeast, false, "件"),
      ("5位以内", 5, .atMost, false, "位"), ("全国5位以内", 5, .atMost, false, "位"), ("50未満", 50, .lessThan, false, nil),
      ("約100表", 100, nil, true, "表"), ("2万人強", 20_000, nil, true, "人"), ("5.5‰", Decimal(55) / 10, nil, false, "‰"),
      ("343人/年", 343, nil, false, "人/年"), ("95%を超える", 95, .moreThan, false, "%"), ("100超", 100, .moreThan, false, nil),
      ("5,000件以上/年", 5000, .atLeast, false, "件/年"), ("≧80%", 80, .atLeast, false, "%"),
      ("<5", 5, .lessThan, false, nil),
      ("80%以上を維持", 80, .atLeast, false, "%"), ("80％程度", 80, nil, true, "%"), ("¥1,000", 1000, nil, false, "円"),
      ("▲￥5", -5, nil, false, "円"), ("100 %", 100, nil, false, "%"), ("21万件（累計）", 210_000, nil, false, "件"),
      ("三校", 3, nil, false, "校"),
      ("1,200t-CO2", 1200, nil, false, "t-CO2"), ("500㎡", 500, nil, false, "㎡"), ("30m2以下", 30, .atMost, false, "m2"),
      ("681千件", 681_000, nil, false, "件"), ("20か所", 20, nil, false, "か所"), ("10人以下", 10, .atMost, false, "人"),
    ]
    for (text, value, comparator, isApproximate, unit) in cases {
      let expected = NumberReading(
        value: value, comparator: comparator, isApproximate: isApproximate, unitText: unit, asPrinted: text)
      #expect(JapaneseNumber.read(text).value == expected)
    }
    #expect(JapaneseNumber.read("21万件（累計）").notes == [.remark("累計")])
  }

  /// As printed in published measure sheets and KPI tables.
  @Test(
    "figures as real sheets print them",
    arguments: [
      ("1,164,892", "1164892"), ("99.99", "99.99"), ("10,513", "10513"), ("40.0", "40"), ("21万件(累計)", "210000"),
      ("▲125.0", "-125"), ("55.794947994056464", "55.794947994056464"), ("0", "0"), ("３", "3"), ("5,000件以上", "5000"),
      ("全国5位以内", "5"), ("約100表", "100"), ("2万人強", "20000"), ("20業務", "20"), ("392事務", "392"), ("4事業者", "4"),
    ])
  func realFigures(_ text: String, _ plain: String) {
    #expect(JapaneseNumber.read(text).value?.value.map { JapaneseNumber.plain($0) } == plain)
  }

  @Test(
    "signs of Japanese statistics are not numbers and not alike",
    arguments: [
      ("-", StatisticalSign.nothing), ("－", .nothing), ("ー", .nothing), ("―", .nothing), ("--", .nothing),
      ("該当なし", .nothing), ("…", .unknown),
      ("...", .unknown), ("‥", .unknown), ("不明", .unknown), ("x", .secret), ("X", .secret), ("ｘ", .secret),
      ("未計測", .notMeasured),
      ("未測定", .notMeasured), ("未集計", .notMeasured), ("集計中", .notMeasured),
    ])
  func signs(_ text: String, _ sign: StatisticalSign) {
    #expect(JapaneseNumber.read(text) == .value(NumberReading(value: nil, sign: sign, asPrinted: text), notes: []))
  }

  @Test("what is not one number is refused with the fitting reason")
  func problems() {
    let cases: [(String, ReadingProblem)] = [
      ("", .empty), ("　", .empty), ("50〜60", .range("50〜60")), ("50～60%", .range("50～60%")), ("50-60", .range("50-60")),
      ("50%から60%", .range("50%から60%")), ("未定", .undecided("未定")), ("別途定める", .undecided("別途定める")),
      ("検討中", .undecided("検討中")),
      ("43/45", .severalNumbers("43/45")), ("小18,805校・中9,437校", .severalNumbers("小18,805校・中9,437校")),
      ("1 000", .severalNumbers("1 000")), ("45位→5位以内", .severalNumbers("45位→5位以内")),
      ("前年度比6%アップ", .relative("前年度比6%アップ")),
      ("6%アップ", .relative("6%アップ")), ("10%削減", .relative("10%削減")), ("半減", .relative("半減")),
      ("1,00", .misplacedComma("1,00")),
      ("1,2345", .misplacedComma("1,2345")), ("1234,567", .misplacedComma("1234,567")), ("千葉市", .notANumber("千葉市")),
      ("十分", .notANumber("十分")), ("一部実施", .notANumber("一部実施")), ("○", .notANumber("○")), ("△", .notANumber("△")),
      ("5-", .notANumber("5-")),
      ("1.2.3", .severalNumbers("1.2.3")), ("1e5", .severalNumbers("1e5")), ("12345678901千", .tooManyDigits(limit: 10)),
      (String(repeating: "9", count: 31), .tooManyDigits(limit: 30)), ("👍5", .notANumber("👍5")),
      ("5👍", .notANumber("5👍")),
    ]
    for (text, problem) in cases { #expect(JapaneseNumber.read(text) == .problem(problem)) }
  }

  @Test("zero, nothing and not measured stay three different things")
  func zeroIsAValue() {
    #expect(JapaneseNumber.read("0").value?.value == 0)
    #expect(JapaneseNumber.read("-").value?.value == nil)
    #expect(JapaneseNumber.read("-").value?.sign != JapaneseNumber.read("未計測").value?.sign)
  }

  @Test("plain and displayed text give the same number back, in full width too")
  func roundTrip() throws {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<5000 {
      let number = Decimal.random(using: &generator)
      let plain = JapaneseNumber.plain(number)
      for text in [plain, JapaneseNumber.display(number), JapaneseNumber.display(number).replacing("-", with: "▲")] {
        #expect(JapaneseNumber.read(text).value?.value == number)
        #expect(JapaneseNumber.read(HostileText.fullWidth(text)).value?.value == number)
      }
      #expect(Decimal(string: plain) == number)
      #expect(JapaneseNumber.plain(try #require(Decimal(string: plain))) == plain)
    }
  }

  @Test("plain text is the shortest and equal numbers share it")
  func plainIsCanonical() throws {
    #expect(JapaneseNumber.plain(try #require(Decimal(string: "98.00"))) == "98")
    #expect(JapaneseNumber.plain(Decimal(sign: .plus, exponent: 3, significand: 5)) == "5000")
    #expect(JapaneseNumber.plain(0) == "0")
    #expect(JapaneseNumber.plain(try #require(Decimal(string: "-0.50"))) == "-0.5")
  }

  @Test(
    "display rounds half up on the magnitude and groups by three",
    arguments: [
      ("1234567.85", 1, "1,234,567.9"), ("0.05", 1, "0.1"), ("-0.05", 1, "-0.1"), ("-0.04", 1, "0.0"),
      ("99.95", 1, "100.0"), ("999.5", 0, "1,000"),
      ("5", 2, "5.00"), ("-42.0", 1, "-42.0"), ("0.4999", 0, "0"), ("2.5", 0, "3"), ("-2.5", 0, "-3"),
      ("999999.999", 2, "1,000,000.00"),
    ])
  func display(_ number: String, _ places: Int, _ text: String) throws {
    #expect(JapaneseNumber.display(try #require(Decimal(string: number)), places: places) == text)
  }

  @Test(
    "display of a long quotient is off by half a last place at most, and by nothing when shown again", arguments: 1...60
  )
  func displayQuotients(_ divisor: Int) throws {
    for dividend in [-1_000_003, -50, -1, 1, 7, 12_345, 999_999_999_999] {
      let number = Decimal(dividend) / Decimal(divisor)
      for places in 0...7 {
        let shown = JapaneseNumber.display(number, places: places)
        let value = try #require(Decimal(string: shown.replacing(",", with: "")))
        let half = Decimal(sign: .plus, exponent: -places - 1, significand: 5)
        #expect((value - number).magnitude <= half, "\(shown)")
        if (value - number).magnitude == half { #expect(value.magnitude > number.magnitude, "\(shown)") }
        #expect(JapaneseNumber.display(value, places: places) == shown)
      }
    }
    for extreme: Decimal in [.leastNonzeroMagnitude, -Decimal.leastNonzeroMagnitude] {
      #expect(JapaneseNumber.display(extreme, places: 1) == "0.0")
    }
  }

  @Test("display without places keeps every decimal, and odd places are held in bounds")
  func displayPlaces() throws {
    let number = try #require(Decimal(string: "-1234.5678"))
    #expect(JapaneseNumber.display(number) == "-1,234.5678")
    #expect(JapaneseNumber.display(number, places: -5) == "-1,235")
    #expect(JapaneseNumber.display(number, places: .max).count == "-1,234.".count + 30)
  }

  @Test("comparators hold exactly at the edge they name")
  func comparators() {
    let edges: [(PlanModel.Comparator, Bool, Bool, Bool)] = [
      (.equal, false, true, false), (.atLeast, false, true, true), (.atMost, true, true, false),
      (.moreThan, false, false, true), (.lessThan, true, false, false),
    ]
    for (comparator, below, at, above) in edges {
      #expect(comparator.holds(actual: 4, target: 5) == below)
      #expect(comparator.holds(actual: 5, target: 5) == at)
      #expect(comparator.holds(actual: 6, target: 5) == above)
    }
  }

  @Test("hostile text never stops the program and messages stay short")
  func hostileText() {
    var generator = SplitMix64(seed: 8)
    let texts = HostileText.samples + (0..<20_000).map { _ in HostileText.random(length: 16, using: &generator) }
    for text in texts {
      let reading = JapaneseNumber.read(text)
      if let value = reading.value {
        #expect((value.value == nil) != (value.sign == nil))
        #expect(value.asPrinted == text)
      }
      let messages = reading.notes.map(\.message) + [reading.problem?.message].compactMap(\.self)
      #expect(messages.allSatisfy { !$0.isEmpty && $0.unicodeScalars.count < 400 })
    }
    #expect(JapaneseNumber.read(HostileText.samples[0]) == .problem(.tooLong(limit: 200)))
  }
}

extension Decimal {
  /// A number of up to 28 digits with up to 12 decimals, of either sign.
  static func random(using generator: inout SplitMix64) -> Decimal {
    let digits = (0..<Int.random(in: 1...28, using: &generator)).map { _ in
      "\(Int.random(in: 0...9, using: &generator))"
    }
    let whole = Decimal(string: digits.joined()) ?? 0
    let scaled = Decimal(sign: .plus, exponent: -Int.random(in: 0...12, using: &generator), significand: whole)
    return Bool.random(using: &generator) ? scaled : -scaled
  }
}
