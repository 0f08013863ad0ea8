import Accounts
import Interchange
import PlanModel
import PlanOperations
import PlanStore
import PlanStoreModel

/// A store with 見本県's plan before its decision, and four people of the prefecture.
struct DecisionTrial {
  let store: ModelPlanStore
  let planner = DecisionTrial.account("keikaku", [.planOfficer])
  let consulted = DecisionTrial.account("zaisei", [.approver])
  let decider = DecisionTrial.account("chiji", [.approver])
  let clerk = DecisionTrial.account("kakari", [.clerk])

  /// The day on which things are proposed and decided, and its moment.
  static let day = CalendarDate(iso: "2026-12-01") ?? .today()
  static let moment = StoreTime(milliseconds: 1_796_083_200_000)

  static func account(_ id: String, _ roles: [Role], body: String = "990001") -> Account {
    Account(id: id, displayName: id + "の職", body: body, section: "s-1", roles: roles)
  }

  /// 見本県's plan as it stood before anybody decided.
  static var undecided: Plan {
    var plan = SamplePlan.prefecture.plan
    plan.status = .draft
    plan.adoption?.decidedOn = nil
    plan.adoption?.decidedBy = nil
    plan.publication = nil
    plan.revisions = []
    return plan
  }

  init(
    _ plan: Plan = DecisionTrial.undecided, route: [RouteStep] = RouteStep.usual, people: [Account]? = nil
  ) async throws {
    store = ModelPlanStore()
    try await StoreActs.importing(plan, into: store)
    let values = KeptValues(store)
    try await values.save(
      BodySettings(code: "990001", route: route), "990001", basedOn: 0, actor: "admin")
    for account in people ?? [planner, consulted, decider, clerk] {
      try await values.save(account, account.id, basedOn: 0, actor: "admin")
    }
  }

  func draft() async throws -> Draft {
    guard let draft = try await DraftLibrary(store).draft("mihon") else { throw OperationStopped("計画がありません。") }
    return draft
  }

  func proposal(_ id: String = "p-1") async throws -> Kept<Proposal> {
    guard let kept = try await draft().proposals.first(where: { $0.id == id }) else {
      throw OperationStopped("起案がありません。")
    }
    return kept
  }

  @discardableResult
  func propose(
    _ purpose: Proposal.Purpose = .adoption, by account: Account? = nil
  ) async throws -> String {
    let words = ProposePlan.Words(
      title: "計画の決定について", purpose: purpose, note: "検証の結果によるため。", summary: "施策名を改めました。",
      address: "https://www.pref.mihon.example/plans/mihon/", confirmed: ["cybersecurity", "privacy"])
    return try await ProposePlan(draft: draft(), words: words, proposer: account ?? planner).run(
      on: store, today: Self.day, at: Self.moment)
  }

  func take(
    _ account: Account, _ id: String = "p-1", comment: String = "", on day: CalendarDate? = nil
  ) async throws {
    try await TakeStep(
      plan: "mihon", proposal: id, version: proposal(id).version, account: account, comment: comment, decidedOn: day,
      decidedBy: "知事"
    ).run(on: store, today: Self.day, at: Self.moment)
  }

  /// Proposes, consults and decides.
  func decide(_ purpose: Proposal.Purpose = .adoption) async throws -> String {
    let id = try await propose(purpose)
    try await take(consulted, id)
    try await take(decider, id)
    return id
  }

  @discardableResult
  func publish(
    _ id: String = "p-1", on day: CalendarDate = DecisionTrial.day, store: (any PlanStore)? = nil
  ) async throws -> PublishDecision.Outcome {
    try await PublishDecision(plan: "mihon", proposal: id, actor: planner.actor).run(
      on: store ?? self.store, today: day)
  }

  /// Saves another title of a measure, as an editor does.
  func rename(_ measure: String = "m-1-1", to title: String, reason: String = "名称の変更") async throws {
    var plan = try await draft().plan
    guard let place = plan.measures.firstIndex(where: { $0.id.rawValue == measure }) else {
      throw OperationStopped("施策がありません。")
    }
    plan.measures[place].title = title
    try await StoreActs.importing(plan, into: store)
  }

  func edition(_ number: Int64) async throws -> Plan {
    guard let edition = await store.edition(of: "mihon", number: number) else {
      throw OperationStopped("版がありません。")
    }
    return CanonicalJSON.read(edition.json).plan
  }

  func stop(_ act: () async throws -> Void) async -> String { await StoreActs.stop(act) }
}
