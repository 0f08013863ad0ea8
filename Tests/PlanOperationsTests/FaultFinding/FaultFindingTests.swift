import Handbook
import Interchange
import PlanModel
import Testing

@Suite("Finding faults")
struct FaultFindingTests {
  @Test("A sound plan gives no finding and leaves no question open", arguments: SamplePlan.allCases)
  func soundPlans(base: SamplePlan) {
    let report = Checker.check(base.plan, asOf: base.asOf)
    #expect(report.findings.map(Self.line) == [])
    #expect(report.questions.map { "\($0.rule) \($0.question)" } == [])
  }

  @Test("見本県's folder reads without a finding and passes by the law of its own day")
  func unbroken() {
    #expect(SamplePlan.reading.findings.map(Self.line) == [])
    let report = Checker.check(
      SamplePlan.reading.plan, reading: SamplePlan.reading.findings, sourceMap: SamplePlan.reading.sourceMap)
    #expect(report.findings.isEmpty)
    #expect(report.questions.isEmpty)
    #expect(report.asOf == SamplePlan.decisionDay)
  }

  @Test(
    "Every fault is found by exactly its rule, at exactly its place", arguments: FaultCatalogue.byRule.keys.sorted())
  func faultsAreFound(rule: RuleID) throws {
    for fault in try #require(FaultCatalogue.byRule[rule]) {
      let report = Checker.check(fault.plan, asOf: fault.base.asOf)
      let expected = fault.places.map { "\(fault.rule) \(Self.text($0))" }
      let found = report.findings.map { "\($0.rule) \(Self.text($0.place))" }
      #expect(found.sorted() == expected.sorted(), "\(fault.title)")
      #expect(report.questions.map(\.rule) == (fault.isQuestion ? [fault.rule] : []), "\(fault.title)")
    }
  }

  @Test("What the law and the handbook leave open is found by no rule")
  func harmlessChanges() {
    for harmless in HarmlessChange.all {
      var plan = harmless.base.plan
      harmless.change(&plan)
      let report = Checker.check(plan, asOf: harmless.base.asOf)
      #expect(report.findings.map(Self.line) == [], "\(harmless.title)")
      #expect(report.questions.map(\.rule) == [], "\(harmless.title)")
    }
  }

  @Test("There are at least 300 faults with one finding each, and no two of them say the same")
  func faultsAreMany() {
    let single = FaultCatalogue.all.filter { $0.places.count == 1 }
    #expect(single.count >= 300)
    #expect(FaultCatalogue.all.filter(\.isQuestion).count == 9)
    let sayings = single.map { "\($0.base) \($0.rule) \($0.title)" }
    #expect(Set(sayings).count == sayings.count)
  }

  @Test("Every rule has a fault that it finds")
  func everyRuleIsTried() {
    let tried = Set(FaultCatalogue.byRule.keys)
    let untried = RuleCatalogue.all.map(\.id).filter { !tried.contains($0) }
    #expect(Set(untried) == Set(FaultCatalogue.rulesWithoutFault.keys))
    #expect(tried.isSubset(of: RuleCatalogue.all.map(\.id)))
  }

  static func line(_ finding: Finding) -> String { "\(finding.rule) \(text(finding.place)) \(finding.summary)" }
  static func text(_ place: Place) -> String { "\(place.record.label) \(place.field ?? "")" }
}
