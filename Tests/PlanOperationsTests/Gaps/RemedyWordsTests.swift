import Handbook
import PlanModel
import Testing

@testable import PlanOperations

@Suite("Remedies in the words of a page")
struct RemedyWordsTests {
  /// A failing example of every rule, with what the rule found in it.
  private static let found: [(plan: Plan, report: CheckReport)] = RuleCatalogue.all.flatMap { rule in
    rule.examples.compactMap { example -> (Plan, CheckReport)? in
      guard case .fails = example.expectation else { return nil }
      return (example.plan, Checker.check(example.plan, asOf: example.asOf, figures: example.figures, rules: [rule]))
    }
  }

  @Test("name no file and no field in English, whatever rule found the gap")
  func everyRule() {
    var seen = 0
    for (plan, report) in Self.found {
      for gap in PlanGaps(plan: plan, report: report).groups.flatMap(\.gaps) {
        seen += 1
        let left = gap.remedy.matches(of: #/[a-z]{2,}[A-Z][A-Za-z]*|\.yaml|\.md|[a-z]+\[|[a-z]+\.[a-z]+/#)
        #expect(left.isEmpty, "\(gap.remedy) ← \(gap.folderRemedy)")
        #expect(
          !gap.remedy.contains("「「") && !gap.remedy.contains("のの") && !gap.remedy.contains(" の "), "\(gap.remedy)")
      }
    }
    #expect(seen > 100)
  }

  @Test("the field of every gap has a Japanese name")
  func fields() {
    for (plan, report) in Self.found {
      for gap in PlanGaps(plan: plan, report: report).groups.flatMap(\.gaps) where gap.place.field != nil {
        #expect(!gap.fieldNames.isEmpty, "\(gap.place)")
      }
    }
  }

  @Test(
    "examples",
    arguments: [
      (
        "plan.yaml の formulation.relation に、どの部分をこの計画とするかを1文で記載してください。",
        "「策定の方法の既存の計画との関係を述べた文」に、どの部分をこの計画とするかを1文で記載してください。"
      ),
      ("measures/m-1.yaml の lead に、plan.yaml の sections にある担当課の id を記載してください。", "「主担当課」に、「担当課」にある担当課の識別子を記載してください。"),
      (
        "chapters/c1.md に本文を記載してください。この章がないときは、plan.yaml の chapters から外してください。",
        "この章に本文を記載してください。この章がないときは、「章」から外してください。"
      ),
      (
        "measures/m.yaml の指標 kpi-1 の baseline に、基準値（value）とその時点（period）を記載してください。",
        "この施策の指標 kpi-1 の「基準値」に、基準値とその時点を記載してください。"
      ),
      ("RPAやAIを使い、https://example.jp を見てください。", "RPAやAIを使い、https://example.jp を見てください。"),
    ])
  func examples(folder: String, page: String) {
    #expect(RemedyWords.onPage(folder, at: Place(.plan)) == page)
  }
}
