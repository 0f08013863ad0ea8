import Handbook
import PlanModel
import Testing

@Suite("A reason instead of what is asked for in principle")
struct ReasonInsteadTests {
  /// A plan whose measure has no goal, with a reason recorded under `rule`.
  private func plan(
    _ base: ExamplePlan = .prefecture, _ rule: RuleID = "measure-has-goal-and-time", isSatisfied: Bool = true,
    reason: String = "国の指針の改定を待って定めるため。"
  ) -> Plan {
    var plan = base.plan
    for index in plan.measures.indices where plan.measures[index].id == "open-data" {
      plan.measures[index].goal = nil
      plan.measures[index].goalDeadline = nil
    }
    plan.judgements.append(
      Judgement(
        rule: rule, isSatisfied: isSatisfied, judgedBy: "情報政策課長", judgedOn: CalendarDate(iso: "2026-02-20"),
        reason: reason))
    return plan
  }

  private func result(_ plan: Plan, _ rule: RuleID) throws -> RuleResult {
    try #require(Checker.check(plan).results.first { $0.rule == rule })
  }

  private func findings(_ result: RuleResult) -> [Finding] {
    if case .violated(let findings) = result.verdict { findings } else { [] }
  }

  @Test("leaves the finding in sight, as information, with who gave which reason when")
  func eased() throws {
    let result = try result(plan(), "measure-has-goal-and-time")
    let finding = try #require(findings(result).first)
    #expect(finding.severity == .information)
    #expect(finding.explanation?.contains("国の指針の改定を待って定めるため。") == true)
    #expect(finding.explanation?.contains("情報政策課長、令和8年2月20日") == true)
    #expect(finding.place.field == "goal" && !finding.remedy.isEmpty)
    #expect(result.acceptsReason && result.reasonInstead?.judgedBy == "情報政策課長")
  }

  @Test("counts only when it is a reason: not without words, not when the person says that the plan falls short")
  func noReason() throws {
    for plan in [plan(reason: "　"), plan(isSatisfied: false), plan(.prefecture, "vision-shown")] {
      let result = try result(plan, "measure-has-goal-and-time")
      #expect(findings(result).map(\.severity) == [.warning])
      #expect(result.acceptsReason && result.reasonInstead == nil)
    }
  }

  @Test("cannot take the place of a duty, yet can for a body on which the same clause only urges an effort")
  func duty() throws {
    for (base, severity) in [(ExamplePlan.prefecture, Severity.error), (.town, .information)] {
      var plan = plan(base, "plan-under-the-act", reason: "市町村の計画とあわせて定めたため。")
      plan.roles = []
      let result = try result(plan, "plan-under-the-act")
      #expect(findings(result).map(\.severity) == [severity])
      #expect(result.acceptsReason == (base == .town))
      #expect((result.reasonInstead != nil) == (base == .town))
    }
  }

  @Test("cannot take the place of a duty of one of the bodies of a joint plan")
  func jointPlan() throws {
    var plan = plan(.town, "plan-under-the-act")
    plan.roles = []
    plan.bodies.append(try #require(LocalGovernmentCode("310000")))
    #expect(findings(try result(plan, "plan-under-the-act")).map(\.severity) == [.error])
  }

  @Test(
    "does not let a record pass that contradicts itself or lacks what readers must find", arguments: ["contact-shown"])
  func errors(rule: String) throws {
    var plan = plan(.town, RuleID(rule))
    plan.contact = nil
    let report = Checker.check(plan)
    #expect(!report.isPublishable)
    #expect(report.results.first { $0.rule == RuleID(rule) }?.acceptsReason == false)
  }

  @Test("is accepted by no rule that a duty of the body stands behind", arguments: ExamplePlan.allCases)
  func everyRule(base: ExamplePlan) {
    let plan = base.plan
    for result in Checker.check(plan, asOf: CalendarDate(iso: "2026-04-01")).results where result.acceptsReason {
      let profile = SeverityProfile(of: plan, on: CalendarDate(iso: "2031-03-31") ?? .today())
      let forces = result.clauses.compactMap { ClauseCatalogue.find($0) }.compactMap { profile.force(of: $0) }
      #expect(!forces.contains(.obligation), "\(result.rule)")
    }
  }

  @Test("An answer to a question is the judgement on which the verdict rests, and no reason instead")
  func answer() throws {
    let result = try result(ExamplePlan.prefecture.plan, "vision-understandable")
    #expect(result.verdict == .satisfied && result.judgement?.rule == "vision-understandable")
    #expect(result.reasonInstead == nil)
  }
}
