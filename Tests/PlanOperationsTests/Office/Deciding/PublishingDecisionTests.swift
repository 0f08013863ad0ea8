import Interchange
import PlanModel
import PlanOperations
import PlanStore
import PlanStoreModel
import Testing

@Suite("公表 of what was decided")
struct PublishingDecisionTests {
  @Test("the first edition tells status, decision and publication, and so does the draft")
  func firstEdition() async throws {
    let trial = try await DecisionTrial()
    let id = try await trial.decide()
    let day = DecisionTrial.day.adding(days: 3)
    let outcome = try await trial.publish(id, on: day)
    #expect(outcome == PublishDecision.Outcome(edition: 1, publishedOn: day, lag: 3))
    for plan in [try await trial.edition(1), try await trial.draft().plan] {
      #expect(plan.status == .adopted && plan.adoption?.decidedOn == DecisionTrial.day)
      #expect(plan.adoption?.decidedBy == "知事" && plan.publication?.publishedOn == day)
      #expect(plan.publication?.url == "https://www.pref.mihon.example/plans/mihon/")
      #expect(plan.adoption?.statement == DecisionTrial.undecided.adoption?.statement && plan.revisions.isEmpty)
    }
    let summary = try #require(try await trial.draft().editions.last)
    #expect(summary.decidedOn == DecisionTrial.day)
    #expect(PlanChanges.between(try await trial.edition(1), try await trial.draft().plan).isEmpty)
    #expect(try await VerifyStore(store: trial.store).run().isSound)
  }

  @Test("nothing is published before the decision")
  func undecided() async throws {
    let trial = try await DecisionTrial()
    try await trial.propose()
    #expect(await trial.stop { try await trial.publish() }.contains("回議中"))
    try await trial.take(trial.consulted)
    #expect(await trial.stop { try await trial.publish() }.contains("回議中"))
    #expect(await trial.store.editions(of: nil).isEmpty)
  }

  @Test("what was edited after 起案 is not published, and is not lost")
  func laterEdits() async throws {
    let trial = try await DecisionTrial()
    let before = try await trial.draft().plan.measures.first { $0.id == "m-1-1" }?.title
    let id = try await trial.decide()
    try await trial.rename(to: "後から改めた名称")
    try await trial.publish(id)
    #expect(try await trial.edition(1).measures.first { $0.id == "m-1-1" }?.title == before)
    let draft = try await trial.draft()
    #expect(draft.plan.measures.first { $0.id == "m-1-1" }?.title == "後から改めた名称")
    #expect(draft.plan.status == .adopted)
    let changes = PlanChanges.between(try await trial.edition(1), draft.plan)
    #expect(changes.lines.map(\.id) == ["m-1-1"])
  }

  @Test("the plan's own record keeps what was edited in it after 起案")
  func laterEditsOfThePlan() async throws {
    let trial = try await DecisionTrial()
    let id = try await trial.decide()
    var plan = try await trial.draft().plan
    plan.adoption?.statement = "本計画を、都道府県官民データ活用推進計画として正式に位置付ける。"
    plan.contact?.name = "新しい課"
    try await StoreActs.importing(plan, into: trial.store)
    try await trial.publish(id)
    let now = try await trial.draft().plan
    #expect(now.contact?.name == "新しい課" && now.adoption?.statement == plan.adoption?.statement)
    #expect(now.adoption?.decidedOn == DecisionTrial.day && now.status == .adopted)
    #expect(try await trial.edition(1).contact?.name != "新しい課")
  }

