import PlanModel
import Testing

@testable import Interchange

@Suite("Ids and references")
struct ReferenceCheckTests {
  private func reading(_ old: String, _ new: String, in path: String = "measures/m-1.yaml") -> PlanReading {
    var folder = SmallFolder()
    folder.replace(old, with: new, in: path)
    return folder.read()
  }

  @Test(
    "A reference without a target is an error at its line",
    arguments: [
      ("lead: joho", "lead: jouho", 2), ("lead: joho", "related: [joho, x]", 2), ("lead: joho", "partners: [p]", 2),
      ("lead: joho", "dependsOn: [m-9]", 2), ("leadsTo: [k-1]", "leadsTo: [k-9]", 6),
      ("leadsTo: [k-1]", "partOf: zzz", 6),
      ("leadsTo: [k-1]", "owner: zzz", 6), ("lead: joho", "reviews: [{fiscalYear: FY2025, indicator: zzz}]", 2),
      ("lead: joho", "reviews: [{fiscalYear: FY2025, gradeScale: zzz}]", 2),
    ])
  func dangling(old: String, new: String, line: Int) {
    #expect(reading(old, new).spot(.danglingReference) == "measures/m-1.yaml:\(line)")
  }

  @Test("The nearest id is suggested")
  func suggestion() {
    #expect(reading("lead: joho", "lead: jouho").findings(.danglingReference).first?.remedy == "「joho」の誤りではありませんか。")
  }

  @Test("References of the plan and of observations are looked at too")
  func planAndObservations() {
    let vision = reading(
      "chapters:", "vision: {statement: 便利, headlineIndicators: [k-1, k-9]}\nchapters:", in: "plan.yaml")
    #expect(vision.spot(.danglingReference) == "plan.yaml:6")
    let rows = reading("k-1,FY2024,70", "k-9,FY2024,70\r\nk-9,FY2025,71", in: "observations/2025.csv")
    #expect(rows.spot(.danglingReference) == "observations/2025.csv:2")
    #expect(rows.plan.observations.count == 3)
  }

  @Test("An id used twice names both places")
  func duplicates() {
    let indicators = reading("- id: i-1", "- id: k-1")
    #expect(indicators.spot(.duplicateID) == "measures/m-1.yaml:4")
    #expect(indicators.findings(.duplicateID).first?.summary.contains("plan.yamlの9行目") == true)
    let sections = reading("name: 情報政策課", "name: 情報政策課\n  - id: joho\n    name: 総務課", in: "plan.yaml")
    #expect(sections.findings(.duplicateID).first?.summary.contains("plan.yamlの4行目") == true)
    #expect(sections.spot(.duplicateID) == "plan.yaml:6")
  }

  @Test("A ring of references is shown once, with its way")
  func cycles() {
    var folder = SmallFolder()
    folder["measures/m-1.yaml"] += "\ndependsOn: [m-2]"
    folder["measures/m-2.yaml"] = "title: 二\ndependsOn: [m-3]"
    folder["measures/m-3.yaml"] = "title: 三\ndependsOn: [m-1]"
    folder.replace("[m-1]", with: "[m-1, m-2, m-3]", in: "plan.yaml")
    let found = folder.read().findings(.referenceCycle)
    #expect(found.count == 1)
    #expect(found.first?.summary.contains("m-1 → m-2 → m-3 → m-1") == true)
    #expect(reading("leadsTo: [k-1]", "leadsTo: [i-1]").findings(.referenceCycle).count == 1)
    #expect(reading("leadsTo: [k-1]", "partOf: i-1").findings(.referenceCycle).count == 1)
  }

  @Test("A chain of a hundred thousand references is followed without recursion")
  func longChain() {
    let count = 100_000
    var references: [String: [String]] = [:]
    for number in 0..<count { references["\(number)"] = ["\((number + 1) % count)"] }
    #expect(ReferenceCycles.find(references).map(\.count) == [count])
  }

  @Test(
    "What a broken file defines is not reported missing over and over", arguments: ["title: \"x", "[[[", "- 1", "a：b"])
  func brokenFile(text: String) {
    var folder = SmallFolder()
    folder["measures/m-1.yaml"] = text
    let reading = folder.read()
    #expect(!reading.findings.isEmpty)
    #expect(reading.findings(.danglingReference).isEmpty)
    folder = SmallFolder()
    folder["plan.yaml"] += "\nvision: [\n"
    #expect(folder.read().findings(.danglingReference).isEmpty)
  }

  @Test("A measure that the table of contents lists without a file is missed once")
  func missingFile() {
    var folder = SmallFolder()
    folder["measures/m-1.yaml"] += "\ndependsOn: [m-2]"
    folder.replace("[m-1]", with: "[m-1, m-2]", in: "plan.yaml")
    #expect(folder.read().findings.map(\.rule) == [ReadingRule.missingFile.id])
  }
}
