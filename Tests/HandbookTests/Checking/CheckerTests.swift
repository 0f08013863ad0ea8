import Handbook
import PlanModel
import Testing

struct CheckerTests {
  private func finding(_ report: CheckReport, _ rule: RuleID) -> Finding? {
    report.findings.first { $0.rule == rule }
  }

  private func verdict(_ report: CheckReport, _ rule: RuleID) -> Verdict? {
    report.results.first { $0.rule == rule }?.verdict
  }

  @Test("The same gap is an error for a prefecture and advice for a town")
  func severityFollowsTheBody() {
    for (base, severity) in [(ExamplePlan.prefecture, Severity.error), (.town, .advice)] {
      var plan = base.plan
      plan.roles = []
      #expect(finding(Checker.check(plan), "plan-under-the-act")?.severity == severity)
    }
  }

  @Test("A missing goal is a warning for a prefecture, never an error")
  func principle() {
    var plan = ExamplePlan.prefecture.plan
    plan.measures[1].goal = nil
    #expect(finding(Checker.check(plan), "measure-has-goal-and-time")?.severity == .warning)
  }

  @Test("Publication is a duty for a town too, once it has a plan")
  func publicationBindsTowns() {
    var plan = ExamplePlan.town.plan
    plan.publication = nil
    #expect(finding(Checker.check(plan), "published-on-the-web")?.severity == .error)
  }

  @Test("In a joint plan the strictest force among the bodies counts")
  func jointPlan() throws {
    var plan = ExamplePlan.town.plan
    plan.roles = []
    plan.bodies.append(try #require(LocalGovernmentCode("310000")))
    #expect(finding(Checker.check(plan), "plan-under-the-act")?.severity == .error)
  }

  @Test("A plan of unknown bodies is judged by what it claims to be, and otherwise as of a municipality")
  func unknownBodies() {
    var plan = ExamplePlan.prefecture.plan
    plan.bodies = []
    plan.chapters.removeAll { $0.id == "policy" }
    #expect(finding(Checker.check(plan), "three-matters-settled")?.severity == .error)
    plan.roles = []
    #expect(finding(Checker.check(plan), "three-matters-settled")?.severity == .advice)
  }

  @Test("A plan is judged by the law of its decision day unless another day is given")
  func decisionDay() {
    var plan = ExamplePlan.prefecture.plan
    plan.securityAndPrivacy?.privacyBases = ["見本県情報公開条例"]
    let today = Checker.check(plan)
    #expect(today.asOf == plan.adoption?.decidedOn)
    #expect(finding(today, "privacy-law-named") != nil)
    let earlier = CalendarDate(iso: "2023-03-31")
    guard case .notApplicable(let reason) = verdict(Checker.check(plan, asOf: earlier), "privacy-law-named") else {
      Issue.record("judged by a law that was not in force")
      return
    }
    #expect(reason.contains("令和5年3月31日"))
  }

  @Test("Where the decision day is missing, publication and then the first day stand in, and otherwise today")
  func judgementDay() {
    var plan = ExamplePlan.prefecture.plan
    plan.adoption = nil
    #expect(Checker.judgementDay(of: plan) == plan.publication?.publishedOn)
    plan.publication = nil
    #expect(Checker.judgementDay(of: plan) == plan.span?.first)
    plan.status = .draft
    #expect(Checker.judgementDay(of: plan) == .today())
  }

  @Test("Before the handbook was published none of its rules applies")
  func beforeTheHandbook() {
    let report = Checker.check(ExamplePlan.prefecture.plan, asOf: CalendarDate(iso: "2017-03-31"))
    for rule: RuleID in ["contact-shown", "seven-elements-present", "vision-shown"] {
      guard case .notApplicable = verdict(report, rule) else {
        Issue.record("\(rule) applies")
        continue
      }
    }
  }

  @Test("A duty that begins while the plan runs is looked at when the plan is decided")
  func dutyKnownInAdvance() {
    var plan = ExamplePlan.prefecture.plan
    plan.securityAndPrivacy?.cybersecurityPolicies = []
    #expect(finding(Checker.check(plan), "cybersecurity-policy-recorded")?.severity == .warning)
  }

  @Test("An empty plan gives findings of every weight and never stops the checker")
  func emptyPlan() {
    let report = Checker.check(Plan(id: "x", title: ""))
    #expect(report.results.count == RuleCatalogue.all.count)
    #expect(!report.isPublishable)
  }

  @Test("Findings of reading stand first, and places get file and line")
  func readingAndSourceMap() {
    var plan = ExamplePlan.prefecture.plan
    plan.contact?.name = ""
    var map = SourceMap()
    map.note(.plan, field: "contact", at: SourceLocation(file: "plan.yaml", line: 12))
    let reading = Finding(
      rule: "yaml-syntax", severity: .warning, place: Place(.file("plan.yaml")), summary: "", remedy: "")
    let report = Checker.check(plan, reading: [reading], sourceMap: map)
    #expect(report.findings.first == reading)
    #expect(finding(report, "contact-shown")?.place.source == SourceLocation(file: "plan.yaml", line: 12))
  }

  @Test("Only the last answer to a question counts")
  func judgements() {
    var plan = ExamplePlan.prefecture.plan
    plan.judgements.append(
      Judgement(rule: "vision-understandable", isSatisfied: false, judgedBy: "情報政策課長", reason: "専門の語が多いため。"))
    let found = finding(Checker.check(plan), "vision-understandable")
    #expect(found?.explanation == "専門の語が多いため。")
    #expect(found?.place.field == "judgements[2]")
  }

  @Test("An answer does not silence a rule that a program can decide")
  func judgementDoesNotSilence() {
    var plan = ExamplePlan.prefecture.plan
    plan.contact = nil
    plan.judgements.append(
      Judgement(rule: "contact-shown", isSatisfied: true, judgedBy: "情報政策課長", reason: "不要と考えるため。"))
    #expect(finding(Checker.check(plan), "contact-shown")?.severity == .error)
  }

  @Test("Checking many plans at once gives the same reports in the same order")
  func checkAll() {
    var plans: [Plan] = []
    for index in 0..<60 {
      var plan = index.isMultiple(of: 2) ? ExamplePlan.prefecture.plan : ExamplePlan.town.plan
      plan.title = "計画\(index)"
      if index.isMultiple(of: 3) { plan.contact = nil }
      plans.append(plan)
    }
    #expect(Checker.checkAll(plans) == plans.map { Checker.check($0) })
  }
}
