import Foundation
import Interchange
import PlanModel
import PlanStore
import PlanStoreModel
import Publishing
import Testing

@testable import PlanOperations

@Suite("The forms of an edition")
struct EditionFormsTests {
  /// A library with two editions of 見本県, of which the second changes a title.
  private func library() async throws -> EditionLibrary {
    let store = ModelPlanStore()
    var plan = SamplePlan.allCases[0].plan
    for (number, title) in [(0, plan.measures[0].title), (1, "改めた施策の名称")] {
      plan.measures[0].title = title
      _ = try await store.publish(
        EditionDraft(
          plan: plan.id.rawValue, after: Int64(number), decidedOn: plan.adoption?.decidedOn, actor: "情報政策課",
          json: CanonicalJSON.bytes(for: plan)))
    }
    return EditionLibrary(store)
  }

  private func material(_ number: Int64) async throws -> EditionMaterial {
    try #require(
      try await library().material(
        plan: SamplePlan.allCases[0].plan.id.rawValue, number: number, baseURL: "https://example.jp/"))
  }

  @Test("a first edition has no comparison table, a second one has")
  func comparison() async throws {
    let first = try await material(1)
    #expect(!first.forms.contains(.comparisonWord))
    await #expect(throws: OperationStopped.self) { try await MakeForm(.comparisonWord, of: first).run() }
    let second = try await material(2)
    #expect(second.forms.contains(.comparisonWorkbook))
    let file = try await MakeForm(.comparisonWorkbook, of: second).run()
    let sheet = try #require(TableCheck.check(file.bytes, fileName: "a.xlsx").results.isEmpty ? nil : file)
    #expect(sheet.bytes.starts(with: [0x50, 0x4B]))
  }

  @Test("every form can be made, and twice the same bytes come out")
  func all() async throws {
    let material = try await material(2)
    let first = await MakeForms(material).run()
    #expect(first.problems == [])
    #expect(first.files.map(\.path) == material.forms.map(\.path))
    let second = await MakeForms(material).run()
    #expect(first.files == second.files)
    #expect(Set(first.files.map(\.path)).count == first.files.count)
    for file in first.files { #expect(file.bytes.count > 200, "\(file.path)") }
  }

  @Test("the package holds the edition's own bytes, and verifying it says whose and which it is")
  func package() async throws {
    let material = try await material(2)
    let package = try await MakeForm(.package, of: material).run()
    let path = NSTemporaryDirectory() + "tebiki-package-\(UUID().uuidString).zip"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(package.bytes).write(to: URL(fileURLWithPath: path))
    #expect(VerifyPackage.isPackage(path))
    let outcome = try VerifyPackage(path: path).run()
    #expect(outcome.isUnaltered, "\(outcome.lines)")
    #expect(outcome.lines.first?.contains("第2版") == true)
    #expect(outcome.lines.contains { $0.contains(material.edition?.sha256.hex ?? "none") })
    var altered = package.bytes
    altered[altered.count / 2] ^= 1
    try Data(altered).write(to: URL(fileURLWithPath: path))
    #expect(try !VerifyPackage(path: path).run().isUnaltered)
  }

  @Test("texts that no font can show are set all the same, with 〓 in the places of their signs")
  func glyphs() async throws {
    var plan = SamplePlan.allCases[0].plan
    plan.measures[0].summary = "กขค と ١٢٣ と 👨‍👩‍👧 と \u{E000}"
    let checked = CheckedPlan(
      plan: plan,
      report: CheckReport(planTitle: plan.title, asOf: .earliest, bodyKind: nil, readingFindings: [], results: []),
      isPreview: false)
    let file = try await MakeForm(.bookPDF, of: EditionMaterial(checked: checked)).run()
    #expect(file.bytes.starts(with: Array("%PDF-".utf8)))
  }

  @Test("the forms have paths and titles of their own, and a path leads back to its form")
  func names() {
    #expect(Set(EditionForm.allCases.map(\.path)).count == EditionForm.allCases.count)
    #expect(Set(EditionForm.allCases.map(\.title)).count == EditionForm.allCases.count)
    for form in EditionForm.allCases { #expect(EditionForm(path: form.path) == form) }
    #expect(EditionForm(path: "documents/other.pdf") == nil)
  }
}
