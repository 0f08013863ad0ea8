import PlanModel
import Testing

@testable import Interchange

@Suite("Rules for tables that machines read")
struct TableCheckTests {
  private func report(_ text: String) -> TableReport { TableCheck.check(Array(text.utf8), fileName: "表.csv") }

  /// The rules that a table breaks.
  private func broken(_ text: String) -> [String] {
    report(text).results.filter { !$0.violations.isEmpty }.map(\.number)
  }

  private static let good = """
    団体コード,団体名,年度,申請件数（件）,割合（％）,備考
    310000,鳥取県,2023年度,1200,45.5,
    320005,島根県,2023年度,-30,0,速報の値です
    330001,岡山県,2024年度,,12.5,未計測
    """

  @Test("a table that does as asked breaks no rule, and every rule says something")
  func good() {
    let report = report(Self.good)
    #expect(report.isClean, "\(report.text.prefix(2000))")
    #expect(report.results.map(\.number) == (1...12).map { "1-\($0)" })
    #expect(!report.isDeclared)
  }

  @Test(
    "one fault breaks its rule and no other",
    arguments: [
      ("1-2", "1200,45.5", "10〜20,45.5"), ("1-3", "1200,45.5", "\"1,200\",45.5"),
      ("1-3", "-30", "▲30"), ("1-3", "1200,45.5", "1200件,45.5"), ("1-3", "1200,45.5", "１２００,45.5"), ("1-3", "-30", "x"),
      ("1-3", "1200,45.5", "約1200,45.5"), ("1-5", "鳥取県", "鳥　取　県"), ("1-5", "鳥取県", "鳥取県 "), ("1-5", "鳥取県", "　鳥取県"),
      ("1-6", "速報の値です", "同上"), ("1-6", "申請件数（件）", ""), ("1-6", "割合（％）", "申請件数（件）"),
      ("1-6", "団体コード,団", "申請の状況\n団体コード,団"),
      ("1-7", "速報の値です", "=A1"), ("1-9", "申請件数（件）", "申請件数"), ("1-10", "速報の値です", "速報①"), ("1-10", "速報の値です", "ﾊﾝｶｸ"),
      ("1-10", "速報の値です", "㈱見本"), ("1-10", "速報の値です", "\u{E000}"), ("1-11", "2024年度", "令和6年度"),
      ("1-11", "2024年度", "R6.3.31"),
      ("1-12", "310000", "310001"), ("1-12", "310000", "31"), ("1-12", "310000", "鳥取"),
    ])
  func faults(_ rule: String, _ before: String, _ after: String) {
    let text = Self.good.replacing(before, with: after, maxReplacements: 1)
    #expect(text != Self.good)
    // 31 alone is a prefecture's code by JIS X 0401.
    #expect(broken(text) == (after == "31" ? [] : [rule]), "\(after)")
  }

  @Test("a second figure in brackets is two data, and no number as machines write it")
  func brackets() {
    #expect(broken(Self.good.replacing("1200,45.5", with: "1200（30）,45.5")) == ["1-2", "1-3"])
  }

  @Test("a value in two lines is two data and a line break")
  func lines() {
    #expect(broken(Self.good.replacing("速報の値です", with: "\"一つ\n二つ\"")) == ["1-2", "1-5"])
  }

  @Test("the place is told by row and column, with the column's name")
  func places() throws {
    let text = Self.good.replacing("-30", with: "▲30")
    let violation = try #require(report(text).results.first { $0.number == "1-3" }?.violations.first)
    #expect(violation.place == "3行目、4列目「申請件数（件）」")
    #expect(violation.remedy.contains("「-30」"))
    #expect(violation.isInferred)
  }

  @Test("an omitted name in the first column is inferred, in other columns an empty cell may mean something")
  func groups() throws {
    let text = "地域,区分（件）\n東部,1\n,2\n西部,\n"
    let found = try #require(report(text).results.first { $0.number == "1-6" }?.violations)
    #expect(found.map(\.row) == [3])
    #expect(found.allSatisfy { $0.isInferred })
  }

  @Test("era alone in a heading is told, with the western year beside it not")
  func headings() {
    #expect(broken("地域,令和5年度（件）\n東部,1\n") == ["1-11"])
    #expect(broken("地域,令和5年度,単位\n東部,1,件\n") == ["1-11"])
    #expect(broken("地域,令和5年度（2023年度）,単位\n東部,1,件\n").isEmpty)
  }

  @Test("without a column of areas the rule says that it could not be applied")
  func areas() {
    let result = report("区分,件数（件）\na,1\n").results[11]
    guard case .notChecked(let reason) = result.verdict else {
      Issue.record("\(result.verdict)")
      return
    }
    #expect(reason.contains("地域"))
  }

  @Test(
    "other files are named, and what could not be looked at is no pass",
    arguments: [
      ("%PDF-1.7", "PDF", true), ("<html><table>", "HTML", true), ("\u{89}PNG", "", false),
      ("<?xml version='1.0'?><a/>", "XML", false),
    ])
  func otherFiles(_ text: String, _ name: String, _ isBroken: Bool) {
    let report = TableCheck.check(Array(text.utf8), fileName: "x")
    guard !name.isEmpty else { return }
    #expect(report.isClean == !isBroken)
    let unchecked = report.results.count { if case .notChecked = $0.verdict { true } else { false } }
    #expect(unchecked == 11)
    #expect(report.text.contains(name))
  }

  @Test("Shift_JIS is read, and other encodings are refused in words")
  func encodings() {
    let shiftJIS: [UInt8] = [0x92, 0x6E, 0x88, 0xE6, 0x2C, 0x31, 0x0A, 0x93, 0x8C, 0x2C, 0x32, 0x0A]
    #expect(TableCheck.check(shiftJIS, fileName: "x").results[0].violations.isEmpty)
    let broken = TableCheck.check([0x31, 0x2C, 0xFF, 0x0A], fileName: "x")
    #expect(broken.results[0].violations.count == 1)
    #expect(broken.results.dropFirst().allSatisfy { if case .notChecked = $0.verdict { true } else { false } })
  }

  @Test("hostile bytes are answered with a report")
  func hostile() {
    let samples: [[UInt8]] = [
      [], [0], Array(repeating: 0x22, count: 10_000), Array(repeating: 0x2C, count: 10_000), Array("PK\u{3}\u{4}".utf8),
      [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], Array(repeating: 0xFF, count: 1000), Array("\u{1B}[2J,a\n1,2".utf8),
      Array(String(repeating: "e\u{301}\u{301}", count: 20_000).utf8),
      Array(String(repeating: "１，", count: 30_000).utf8),
    ]
    var generator = SeededGenerator(seed: 9)
    let random = (0..<200).map { _ in
      (0..<Int.random(in: 0...200, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }
    for bytes in samples + random {
      let report = TableCheck.check(bytes, fileName: "x")
      #expect(report.results.count == 12)
      #expect(!report.text.contains("\u{1B}"))
      #expect(JSONReader.read(report.json).problems.isEmpty)
    }
  }

  @Test("the JSON holds every violation, the text the first twenty of a rule")
  func formats() {
    let rows = (0..<50).map { "a\($0),▲1\n" }.joined()
    let report = report("区分,件数（件）\n" + rows)
    #expect(report.violationCount == 50)
    #expect(report.text.contains("ほか30件"))
    #expect(String(decoding: report.json, as: UTF8.self).components("\"remedy\"") == 50)
  }
}

extension String {
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
