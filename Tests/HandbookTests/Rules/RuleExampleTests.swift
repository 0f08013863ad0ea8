import Handbook
import PlanModel
import Testing

struct RuleExampleTests {
  @Test(
    "Every rule has an example that it accepts and one that it does not let pass",
    arguments: RuleCatalogue.all.map(\.id))
  func examplesExist(id: RuleID) throws {
    let rule = try #require(RuleCatalogue.find(id))
    #expect(rule.examples.contains { $0.expectation == .passes }, "規則 \(rule.id) に、満たす例を加えてください。")
    let stopping = rule.examples.contains { example in
      if case .fails(let places) = example.expectation { !places.isEmpty } else { example.expectation == .asks }
    }
    #expect(stopping, "規則 \(rule.id) に、満たさない例（.failing 又は .asking）を加えてください。")
  }

  @Test("Every example comes out as it says, and disturbs no other rule", arguments: RuleCatalogue.all.map(\.id))
  func examplesHold(id: RuleID) throws {
    let rule = try #require(RuleCatalogue.find(id))
    for example in rule.examples {
      let report = Checker.check(example.plan, asOf: example.asOf, figures: example.figures)
      let others = report.findings.filter { $0.rule != rule.id }.map { "\($0.rule) \($0.place)" }
      if example.expectation != .doesNotApply {
        #expect(others.isEmpty, "\(rule.id)「\(example.title)」: 他の規則の指摘があります。")
      }
      guard let verdict = report.results.first(where: { $0.rule == rule.id })?.verdict else {
        Issue.record("\(rule.id) は点検されていません。")
        continue
      }
      expect(verdict, example.expectation, "\(rule.id)「\(example.title)」")
    }
  }

  private func expect(_ verdict: Verdict, _ expectation: RuleExample.Expectation, _ comment: Comment) {
    switch (expectation, verdict) {
    case (.passes, .satisfied), (.doesNotApply, .notApplicable), (.asks, .needsJudgement): break
    case (.fails(let places), .violated(let findings)): #expect(findings.map(\.place) == places, comment)
    default: Issue.record("\(comment): \(verdict)")
    }
  }

  @Test("The complete plans give no finding and leave no question open", arguments: ExamplePlan.allCases)
  func basePlans(base: ExamplePlan) {
    let report = Checker.check(base.plan)
    #expect(report.findings.map { "\($0.rule) \($0.place) \($0.summary)" } == [])
    #expect(report.questions.map { "\($0.rule) \($0.question)" } == [])
  }
}
