import Foundation
import Handbook
import Testing

struct RuleDocumentationTests {
  private let folder = RuleCatalogueTests.packageRoot.appending(path: "docs/rules")

  @Test("The pages in docs/rules are those that the rules write")
  func inStep() throws {
    let pages = RuleDocumentation.files()
    if ProcessInfo.processInfo.environment["TEBIKI_WRITE_DOCS"] == "1" {
      try? FileManager.default.removeItem(at: folder)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, text) in pages { try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8) }
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(names) == Set(pages.keys), "docs/rules を作り直してください（tebiki docs --output docs）。")
    for (name, text) in pages {
      let written = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(written == text, "docs/rules/\(name) を作り直してください（tebiki docs --output docs）。")
    }
  }

  @Test("Every rule has a page that is linked from the overview")
  func pagesAreLinked() {
    let pages = RuleDocumentation.files()
    #expect(pages.count == RuleCatalogue.all.count + 1)
    for rule in RuleCatalogue.all { #expect(pages["README.md"]?.contains("(\(rule.id).md)") ?? false) }
  }
}
