import Accounts
import PlanModel
import PlanOperations
import PlanStore
import Testing

@Suite("起案, 合議 and 決裁")
struct ProposingTests {
  @Test("a proposal keeps the entry at which the text stands, and the route as the body has it then")
  func proposed() async throws {
    let trial = try await DecisionTrial(route: [RouteStep(title: "合議", account: "zaisei"), RouteStep(title: "決裁")])
    let entry = try await trial.draft().entry
    #expect(try await trial.propose() == "p-1")
    let proposal = try await trial.proposal().value
    #expect(proposal.entry == entry && proposal.after == 0 && proposal.body == "990001")
    #expect(proposal.steps.map(\.title) == ["合議", "決裁"] && proposal.steps[0].account == "zaisei")
    #expect(proposal.state == .open && proposal.currentStep == 0)
    let kept = try #require(try await KeptValues(trial.store).value(BodySettings.self, "990001"))
    try await ChangeRoute(body: "990001", store: trial.store, actor: "admin").run(
      [RouteStep(title: "決裁")], basedOn: kept.version)
    #expect(try await trial.proposal().value.steps.count == 2)
  }

  @Test("while a proposal is on its way or not yet published, no other one is made")
  func oneAtATime() async throws {
    let trial = try await DecisionTrial()
    try await trial.propose()
    #expect(await trial.stop { try await trial.propose() }.contains("回議中"))
    try await trial.take(trial.consulted)
    try await trial.take(trial.decider)
    #expect(await trial.stop { try await trial.propose() }.contains("決裁済み"))
    try await WithdrawProposal(
      plan: "mihon", proposal: "p-1", version: try await trial.proposal().version, actor: "計画", reason: "誤記"
    ).run(on: trial.store)
    #expect(try await trial.propose() == "p-2")
  }

  @Test("a plan that could not be published is not put up for decision; warnings do not stop it")
  func errors() async throws {
    var plan = DecisionTrial.undecided
    plan.contact = nil
    let trial = try await DecisionTrial(plan)
    #expect(await trial.stop { try await trial.propose() }.contains("「誤り」が"))
    #expect(try await trial.draft().proposals.isEmpty)
  }

  @Test("what the decision adds is checked before anybody is asked to decide")
  func outlook() async throws {
    let trial = try await DecisionTrial()
    let draft = try await trial.draft()
    var words = ProposePlan.Words(title: "x", purpose: .adoption, note: "y")
    let without = ProposePlan(draft: draft, words: words, proposer: trial.planner).outlook(on: DecisionTrial.day)
    #expect(without.findings.contains { $0.place.field == "publication.url" })
    words.address = "https://www.pref.mihon.example/plan/"
    let with = ProposePlan(draft: draft, words: words, proposer: trial.planner).outlook(on: DecisionTrial.day)
    #expect(!with.findings.contains { $0.place.field == "publication.url" })
  }

  @Test("only the person whom the step names takes it, in the order of the steps")
  func wrongPerson() async throws {
    let route = [RouteStep(title: "合議", account: "zaisei"), RouteStep(title: "決裁", account: "chiji")]
    let trial = try await DecisionTrial(route: route)
    try await trial.propose()
    #expect(await trial.stop { try await trial.take(trial.decider) }.contains("利用者「zaisei」の番"))
    #expect(await trial.stop { try await trial.take(trial.clerk) }.contains("決裁者の役割"))
    #expect(await trial.stop { try await trial.take(trial.planner) }.contains("決裁者の役割"))
    try await trial.take(trial.consulted, comment: "異存ありません。")
    #expect(await trial.stop { try await trial.take(trial.consulted) }.contains("利用者「chiji」の番"))
    try await trial.take(trial.decider)
    let proposal = try await trial.proposal().value
    #expect(proposal.state == .decided && proposal.decision?.decidedBy == "知事")
    #expect(proposal.steps[0].takenBy == "zaisei" && proposal.steps[0].comment == "異存ありません。")
    #expect(await trial.stop { try await trial.take(trial.decider) }.contains("決裁済み"))
  }

