import Foundation
import Handbook
import PlanModel
import Testing

struct RuleCatalogueTests {
  @Test("Every rule file on disk is listed in its family, under the name of the file", arguments: RuleFamily.allCases)
  func filesAreListed(family: RuleFamily) throws {
    let folder = Self.packageRoot.appending(path: "Sources/Handbook/Rules/\(family.folder)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") && $0 != "\(family.folder)Rules.swift" }
      .map { String($0.dropLast(".swift".count)) }
    #expect(Set(names.map(Self.kebabCase)) == Set(family.rules.map(\.id.rawValue)))
    #expect(names.count == family.rules.count)
  }

  @Test("No two rules bear the same name")
  func namesAreUnique() {
    let ids = RuleCatalogue.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test(
    "Every clause named by a rule exists and is in force on some day on which the rule is used",
    arguments: RuleCatalogue.all.map(\.id))
  func clausesExist(id: RuleID) throws {
    let rule = try #require(RuleCatalogue.find(id))
    #expect(!rule.clauses.isEmpty)
    for id in rule.clauses {
      let clause = try #require(ClauseCatalogue.find(id), "規則 \(rule.id) の条項 \(id) がありません。")
      let today = CalendarDate.today()
      #expect(clause.inForceTo.map { $0 >= today } ?? true, "規則 \(rule.id) の条項 \(id) は、もう効力がありません。")
    }
  }

  @Test(
    "Every rule says in words what it asks, why, and what a person must judge", arguments: RuleCatalogue.all.map(\.id))
  func rulesAreExplained(id: RuleID) throws {
    let rule = try #require(RuleCatalogue.find(id))
    #expect(!rule.title.isEmpty && !rule.title.contains("。"))
    for text in [rule.why, rule.doesNotCheck] { #expect(text.hasSuffix("。"), "\(rule.id)") }
    if let reason = rule.weight.reason { #expect(reason.hasSuffix("ためです。"), "\(rule.id)") }
  }

  @Test(
    "Every finding of an example speaks in full sentences and names a remedy", arguments: RuleCatalogue.all.map(\.id))
  func findingsAreSentences(id: RuleID) throws {
    let rule = try #require(RuleCatalogue.find(id))
    for example in rule.examples {
      for finding in Checker.check(example.plan, asOf: example.asOf, figures: example.figures).findings {
        #expect(finding.summary.hasSuffix("。"))
        #expect(finding.remedy.hasSuffix("ください。") || finding.remedy.hasSuffix("足ります。"), "\(finding.remedy)")
        #expect(!finding.clauses.isEmpty)
      }
    }
  }

  static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func kebabCase(_ name: String) -> String {
    var result = ""
    for character in name {
      if character.isUppercase, !result.isEmpty { result += "-" }
      result += character.lowercased()
    }
    return result
  }
}
