import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("Canonical JSON")
struct CanonicalJSONTests {
  private func reading(_ text: String) -> PlanReading { CanonicalJSON.read(Array(text.utf8)) }

  @Test("The schema is the first member, and only what is said is written")
  func smallPlan() {
    let text = String(decoding: CanonicalJSON.bytes(for: Plan(id: "p", title: "計画")), as: UTF8.self)
    #expect(text == "{\n  \"schema\": \"tebiki-plan/1\",\n  \"id\": \"p\",\n  \"title\": \"計画\"\n}\n")
  }

  @Test("Another version, or none, is an error")
  func version() {
    #expect(
      reading("{\"schema\": \"tebiki-plan/2\", \"id\": \"p\", \"title\": \"x\"}").findings.map(\.rule.rawValue) == [
        "reading-schema-version"
      ])
    #expect(reading("{\"id\": \"p\", \"title\": \"x\"}").findings.map(\.rule.rawValue) == ["reading-missing-key"])
  }

  @Test("Decimals stay exact")
  func decimals() {
    let text = """
      {"schema": "tebiki-plan/1", "id": "p", "title": "x", "indicators": [
      {"id": "k", "title": "y", "baseline": {"value": 55.794947994056464}, "tolerance": 1.5e-3}]}
      """
    let indicator = reading(text).plan.indicators.first
    #expect(indicator?.baseline?.value == Decimal(string: "55.794947994056464"))
    #expect(indicator?.tolerance == Decimal(string: "0.0015"))
  }

  @Test("Unknown members, members twice and wrong shapes are found at their line")
  func findings() {
    let head = "{\"schema\": \"tebiki-plan/1\", \"id\": \"p\",\n\"title\": \"x\",\n"
    #expect(reading(head + "\"titel\": 1}").spot(.unknownKey) == "plan.json:3")
    #expect(reading(head + "\"title\": \"y\"}").spot(.duplicateKey) == "plan.json:3")
    #expect(reading(head + "\"contact\": []}").spot(.wrongType) == "plan.json:3")
    #expect(reading(head + "\"bodies\": [310000]}").spot(.unquotedCode) == "plan.json:3")
    #expect(reading(head + "\"bodies\": [").spot(.syntax) == "plan.json:3")
  }

  @Test("Nothing, something else and too much are findings", arguments: ["", "[]", "1", "{", "null"])
  func noPlan(text: String) {
    #expect(!reading(text).findings.isEmpty)
  }

  @Test("A value and its absence side by side are an error")
  func contradiction() {
    let text = """
      {"schema": "tebiki-plan/1", "id": "p", "title": "x", "indicators": [{"id": "k", "title": "y"}],
      "observations": [{"indicator": "k", "period": "FY2024", "value": 1, "absence": "secret"},
      {"indicator": "k", "period": "FY2025"}]}
      """
    let reading = reading(text)
    #expect(reading.findings.map { $0.place.source?.line } == [2, 3])
    #expect(reading.findings.allSatisfy { $0.severity == .error })
  }
}
