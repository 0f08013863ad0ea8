import Testing

@testable import PlanModel

@Suite("Codes of local governments and corporate numbers")
struct LocalGovernmentCodeTests {
  @Test("a single wrong digit is noticed, except where remainders 0 and 10 share a check digit")
  func singleDigitCorruption() {
    var unseen = 0
    for body in LocalGovernments.all {
      let digits = body.code.text.utf8.map { Int($0) - 0x30 }
      for place in 0..<6 {
        for wrong in 0...9 where wrong != digits[place] {
          var corrupted = digits
          corrupted[place] = wrong
          guard LocalGovernmentCode(corrupted.map(String.init).joined()) != nil else { continue }
          unseen += 1
          #expect(Set([Self.remainder(digits), Self.remainder(corrupted)]) == [0, 10])
        }
      }
    }
    #expect(unseen < 1788 * 54 / 40)
  }

  @Test(
    "text that is no code is refused",
    arguments: [
      "", "31000", "3100000", "310001", "31000０", "３１００００", "a10000", "310 00", "-10000", "000000", "480002",
      "99999\u{301}", "31000\u{0}",
    ])
  func refused(_ text: String) { #expect(LocalGovernmentCode(text) == nil) }

  @Test("the check digit needs exactly five digits")
  func checkDigit() {
    #expect(LocalGovernmentCode.checkDigit(of: "31000") == 0)
    #expect(LocalGovernmentCode.checkDigit(of: "01000") == 6)
    #expect(LocalGovernmentCode.checkDigit(of: "3100") == nil)
    #expect(LocalGovernmentCode.checkDigit(of: "310000") == nil)
    #expect(LocalGovernmentCode.checkDigit(of: "3100x") == nil)
  }

  @Test("Tottori's corporate number is the one that the prefecture prints")
  func suggestedNumber() throws {
    let tottori = try #require(LocalGovernmentCode("310000"))
    #expect(CorporateNumber.suggested(for: tottori)?.text == "7000020310000")
    #expect(tottori.prefecturePart == "31")
  }

  @Test("a suggested number is a valid one for every body, and every single wrong digit in it but 0 for 9 is noticed")
  func corporateNumbers() throws {
    for body in LocalGovernments.all {
      let number = try #require(CorporateNumber.suggested(for: body.code))
      #expect(CorporateNumber(number.text) == number)
      guard body.kind == .prefecture else { continue }
      let digits = number.text.utf8.map { Int($0) - 0x30 }
      for place in 0..<13 {
        for wrong in 0...9 where abs(wrong - digits[place]) % 9 != 0 {
          var corrupted = digits
          corrupted[place] = wrong
          #expect(CorporateNumber(corrupted.map(String.init).joined()) == nil)
        }
      }
    }
  }

  @Test(
    "text that is no corporate number is refused",
    arguments: ["", "700002031000", "70000203100000", "0000020310000", "700002031000x"])
  func corporateNumbersRefused(_ text: String) { #expect(CorporateNumber(text) == nil) }

  private static func remainder(_ digits: [Int]) -> Int {
    zip(digits.prefix(5), [6, 5, 4, 3, 2]).map { $0 * $1 }.reduce(0, +) % 11
  }
}
