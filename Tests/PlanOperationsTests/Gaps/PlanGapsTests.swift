import Handbook
import PlanModel
import PlanOperations
import Testing

@Suite("What a plan lacks, by element and by clause")
struct PlanGapsTests {
  private func report(_ plan: Plan) -> CheckReport { Checker.check(plan, asOf: SamplePlan.decisionDay) }

  /// A plan of which a good deal is missing.
  private var poor: Plan {
    var plan = SamplePlan.prefecture.plan
    plan.contact = nil
    plan.vision = nil
    plan.promotion = nil
    plan.formulation?.relation = nil
    plan.measures[0].lead = nil
    plan.chapters.removeAll { $0.roles.contains(.positioning) }
    return plan
  }

  @Test("every finding and every question stands in exactly one group")
  func complete() {
    for plan in [poor, SamplePlan.prefecture.plan, Plan(id: "p", title: "")] {
      let report = report(plan)
      let groups = PlanGaps(plan: plan, report: report).groups
      #expect(groups.map(\.role) == ChapterRole.allCases.map { Optional($0) } + [nil])
      #expect(groups.reduce(0) { $0 + $1.gaps.count } == report.findings.count)
      #expect(groups.reduce(0) { $0 + $1.openQuestions.count } == report.questions.count)
    }
  }

  @Test(
    "a gap stands where a person mends it",
    arguments: [
      ("vision", .purpose), ("promotion.crossSectionBody", .promotionStructure), ("formulation.relation", .positioning),
      ("contact", nil),
    ] as [(String, ChapterRole?)])
  func places(field: String, role: ChapterRole?) throws {
    let gaps = PlanGaps(plan: poor, report: report(poor))
    let group = try #require(gaps.groups.first { $0.gaps.contains { $0.place.field?.hasPrefix(field) == true } })
    #expect(group.role == role)
  }

  @Test("an element without a chapter is missing under its own name, a measure's gap among the measures")
  func records() throws {
    let gaps = PlanGaps(plan: poor, report: report(poor))
    let positioning = try #require(gaps.group(.positioning))
    #expect(positioning.chapters.isEmpty && positioning.gaps.contains { $0.rule == "seven-elements-present" })
    let first = poor.measures[0].id
    let measures = try #require(gaps.group(.measures))
    #expect(measures.gaps.contains { $0.place.record == .measure(first) && $0.place.field == "lead" })
    #expect(gaps.groups.allSatisfy { $0.role == .measures || !$0.gaps.contains { $0.place.record == .measure(first) } })
  }

  @Test("every rule's own failing examples are sorted, and none loses its clauses")
  func everyRule() {
    for rule in RuleCatalogue.all {
      let result = RuleResult(rule: rule.id, title: rule.title, clauses: rule.clauses, verdict: .satisfied)
      #expect(!result.clauses.isEmpty)
    }
    let gaps = PlanGaps(plan: poor, report: report(poor)).groups.flatMap(\.gaps)
    let notes = gaps.flatMap(\.clauses)
    #expect(!notes.isEmpty && notes.allSatisfy { !$0.citation.isEmpty && !$0.statement.isEmpty })
    #expect(gaps.allSatisfy { gap in Set(gap.clauses.map(\.id)).count == gap.clauses.count })
  }

  @Test("gaps say force and weight for the kind of body, the weightiest first")
  func force() throws {
    let prefecture = PlanGaps(plan: poor, report: report(poor))
    for group in prefecture.groups {
      let ranks = group.gaps.map { Severity.allCases.firstIndex(of: $0.severity) ?? 0 }
      #expect(ranks == ranks.sorted())
    }
    var contactless = SamplePlan.prefecture.plan
    contactless.contact = nil
    let gap = try #require(PlanGaps(plan: contactless, report: report(contactless)).group(nil)?.gaps.first)
    #expect(gap.severity == .error || gap.severity == .warning || gap.severity == .advice)
    #expect(["義務", "努力義務", "原則", "推奨", "任意", "事実"].contains(gap.force ?? ""))
    #expect(gap.clauses.first?.id == "contact-shown" && gap.ruleTitle != nil && !gap.remedy.isEmpty)
    var city = SamplePlan.city.plan
    city.prefecturalPlan = nil
    let words = PlanGaps(plan: city, report: report(city)).groups.flatMap(\.gaps)
      .compactMap { gap in gap.clauses.first { $0.id == "take-prefectural-plan-into-account" }?.force }
    #expect(!words.isEmpty && words.allSatisfy { $0 == "努力義務" || $0 == "義務" })
  }

  @Test("a sound plan has no gaps")
  func sound() {
    let plan = SamplePlan.prefecture.plan
    let gaps = PlanGaps(plan: plan, report: report(plan))
    #expect(gaps.groups.allSatisfy { $0.gaps.isEmpty })
    #expect(gaps.group(.purpose)?.questions.isEmpty == false && gaps.group(nil)?.questions.isEmpty == true)
  }

  @Test("what reading found rests on no clause and concerns the plan as a whole")
  func reading() {
    let finding = Finding(
      rule: "reading-syntax", severity: .error, place: Place(.file("plan.yaml")), summary: "誤り", remedy: "直す")
    let report = Checker.check(poor, asOf: SamplePlan.decisionDay, reading: [finding])
    let whole = PlanGaps(plan: poor, report: report).group(nil)?.gaps ?? []
    #expect(whole.filter { $0.clauses.isEmpty }.map(\.rule) == ["reading-syntax"])
    #expect(whole.contains { $0.force == nil })
  }
}
