import PlanModel
import Testing

@testable import Handbook

@Suite("Detectors of personal data")
struct DetectorTests {
  private func kinds(_ text: String) -> [PersonalDataKind] { PersonalDataScan.text(text).map(\.kind) }

  @Test(
    "The check digit of 個人番号 is that of the ordinance",
    arguments: [("12345678901", 8), ("98320567321", 4), ("00000000000", 0)])
  func checkDigit(eleven: String, digit: Int) {
    let scalars = eleven.unicodeScalars.map(\.value)
    #expect(IndividualNumberCheck.digit(of: scalars[...]) == digit)
  }

  @Test("A wrong check digit, one more digit or a decimal point makes no 個人番号")
  func nearMisses() {
    #expect(kinds("個人番号 123456789018") == [.individualNumber])
    for text in [
      "個人番号 123456789017",
      "個人番号 1234567890180",
      "123456789018.5",
      "0.123456789018",
      "1,123456789018",
      "123456789018円",
      "7000020310000", "7-0000-2031-0000", "7 0000 2031 0000", "202604011230", "a123456789018",
      "https://example.jp/123456789018",
    ] {
      #expect(!kinds(text).contains(.individualNumber), "\(text)")
    }
  }

  @Test("Every local government's 法人番号 as it is derived from its code is no personal number")
  func corporateNumbers() {
    for body in LocalGovernments.all {
      guard let number = CorporateNumber.suggested(for: body.code)?.text else { continue }
      let parted = "\(number.prefix(1)) \(number.dropFirst())"
      for text in [number, "法人番号：\(number)", "T\(number)", parted] { #expect(kinds(text).isEmpty, "\(text)") }
    }
  }

  @Test("A number on two lines, or in two cells of a table, is not one number")
  func lines() {
    #expect(kinds("1234\n5678\n9018").isEmpty)
    #expect(kinds("| 1234 | 5678 | 9018 |").isEmpty)
    #expect(kinds("個人番号\n123456789018") == [.individualNumber])
  }

  @Test("Joiners without width and mixed widths hide nothing")
  func disguises() {
    #expect(kinds("1234\u{200B}5678\u{2060}9018") == [.individualNumber])
    #expect(kinds("１２34‐５６78－9０18") == [.individualNumber])
  }

  @Test("What was found is told masked: a number by its last digits, a mailbox by its first letter")
  func masks() {
    #expect(PersonalDataScan.text("個人番号：1234-5678-9018").map(\.masked) == ["****-****-**18"])
    #expect(PersonalDataScan.text("普通預金 １２３４５６７と口座番号 7654321").map(\.masked) == ["*****67", "*****21"])
    #expect(PersonalDataScan.text("t.yamada@example.jp").map(\.masked) == ["t***@example.jp"])
    #expect(PersonalDataScan.text("内線1234").map(\.masked) == ["内線**34"])
  }

  @Test(
    "Time grows in proportion to the text, whatever it repeats",
    arguments: [
      "1234 5678 9018 ",
      "123456789018 ",
      "1-",
      "９０－",
      "a@",
      "@",
      "内線",
      "課長　",
      "担当：",
      "佐藤",
      "氏",
      "口座番号 ",
      "普通 1234567 ",
      "あ",
      "旅券番号", "1234567890", "田中 ", "\u{200B}", "\n", "記号 12340 番号 ", "ext.", "様さん",
    ])
  func hostile(unit: String) {
    func seconds(_ bytes: Int) -> Double {
      let text = String(repeating: unit, count: bytes / unit.utf8.count)
      let clock = ContinuousClock()
      return (0..<2).map { _ in
        let took = clock.measure { _ = PersonalDataScan.text(text) }
        return Double(took.components.attoseconds) / 1e18 + Double(took.components.seconds)
      }.min() ?? 0
    }
    let small = seconds(1_024)
    let large = seconds(8_192)
    // Eight times the text; twenty-four leaves room for the noise of a shared machine, and is far from the 64 of a square.
    #expect(large < max(small, 0.02) * 24, "\(unit) \(small) \(large)")
  }
}