  @Test("a step that names nobody is taken by a 決裁者 of the leading body, and of no other")
  func anybody() async throws {
    let trial = try await DecisionTrial()
    try await trial.propose()
    let neighbour = DecisionTrial.account("tonari", [.approver], body: "310000")
    #expect(await trial.stop { try await trial.take(neighbour) }.contains("代表する団体"))
    try await trial.take(trial.decider)
    #expect(try await trial.proposal().value.currentStep == 1)
  }

  @Test("a successor takes the step of the person who left")
  func successor() async throws {
    let trial = try await DecisionTrial(route: [RouteStep(title: "決裁", account: "chiji")])
    try await trial.propose()
    let handover = HandOverWork(ManageAccounts(body: "990001", store: trial.store, actor: "admin"))
    let outcome = try await handover.run(from: "chiji", to: "shin", displayName: "新知事")
    #expect(await trial.stop { try await trial.take(trial.consulted) }.contains("chiji"))
    try await trial.take(outcome.successor)
    #expect(try await trial.proposal().value.state == .decided)
  }

  @Test("nobody decides their own proposal, unless the body has nobody else, and then the record says so")
  func ownDecision() async throws {
    let both = DecisionTrial.account("hitori", [.planOfficer, .approver])
    let crowd = try await DecisionTrial(people: [both, DecisionTrial.account("hoka", [.clerk])])
    try await crowd.propose(by: both)
    try await crowd.take(both)
    #expect(await crowd.stop { try await crowd.take(both) }.contains("自分の起案を決裁できません"))
    let alone = try await DecisionTrial(people: [both])
    try await alone.propose(by: both)
    try await alone.take(both)
    try await alone.take(both)
    let proposal = try await alone.proposal().value
    #expect(proposal.state == .decided && proposal.steps[1].comment == TakeStep.ownDecisionNote)
  }

  @Test("sending back needs a reason, ends the proposal and leaves room for the next one")
  func sentBack() async throws {
    let trial = try await DecisionTrial()
    try await trial.propose()
    func back(_ reason: String, _ account: Account) async throws {
      try await SendBack(
        plan: "mihon", proposal: "p-1", version: try await trial.proposal().version, account: account, reason: reason
      ).run(on: trial.store)
    }
    #expect(await trial.stop { try await back(" 　", trial.consulted) }.contains("理由"))
    #expect(await trial.stop { try await back("誤字", trial.planner) }.contains("決裁者"))
    try await back("目標値の根拠を示してください。", trial.consulted)
    let proposal = try await trial.proposal().value
    #expect(proposal.state == .sentBack && proposal.steps[0].state == .sentBack)
    #expect(await trial.stop { try await trial.take(trial.decider) }.contains("差戻し"))
    #expect(try await trial.propose() == "p-2")
  }

  @Test("two people at one step: the second one is told, and nothing is taken twice")
  func atTheSameTime() async throws {
    let trial = try await DecisionTrial()
    try await trial.propose()
    let version = try await trial.proposal().version
    func take(_ account: Account) async throws {
      try await TakeStep(plan: "mihon", proposal: "p-1", version: version, account: account).run(
        on: trial.store, today: DecisionTrial.day, at: DecisionTrial.moment)
    }
    try await take(trial.consulted)
    #expect(await trial.stop { try await take(trial.decider) }.contains("ほかの人"))
    #expect(try await trial.proposal().value.currentStep == 1)
  }

  @Test("a decision is not of tomorrow and not of before the proposal")
  func dayOfDecision() async throws {
    let trial = try await DecisionTrial(route: [RouteStep(title: "決裁")])
    try await trial.propose()
    let (before, after) = (DecisionTrial.day.adding(days: -1), DecisionTrial.day.adding(days: 1))
    #expect(await trial.stop { try await trial.take(trial.decider, on: before) }.contains("起案した日"))
    #expect(await trial.stop { try await trial.take(trial.decider, on: after) }.contains("先の日付"))
  }
}
