import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("Exact numbers")
struct ExactNumberTests {
  @Test(
    "Digits are kept to the last",
    arguments: [
      "0", "-1", "98.5", "55.794947994056464", "0.1", "123456789012345678901234567890123456", "-0.000000000000001",
      "1234567890123456789.1234567890123456",
    ])
  func exact(text: String) throws {
    #expect(try JapaneseNumber.plain(#require(ExactNumber.read(text))) == text)
  }

  @Test(
    "Other writings of the same number",
    arguments: [("1e3", "1000"), ("1.50", "1.5"), ("1.2E-3", "0.0012"), ("-0", "0"), ("007", "7")])
  func otherWritings(text: String, plain: String) throws {
    #expect(try JapaneseNumber.plain(#require(ExactNumber.read(text))) == plain)
  }

  @Test(
    "What is no number, or too long to be kept exactly, is refused",
    arguments: [
      "", "-", "1.", ".5", "1,000", "１", "1e", "1e999", "0x1", "NaN", " 1", "1 ",
      "1234567890123456789012345678901234567",
      "1e60", "--1", "1.2.3",
    ])
  func refused(text: String) {
    #expect(ExactNumber.read(text) == nil)
  }

  @Test("Every number that the plan can hold comes back from its text")
  func roundTrip() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<5_000 {
      let significand = Decimal(UInt64.random(in: 0...(.max), using: &random))
      let number = Decimal(sign: .plus, exponent: Int.random(in: -18...12, using: &random), significand: significand)
      #expect(ExactNumber.read(JapaneseNumber.plain(number)) == number)
    }
  }
}
