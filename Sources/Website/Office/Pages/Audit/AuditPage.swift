internal import Accounts
internal import HTTPTypes
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// The audit chain of a body's plans in plain words: who did what, when, why. The newest entries stand first.
enum AuditPage {
  static let routes = [
    OfficeRoute(.get, .audit("{body}"), .readAudit) { try await page($0) },
    OfficeRoute(.get, .auditTable("{body}"), .readAudit) { request in
      let choice = try await AuditChoice(request)
      let bytes = try await choice.act(on: request.office.store).csv()
      let name = choice.plan.map { "audit-\($0).csv" } ?? "audit.csv"
      return .file(bytes, name: name, mediaType: "text/csv; charset=utf-8")
    },
  ]

  /// In the place of a body: all of them, for those who audit the whole installation.
  static let everyBody = "all"
  private static let entriesOfPage = 50

  /// The audit record that a person may read; `nil` for those who may read none.
  static func path(for account: Account) -> OfficePath? {
    let body = account.body ?? everyBody
    return Grant.of(.readAudit, Target(bodies: [body]), for: account) == .refused ? nil : .audit(body)
  }

  private static func page(_ request: OfficeRequest) async throws -> OfficeAnswer {
    let choice = try await AuditChoice(request)
    let before = request.query.number("before") ?? .max
    let (lines, hasEarlier) = try await choice.act(on: request.office.store).lines(
      before: before, limit: entriesOfPage, namingRecords: true)
    let page = OfficePage(
      title: "監査記録", request, lead: "計画ごとの操作の記録です。書き換えることも、消すこともできません。新しいものから順に示します。")
    let view = AuditView(
      choice: choice, lines: lines, isFirst: before == .max, earlier: hasEarlier ? lines.last?.entry.number : nil)
    return .page(page.bytes { view.write(into: &$0) })
  }
}

/// Which entries are looked at.
struct AuditChoice: Sendable {
  /// The body in the address.
  let body: String
  /// The plans that can be chosen.
  let plans: [PlanIndex.Line]
  /// The plan that was chosen; all when `nil`.
  let plan: String?
  /// Part of the person's name.
  let person: String

  init(_ request: OfficeRequest) async throws {
    body = request.parameter("body")
    let isEverywhere = body == AuditPage.everyBody
    plans = try await request.office.index.plans(of: isEverywhere ? nil : body)
    let plans = plans
    plan = request.query["plan"].flatMap { id in plans.contains { $0.id == id } ? id : nil }
    person = request.query["person"] ?? ""
  }

  var isEmpty: Bool { plan == nil && person.isEmpty }

  /// The choice as entries of a query.
  var query: [(name: String, value: String)] {
    [("plan", plan ?? ""), ("person", person)].filter { !$0.1.isEmpty }
  }

  func act(on store: any PlanStore) -> ReadAudit {
    ReadAudit(plans: plans.filter { plan == nil || $0.id == plan }, person: person, store: store)
  }
}
