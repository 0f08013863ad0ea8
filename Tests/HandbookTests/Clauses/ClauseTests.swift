import PlanModel
import Testing

@testable import Handbook

@Suite("A clause")
struct ClauseTests {
  private func clause(_ id: ClauseID) throws -> Clause {
    try #require(ClauseCatalogue.find(id))
  }

  private func day(_ iso: String) throws -> CalendarDate {
    try #require(CalendarDate(iso: iso))
  }

  @Test("holds on its first and its last day, and on none outside")
  func validityIncludesBothEnds() throws {
    let policy: Clause = try clause("cybersecurity-policy-published")
    #expect(!policy.isInForce(on: try day("2026-03-31")))
    #expect(policy.isInForce(on: try day("2026-04-01")))
    let portal: Clause = try clause("cio-portal-listing")
    #expect(portal.isInForce(on: try day("2026-01-31")))
    #expect(!portal.isInForce(on: try day("2026-02-01")))
  }

  @Test("hands over to its successor on the next day", arguments: ["2026-01-31", "2026-02-01"])
  func successorFollows(iso: String) throws {
    let date: CalendarDate = try day(iso)
    let portal: Clause = try clause("cio-portal-listing")
    let closed: Clause = try clause("cio-portal-closed")
    #expect(portal.isInForce(on: date) != closed.isInForce(on: date))
  }

  @Test("obliges a prefecture to have a plan, and a town to try")
  func dutyAndEffort() throws {
    let duty: Clause = try clause("prefecture-must-have-plan")
    let effort: Clause = try clause("municipality-shall-endeavor")
    #expect(duty.force(for: .prefecture) == .obligation)
    #expect(duty.force(for: .town) == nil)
    #expect(effort.force(for: .prefecture) == nil)
    for kind in LocalGovernmentKind.allCases where kind != .prefecture {
      #expect(effort.force(for: kind) == .effort)
    }
  }

  @Test("obliges every body that set a plan to publish it")
  func publishing() throws {
    let clause: Clause = try clause("publish-without-delay")
    for kind in LocalGovernmentKind.allCases {
      #expect(clause.force(for: kind) == .obligation)
    }
  }

  @Test("asks prefectures and designated cities, and no one else, to invite proposals")
  func anonymisedProcessing() throws {
    let clause: Clause = try clause("anonymised-processing-invitation")
    #expect(clause.force(for: .prefecture) == .obligation)
    #expect(clause.force(for: .designatedCity) == .obligation)
    #expect(clause.force(for: .city) == .option)
    #expect(clause.force(for: .specialWard) == .option)
  }

  @Test("is cited by short title and pinpoint")
  func citation() throws {
    #expect(try clause("publish-without-delay").citation == "法第9条第4項")
    #expect(try clause("contact-shown").citation == "手引 I-4 第6段落")
  }

  @Test(
    "has a name that rules rely on",
    arguments: [
      "prefecture-must-have-plan", "municipality-shall-endeavor", "follow-national-plan",
      "take-prefectural-plan-into-account", "plan-basic-policy", "plan-matters", "plan-other-matters",
      "publish-without-delay", "open-data-duty", "standards-and-work-review", "formal-status-stated", "contact-shown",
      "web-publication", "prompt-update", "seven-elements", "five-pillars-as-fit", "own-or-national-measures",
      "goal-and-time-in-principle", "plan-period", "pattern-one-or-two", "pattern-two-relation", "small-start",
      "more-ambitious-plan", "reinvest-surplus", "wide-area-cooperation", "use-good-cases", "measures-connected",
      "consistent-with-other-plans", "cross-section-structure", "municipalities-from-drafting", "outside-partners",
      "execution-structure", "quantitative-evaluation", "pdca-review", "ordinance-option",
      "consistency-with-national-measures", "use-national-support", "cybersecurity-and-privacy", "ordinances-observed",
      "vision-shown", "figures-shown", "ebpm", "private-data-may-be-used", "effects-digital-first", "partners-can-see",
      "privacy-law-direct", "cybersecurity-policy-published", "no-abolished-ordinance", "cio-portal-closed",
      "national-plan-series", "kpi-fields", "kpi-baseline-target-source", "kpi-formula-limits", "output-is-not-outcome",
      "cumulative-not-yearly", "deadlines-and-eras", "published-grade-apart", "codes-checked", "tidy-tables",
      "licence-and-citation", "no-personal-names", "pillar-one-caption", "handbook-edition",
      "anonymised-processing-invitation", "standardisation-deadline",
    ])
  func namesAreStable(name: String) {
    #expect(ClauseCatalogue.find(ClauseID(name)) != nil)
  }
}
