import Accounts
import Interchange
import PlanModel
import PlanOperations
import PlanStore
import PlanStoreModel

/// A store with 見本県's plan, published, and the people who judge its first year, on a day after that year.
struct YearTrial {
  let store = ModelPlanStore()
  static let year = FiscalYear(2026)
  static let day = CalendarDate(iso: "2027-06-15") ?? .today()
  let planner = YearTrial.account("keikaku", [.planOfficer])
  let decider = YearTrial.account("chiji", [.approver])

  static func account(_ id: String, _ roles: [Role]) -> Account {
    Account(id: id, displayName: id + "の職", body: "990001", section: nil, roles: roles)
  }

  init(_ change: (inout Plan) -> Void = { _ in }) async throws {
    var plan = SamplePlan.prefecture.plan
    change(&plan)
    try await StoreActs.importing(plan, into: store)
    let values = KeptValues(store)
    try await values.save(
      BodySettings(code: "990001", route: [RouteStep(title: "決裁")]), "990001", basedOn: 0, actor: "admin")
    for account in [planner, decider] { try await values.save(account, account.id, basedOn: 0, actor: "admin") }
    _ = try await PublishStoredPlan(plan: "mihon", store: store, actor: "admin", reason: "", today: Self.day).run()
  }

  func draft() async throws -> Draft {
    guard let draft = try await DraftLibrary(store).draft("mihon") else { throw OperationStopped("計画がありません。") }
    return draft
  }

  func sheet(_ measure: String = "m-1-4") async throws -> ReviewSheet {
    guard let sheet = ReviewSheet.of(measure, try await draft(), year: Self.year) else {
      throw OperationStopped("シートがありません。")
    }
    return sheet
  }

  /// Saves what a stage says, from what is proposed for it.
  func say(
    _ stage: ReviewStage = .own, of measure: String = "m-1-4", minutes: Int? = nil, _ fill: (inout Review) -> Void
  ) async throws {
    let sheet = try await sheet(measure)
    var review = sheet.stage(stage)?.review ?? sheet.proposal(for: stage)
    fill(&review)
    try await SaveReviewSheet(
      draft: draft(), measure: RecordID(measure), review: review, basedOn: sheet.stage(stage)?.record?.version ?? 0,
      minutes: minutes, actor: "担当"
    ).run(on: store, today: Self.day)
  }

  @discardableResult
  func close(_ summary: String = "1年目のまとめです。", on day: CalendarDate = YearTrial.day) async throws -> String {
    try await CloseYear(
      draft: draft(), report: YearlyReport(fiscalYear: Self.year, closedOn: day, summary: summary), proposer: planner,
      confirmed: ["cybersecurity", "privacy"]
    ).run(on: store, today: day)
  }

  /// Decides and publishes a proposal; the published plan.
  func publish(_ id: String) async throws -> Plan {
    let kept = try await draft().proposals.first { $0.id == id }
    try await TakeStep(
      plan: "mihon", proposal: id, version: kept?.version ?? 0, account: decider, comment: "", decidedOn: nil,
      decidedBy: "知事"
    ).run(on: store, today: Self.day)
    let outcome = try await PublishDecision(plan: "mihon", proposal: id, actor: "keikaku").run(
      on: store, today: Self.day)
    let edition = try await store.edition(of: "mihon", number: outcome.edition)
    return CanonicalJSON.read(edition?.json ?? []).plan
  }
}
