import Handbook
import PlanModel
import Testing

struct RuleCoverageTests {
  @Test("Every normative sentence of the handbook is served by a rule, or says why none can")
  func handbook() {
    let report = HandbookCoverage.report(clausesServedByRules: RuleCatalogue.rulesByClause)
    #expect(report.gaps.map { "\($0.sentence.place) \($0.outcome)" } == [])
    #expect(report.totals.percent == 100)
  }

  @Test("Every clause has a rule, or says why none can serve it")
  func clauses() {
    let open = ClauseCatalogue.all.filter { $0.reasonWithoutRule == nil && RuleCatalogue.rulesByClause[$0.id] == nil }
    #expect(open.map(\.id) == [])
  }

  @Test("No rule leans on a clause that ended")
  func freshness() {
    let freshness = LawFreshness(on: .today(), clausesServedByRules: RuleCatalogue.rulesByClause)
    #expect(freshness.expired.flatMap(\.leanedOnBy) == [])
  }
}
