import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("The reference page and the examples")
struct FormatReferenceTests {
  /// The root of the repository.
  private var root: URL {
    var url = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return url
  }

  @Test("The pages in docs are those that the code makes")
  func inStep() throws {
    let page = try Data(contentsOf: root.appendingPathComponent("docs/plan-folder.md"))
    #expect([UInt8](page) == Array(FormatReference.markdown().utf8))
    let schema = try Data(contentsOf: root.appendingPathComponent("docs/schema/tebiki-plan-1.schema.json"))
    #expect([UInt8](schema) == CanonicalJSON.schema())
  }

  @Test("It explains every field, every choice and every rule of reading")
  func complete() {
    let page = FormatReference.markdown()
    for rule in ReadingRule.allCases { #expect(page.contains("`\(rule.rawValue)`")) }
    for key in ["startCondition", "headlineIndicators", "thousandYen", "invitesAnonymisedDataProposals", "asOf"] {
      #expect(page.contains("| `\(key)` |"))
    }
    for word in ["パターン1", "後年度", "基準値からの達成割合", "デジタルファースト"] { #expect(page.contains("| \(word) |")) }
  }

  @Test("Links on the page lead to a heading of the page")
  func links() {
    let page = FormatReference.markdown()
    let headings = Set(
      page.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
        ShapeWords.anchor(String(line.drop { $0 == "#" }))
      })
    for part in page.components(separatedBy: "](#").dropFirst() {
      let target = String(part.prefix { $0 != ")" })
      #expect(headings.contains(target), "\(target)")
    }
  }

  @Test("Headings that links lead to occur once")
  func headings() {
    let headings = FormatReference.markdown().split(separator: "\n").filter { $0.hasPrefix("### ") }
    #expect(Set(headings).count == headings.count)
  }

  @Test("Every example goes through folder and JSON unchanged")
  func examples() throws {
    let files = FileManager.default
    let examples = root.appendingPathComponent("Examples")
    let folders = files.enumerator(at: examples, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    for plan in folders where plan.lastPathComponent == PlanFolder.planFile {
      let reading = try PlanFolder.read(directory: plan.deletingLastPathComponent().path)
      #expect(reading.findings.filter { $0.severity == .error }.isEmpty, "\(plan.path): \(reading.findings)")
      let written = PlanFolder.files(for: reading.plan)
      let again = PlanFolder.read(files: written)
      #expect(again.plan == reading.plan)
      #expect(PlanFolder.files(for: again.plan) == written)
      let bytes = CanonicalJSON.bytes(for: reading.plan)
      let json = CanonicalJSON.read(bytes)
      #expect(json.plan == reading.plan)
      #expect(CanonicalJSON.bytes(for: json.plan) == bytes)
    }
  }
}