  @Test("a later edition tells its revision with the day, what and why; the first decision stays")
  func revision() async throws {
    let trial = try await DecisionTrial()
    try await trial.publish(try await trial.decide())
    #expect(await trial.stop { try await trial.propose(.revision) }.contains("変わったところがない"))
    #expect(await trial.stop { try await trial.propose(.adoption) }.contains("その種類の起案"))
    try await trial.rename(to: "改めた名称")
    let id = try await trial.decide(.revision)
    #expect(id == "p-2")
    let day = DecisionTrial.day.adding(days: 40)
    let outcome = try await trial.publish(id, on: day)
    #expect(outcome == PublishDecision.Outcome(edition: 2, publishedOn: day, lag: 40))
    for plan in [try await trial.edition(2), try await trial.draft().plan] {
      #expect(plan.revisions.count == 1)
      let revision = try #require(plan.revisions.last)
      #expect(revision.decidedOn == DecisionTrial.day && revision.publication?.publishedOn == day)
      #expect(revision.summary == "施策名を改めました。" && revision.reason == "検証の結果によるため。")
      #expect(plan.publication?.publishedOn == DecisionTrial.day)
    }
    let summary = try #require(try await trial.draft().editions.last)
    #expect(summary.number == 2 && summary.reason == "検証の結果によるため。")
    #expect(try await trial.proposal("p-2").value.release?.lag == 40)
  }

  @Test("cut off at any write and done again, it ends with one edition and the same records", arguments: 0..<4)
  func interrupted(write: Int) async throws {
    for isAfter in [false, true] {
      let trial = try await DecisionTrial()
      let id = try await trial.decide()
      try await trial.rename(to: "後から改めた名称")
      let cut = InterruptedStore(trial.store, at: write, isAfter: isAfter)
      let message = await trial.stop { try await trial.publish(id, store: cut) }
      #expect(cut.wasCut == (write < 3) && message.isEmpty == (write == 3))
      // Taken up the next day: what was published stays of the day on which it was.
      let next = DecisionTrial.day.adding(days: 1)
      let outcome = try await trial.publish(id, on: next)
      let wasOut = write == 1 && isAfter || write >= 2
      #expect(outcome.lag == (wasOut ? 0 : 1))
      #expect(await trial.store.editions(of: "mihon").count == 1)
      let proposal = try await trial.proposal().value
      #expect(proposal.state == .published && proposal.release?.edition == 1)
      #expect(try await trial.edition(1).publication?.publishedOn == outcome.publishedOn)
      let draft = try await trial.draft().plan
      #expect(draft.status == .adopted && draft.publication?.publishedOn == outcome.publishedOn)
      #expect(draft.measures.first { $0.id == "m-1-1" }?.title == "後から改めた名称")
      #expect(try await trial.publish(id, on: next) == outcome)
    }
  }

  @Test("published at several desks at the same time, there is one edition")
  func atTheSameTime() async throws {
    let trial = try await DecisionTrial()
    let id = try await trial.decide()
    let stops = await withTaskGroup(of: String.self) { group in
      for _ in 0..<6 { group.addTask { await trial.stop { try await trial.publish(id) } } }
      return await group.reduce(into: [String]()) { $0.append($1) }
    }
    #expect(stops.contains(""))
    #expect(await trial.store.editions(of: "mihon").count == 1)
    #expect(try await trial.publish(id).edition == 1)
  }

  @Test("an edition that came between 起案 and 公表 stops the publication")
  func overtaken() async throws {
    let trial = try await DecisionTrial()
    let id = try await trial.decide()
    _ = try await trial.store.publish(
      EditionDraft(
        plan: "mihon", after: 0, decidedOn: nil, actor: "別の手続",
        json: CanonicalJSON.bytes(for: SamplePlan.prefecture.plan)))
    #expect(await trial.stop { try await trial.publish(id) }.contains("別の手続で第1版"))
    #expect(await trial.store.editions(of: nil).count == 1)
  }

  @Test("a plan decided elsewhere is published as it is")
  func asDecided() async throws {
    let trial = try await DecisionTrial(SamplePlan.prefecture.plan)
    #expect(ProposePlan.purposes(of: try await trial.draft()) == [.asDecided, .revision])
    let id = try await trial.decide(.asDecided)
    let outcome = try await trial.publish(id)
    let plan = try await trial.edition(1)
    #expect(plan.adoption == SamplePlan.prefecture.plan.adoption && plan.revisions.count == 1)
    #expect(outcome.lag == 3)
  }
}
