import Handbook
import PlanModel
import PlanOperations
import Testing

@Suite("Clauses and their readings")
struct ClauseListTests {
  @Test("the list names every clause in force, each with its rules or the reason for none")
  func everyClause() {
    let text = ListClauses.text()
    for clause in ClauseCatalogue.all { #expect(text.contains("  \(clause.id)  "), "\(clause.id)") }
    #expect(!text.contains("理由の記載なし"))
  }

  @Test("every sentence of the handbook is accounted for")
  func coverage() {
    let report = HandbookCoverage.report(clausesServedByRules: RuleCatalogue.rulesByClause)
    #expect(report.gaps.isEmpty, "\(report.gaps.map { "\($0.sentence.place) \($0.outcome.text)" })")
    #expect(report.totals.percent == 100)
    #expect(report.totals.sentences >= 80)
  }

  @Test("no rule leans on a clause that ended, and in ten years every reading is old")
  func freshness() throws {
    let today = try #require(CalendarDate(iso: "2026-11-23"))
    #expect(!CheckLaw(date: today, olderThanDays: 365).run().mustFail)
    let later = try #require(CalendarDate(iso: "2036-11-23"))
    let text = CheckLaw(date: later, olderThanDays: 365).run().text
    #expect(text.contains("publish-without-delay"))
  }
}
