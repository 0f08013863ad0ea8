import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("Encodings of files")
struct EncodingTests {
  private let path = "measures/m-1.yaml"

  private func reading(_ bytes: [UInt8]) -> PlanReading {
    var folder = SmallFolder()
    folder.files[path] = bytes
    return folder.read()
  }

  @Test("UTF-8 with a byte order mark is plain UTF-8")
  func byteOrderMark() {
    let reading = reading([0xEF, 0xBB, 0xBF] + Array(SmallFolder()[path].utf8))
    #expect(reading.findings.isEmpty)
    #expect(reading.plan.measures.first?.title == "手続のオンライン化")
  }

  @Test("Shift_JIS is read, and the officer is advised to save as UTF-8")
  func shiftJIS() throws {
    let text = SmallFolder()[path].replacing("手続", with: "①表示能力の手続ソ")
    let reading = reading([UInt8](try #require(text.data(using: .shiftJIS))))
    #expect(reading.plan.measures.first?.title == "①表示能力の手続ソのオンライン化")
    #expect(reading.findings.map(\.severity) == [.advice])
    #expect(reading.findings.first?.summary.contains("Shift_JIS") == true)
  }

  @Test("UTF-16 is read in both orders", arguments: [true, false])
  func utf16(isLittle: Bool) {
    var bytes: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
    for unit in SmallFolder()[path].utf16 {
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      bytes += isLittle ? pair : pair.reversed()
    }
    let reading = reading(bytes)
    #expect(reading.plan.measures.first?.title == "手続のオンライン化")
    #expect(reading.findings.map(\.rule) == [ReadingRule.encoding.id])
  }

  @Test("EUC-JP and ISO-2022-JP are named")
  func named() {
    // 「計画」
    let euc = reading(Array("title: ".utf8) + [0xB7, 0xD7, 0xB2, 0xE8, 0x0A])
    #expect(euc.findings(.encodingUnreadable).first?.summary.contains("EUC-JP") == true)
    let mail = reading(Array("title: ".utf8) + [0x1B, 0x24, 0x42, 0x37, 0x57, 0x1B, 0x28, 0x42, 0x0A])
    #expect(mail.findings(.encodingUnreadable).first?.summary.contains("ISO-2022-JP") == true)
  }

  @Test("Other bytes are an error at the line of the first")
  func unknown() {
    let reading = reading(Array("title: 計画\nlead: ".utf8) + [0xFF, 0xFF, 0x0A])
    #expect(reading.spot(.encodingUnreadable) == "measures/m-1.yaml:2")
    #expect(reading.plan.chapters.count == 1)
  }

  @Test("UTF-8 that is not well formed is found at its first byte")
  func wrongBytes() {
    #expect(UTF8Check.firstWrongByte(in: Array("日本🗾".utf8)) == nil)
    #expect(UTF8Check.firstWrongByte(in: [0x41, 0xC0, 0xAF]) == 1)
    #expect(UTF8Check.firstWrongByte(in: [0xED, 0xA0, 0x80]) == 0)
    #expect(UTF8Check.firstWrongByte(in: [0x41, 0xE3, 0x81]) == 1)
    #expect(UTF8Check.firstWrongByte(in: [0xF4, 0x90, 0x80, 0x80]) == 0)
  }
}
