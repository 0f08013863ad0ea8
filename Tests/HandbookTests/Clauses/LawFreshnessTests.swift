import PlanModel
import Testing

@testable import Handbook

@Suite("Freshness of the law")
struct LawFreshnessTests {
  private func day(_ iso: String) throws -> CalendarDate {
    try #require(CalendarDate(iso: iso))
  }

  private func clause(
    _ id: ClauseID, checked: SourceReading, to: String? = nil, supersededBy: ClauseID? = nil
  ) -> Clause {
    Clause(
      id: id, title: "試験用", document: .act, pinpoint: "第1条", force: .information, binds: .localGovernments, to: to,
      reading: checked, statement: "試験のための条項です。", supersededBy: supersededBy)
  }

  @Test("calls a reading old from the day after the limit")
  func limitIsExact() throws {
    let clauses: [Clause] = [clause("sample", checked: SourceReading(on: "2025-11-23", against: "見本"))]
    let onLimit = LawFreshness(on: try day("2026-11-23"), clausesServedByRules: [:], clauses: clauses)
    let after = LawFreshness(on: try day("2026-11-24"), clausesServedByRules: [:], clauses: clauses)
    #expect(onLimit.stale.isEmpty)
    #expect(after.stale.map(\.id) == ["sample"])
    #expect(!after.mustFail)
  }

  @Test("always calls an undated reading old")
  func undatedIsStale() throws {
    let clauses: [Clause] = [clause("sample", checked: SourceReading(undatedAgainst: "見本"))]
    let report = LawFreshness(
      on: try day("2026-11-23"), olderThanDays: 100_000, clausesServedByRules: [:], clauses: clauses)
    #expect(report.stale.count == 1)
  }

  @Test("fails for an ended clause without a successor")
  func endedWithoutSuccessorFails() throws {
    let reading = SourceReading(on: "2026-01-01", against: "見本")
    let clauses: [Clause] = [clause("sample", checked: reading, to: "2026-06-30")]
    #expect(!LawFreshness(on: try day("2026-06-30"), clausesServedByRules: [:], clauses: clauses).mustFail)
    #expect(LawFreshness(on: try day("2026-07-01"), clausesServedByRules: [:], clauses: clauses).mustFail)
  }

  @Test("fails when a rule leans on an ended clause and does not serve its successor")
  func ruleOnEndedClauseFails() throws {
    let date: CalendarDate = try day("2026-11-23")
    let alone = LawFreshness(on: date, clausesServedByRules: ["cio-portal-listing": ["links-are-live"]])
    #expect(alone.mustFail)
    #expect(alone.expired.first?.leanedOnBy == ["links-are-live"])
    let both = LawFreshness(
      on: date,
      clausesServedByRules: ["cio-portal-listing": ["links-are-live"], "cio-portal-closed": ["links-are-live"]])
    #expect(!both.mustFail)
  }

  @Test("finds nothing expired in the catalogue itself on 2026-11-23, but readings to renew")
  func catalogueToday() throws {
    let date: CalendarDate = try day("2026-11-23")
    #expect(!LawFreshness(on: date, clausesServedByRules: [:]).mustFail)
    let stale: Set<ClauseID> = Set(ClauseCatalogue.stale(on: date).map(\.id))
    #expect(stale.contains("privacy-law-direct"))
    #expect(stale.contains("national-plan-series"))
    #expect(!stale.contains("contact-shown"))
    #expect(!stale.contains("publish-without-delay"))
    #expect(ClauseCatalogue.expired(on: date).map(\.id) == ["cio-portal-listing"])
  }
}
