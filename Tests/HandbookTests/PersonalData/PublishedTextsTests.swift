import PlanModel
import Testing

@testable import Handbook

@Suite("Texts that are published")
struct PublishedTextsTests {
  @Test("Every text of a plan is looked at, whatever record holds it")
  func nothingIsForgotten() {
    let plan = FullPlan.plan
    let seen = Set(PublishedTexts.all(in: plan).map(\.text))
    let held = TextsByReflection(of: plan)
    #expect(held.texts.count > 150)
    for (path, text) in held.texts where !FullPlan.isCode(path) { #expect(seen.contains(text), "\(path) \(text)") }
  }

  @Test("The plan of this test holds every field that a text can stand in")
  func nothingIsEmpty() {
    #expect(TextsByReflection(of: FullPlan.plan).empty.filter { !FullPlan.isCode($0) } == [])
  }

  @Test("A number is found wherever it stands, at the place of its field")
  func everywhere() {
    for text in PublishedTexts.all(in: FullPlan.plan) where text.content != .address {
      #expect(!text.field.isEmpty && !text.file.isEmpty, "\(text.text)")
    }
    var plan = FullPlan.plan
    plan.news[0].text = "個人番号 123456789018"
    plan.observations[0].evidence.fileName = "一覧_123456789018.csv"
    plan.measures[0].indicators[0].definition = "1234-5678-9018"
    plan.judgements[0].reason = "１２３４５６７８９０１８"
    let found = PersonalDataScan.plan(plan).filter { $0.matches.contains { $0.kind == .individualNumber } }
    #expect(
      found.map(\.text.field) == ["judgements[0].reason", "news[0].text", "definition", "file"])
    #expect(found[2].text.file == "measures/\(plan.measures[0].id).yaml")
  }

  @Test("A remark that publication takes out is not published, one that stays is")
  func remarks() {
    var plan = FullPlan.plan
    plan.chapters[0].body = "本文<!-- 担当：山田 内線1234 -->です。"
    #expect(!PersonalDataScan.plan(plan).contains { $0.text.record == .chapter(plan.chapters[0].id) })
    plan.chapters[0].title = "題名<!-- 内線1234 -->"
    #expect(PersonalDataScan.plan(plan).contains { $0.text.field == "title" })
  }
}

/// All strings in a value, found by reflection, with their paths, and the paths of optional ones that are not there.
struct TextsByReflection {
  private(set) var texts: [(path: String, text: String)] = []
  private(set) var empty: [String] = []

  init(of value: Any) { collect(value, "") }

  private mutating func collect(_ value: Any, _ path: String) {
    if let text = value as? String {
      texts.append((path, text))
      return
    }
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional {
      if let inner = mirror.children.first { return collect(inner.value, path) }
      if type(of: value) == String?.self { empty.append(path) }
      return
    }
    if mirror.displayStyle == .collection, mirror.children.isEmpty { empty.append(path) }
    for child in mirror.children { collect(child.value, path + "." + (child.label ?? "")) }
  }
}
