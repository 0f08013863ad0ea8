import PlanModel
import Testing

@testable import Interchange

@Suite("Reading records")
struct RecordReadingTests {
  private func reading(_ old: String, _ new: String, in path: String = "measures/m-1.yaml") -> PlanReading {
    var folder = SmallFolder()
    folder.replace(old, with: new, in: path)
    return folder.read()
  }

  @Test("An unknown key is an error at its line, with the key that was meant")
  func unknownKey() {
    let reading = reading("unit: ％", "unitt: ％", in: "plan.yaml")
    #expect(reading.spot(.unknownKey) == "plan.yaml:11")
    #expect(reading.findings(.unknownKey).first?.remedy == "「unit」の誤りではありませんか。")
    #expect(reading.plan.indicators.first?.title == "満足度")
  }

  @Test(
    "Keys in other spellings are recognised",
    arguments: [("leads_to", "leadsTo"), ("lead-to", "leadsTo"), ("isSurvey", "survey"), ("LEADSTO", "leadsTo")])
  func spellings(written: String, meant: String) {
    let found = reading("leadsTo:", "\(written):").findings(.unknownKey)
    #expect(found.first?.remedy == "「\(meant)」の誤りではありませんか。")
  }

  @Test("A comma in a number inside braces is explained")
  func commaInBraces() {
    let found = reading("title: 件数", "title: 件数\n    baseline: {value: 1,842}").findings(.unknownKey)
    #expect(found.first?.remedy.contains("桁区切り") == true)
  }

  @Test("A key written twice keeps the first value and names both lines")
  func duplicateKey() {
    let reading = reading("lead: joho", "lead: joho\nlead: other")
    #expect(reading.spot(.duplicateKey) == "measures/m-1.yaml:3")
    #expect(reading.findings(.duplicateKey).first?.summary.contains("2行目") == true)
    #expect(reading.plan.measures.first?.lead == "joho")
  }

  @Test("A missing title is reported and the rest of the record is kept")
  func missingTitle() {
    let reading = reading("title: 手続のオンライン化\n", "")
    #expect(reading.spot(.missingKey) == "measures/m-1.yaml:1")
    #expect(reading.plan.measures.first?.indicators.count == 1)
  }

  @Test("A list in place of a value, and a value in place of a list, are reported; the value is used")
  func wrongShapes() {
    #expect(reading("lead: joho", "lead: [joho]").spot(.wrongType) == "measures/m-1.yaml:2")
    let single = reading("leadsTo: [k-1]", "leadsTo: k-1")
    #expect(single.spot(.wrongType) == "measures/m-1.yaml:6")
    #expect(single.plan.measures.first?.indicators.first?.leadsTo == ["k-1"])
    #expect(reading("- id: i-1\n    title: 件数\n    leadsTo: [k-1]", "- 件数").spot(.wrongType) == "measures/m-1.yaml:4")
  }

  @Test("A word that is no choice is reported with the choices")
  func unknownChoice() {
    let found = reading("title: 件数", "title: 件数\n    direction: 増化").findings(.unreadableValue)
    #expect(found.first?.remedy.hasPrefix("「増加」の誤りではありませんか。") == true)
  }

  @Test(
    "Labels, codes, aliases and full-width writing all name a choice", arguments: ["増加", "increase", "上向き", "ｉｎｃｒｅａｓｅ"])
  func choices(word: String) {
    let reading = reading("title: 件数", "title: 件数\n    direction: \(word)")
    #expect(reading.plan.measures.first?.indicators.first?.direction == .increase)
    #expect(reading.findings.isEmpty)
  }

  @Test("A code without quotes is read and reported")
  func unquotedCode() {
    let reading = reading("[\"310000\"]", "[310000]", in: "plan.yaml")
    #expect(reading.spot(.unquotedCode) == "plan.yaml:2")
    #expect(reading.plan.bodies.map(\.text) == ["310000"])
    let short = self.reading("[\"310000\"]", "[\"31000\"]", in: "plan.yaml")
    #expect(short.findings(.unreadableValue).first?.remedy.contains("310000") == true)
  }

  @Test("An empty key is as good as none")
  func emptyKey() {
    let reading = reading("lead: joho", "lead:\nsummary: ~\ngoal: \"\"")
    #expect(reading.findings.isEmpty)
    #expect(reading.plan.measures.first?.lead == nil)
  }

  @Test("A condition without 後年度 is not lost in silence")
  func startCondition() {
    #expect(reading("lead: joho", "startCondition: 予算が付いたとき").spot(.unreadableValue) == "measures/m-1.yaml:2")
    let later = reading("lead: joho", "startCondition: 予算が付いたとき\npriority: 後年度")
    #expect(later.plan.measures.first?.priority == .later(condition: "予算が付いたとき"))
  }

  @Test("A title of digits and a word that YAML knows stay text", arguments: ["2024", "yes", "null?", "1e3", "0123"])
  func plainWords(text: String) {
    #expect(reading("手続のオンライン化", text).plan.measures.first?.title == text)
  }

  @Test("Control characters are taken out and reported")
  func controlCharacters() {
    let reading = reading("手続のオンライン化", "\"手続\\u0007の\\0電子化\"")
    #expect(reading.plan.measures.first?.title == "手続の電子化")
    #expect(reading.spot(.controlCharacters) == "measures/m-1.yaml:1")
  }

  @Test("Full-width colons and spaces, which look right, are named")
  func fullWidthSigns() {
    let colon = reading("lead: joho", "lead：joho\ngoal: x")
    #expect(colon.spot(.syntax) == "measures/m-1.yaml:2")
    #expect(colon.findings(.syntax).first?.summary.contains("全角の「：」") == true)
    #expect(colon.plan.measures.first?.goal == "x")
    let several = reading("lead: joho", "lead：joho\nsummary：要約\ngoal: \"x")
    #expect(several.findings(.syntax).count == 3)
    let nested = reading("lead: joho", "budget:\n  businessCode：1")
    #expect(nested.findings(.syntax).first?.summary.contains("全角の「：」") == true)
    let space = reading("lead: joho", "budget:\n　businessCode: 1")
    #expect(space.findings(.unknownKey).first?.remedy.contains("全角の空白") == true)
    let tab = reading("lead: joho", "budget:\n\tbusinessCode: 1")
    #expect(tab.findings(.syntax).first?.remedy.contains("タブ") == true)
  }
}
