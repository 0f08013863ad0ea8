import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Interchange
import NIOCore
import PlanModel
import PlanOperations
import PlanStore
import PlanStoreModel
import Synchronization

@testable import Website

/// A workspace with two bodies, a plan of each, and a person for whatever role a test wants.
final class OfficeTrial: Sendable {
  let store: any PlanStore
  let office: Office
  static let password = "maple river seven drum"
  /// The bodies: 鳥取県 is one's own, 島根県 the other.
  static let own = "310000"
  static let other = "320005"

  init(
    on store: any PlanStore = ModelPlanStore(),
    onPublication: @escaping @Sendable (_ plan: String) async -> Void = { _ in }
  ) async throws {
    self.store = store
    office = Office(
      store, settings: OfficeSettings(), passwords: PasswordWorkshop(costLog2: 10), onPublication: onPublication)
    for body in [Self.own, Self.other] {
      let settings = BodySettings(code: body)
      try await KeptValues(store).save(settings, body, basedOn: 0, actor: "test")
    }
    try await save(Self.plan("own", Self.own))
    try await save(Self.plan("other", Self.other))
  }

  /// A small plan with two sections, a measure of each, an indicator, a value and a review.
  static func plan(_ id: String, _ body: String) -> Plan {
    Plan(id: RecordID(id), title: id + "の計画") { plan in
      plan.bodies = LocalGovernmentCode(body).map { [$0] } ?? []
      plan.sections = [Section(id: "s-1", name: "一課"), Section(id: "s-2", name: "二課")]
      plan.chapters = [Chapter(id: "c-1", title: "はじめに", roles: [.purpose], body: "本文")]
      plan.measures = ["1", "2"].map { number in
        Measure(id: RecordID("m-" + number), title: "施策" + number) { measure in
          measure.lead = RecordID("s-" + number)
          measure.indicators = [Indicator(id: RecordID("i-" + number), title: "指標" + number)]
          measure.reviews = [Review(fiscalYear: FiscalYear(2025))]
        }
      }
      plan.observations = ["1", "2"].map {
        Observation(indicator: RecordID("i-" + $0), period: .fiscalYear(FiscalYear(2025)), value: .number(5))
      }
    }
  }

  func save(_ plan: Plan) async throws {
    let changes = PlanRecords.split(plan).map { record in
      RecordChange(
        RecordKind(record.kind), record.id, basedOn: 0,
        content: RecordContent(parent: record.parent, position: record.position, json: record.json))
    }
    _ = try await store.save(ChangeSet(.plan(plan.id.rawValue), actor: "test", changes: changes))
  }

  /// A signed-in person.
  func person(
    _ roles: [Role], body: String? = OfficeTrial.own, section: String? = "s-1", id: String = UUID().uuidString
  ) async throws -> Visitor {
    let account = Account(
      id: id, displayName: "職員" + id, body: body, section: section, roles: roles,
      password: PasswordHash(Self.password, costLog2: 10))
    try await KeptValues(store).save(account, id, basedOn: 0, actor: "test")
    let opened = try await OpenSession(store: store).run(account)
    return Visitor(trial: self, account: account, session: opened.session)
  }

  /// Somebody without an account.
  var stranger: Visitor { Visitor(trial: self, account: nil, session: nil) }
}

/// Somebody with a browser.
struct Visitor: Sendable {
  let trial: OfficeTrial
  let account: Account?
  let session: SecretToken?

  struct Answer {
    let status: Int
    let text: String
    let headers: HTTPFields
    var location: String? { headers[.location] }
  }

  func get(_ path: String) async -> Answer { await send(.get, path, body: "") }

  /// Posts a form with the right token.
  func post(_ path: String, _ form: [(String, String)] = []) async -> Answer {
    let token = session?.derived(for: OfficeRequest.formPurpose) ?? ""
    return await send(.post, path, body: Self.encoded([("form-token", token)] + form))
  }

  static func encoded(_ form: [(String, String)]) -> String {
    form.map { OfficePath.encoded($0.0) + "=" + OfficePath.encoded($0.1) }.joined(separator: "&")
  }

  func send(
    _ method: HTTPRequest.Method, _ path: String, body: String, headers: [(HTTPField.Name, String)] = []
  ) async -> Answer {
    var head = HTTPRequest(method: method, scheme: "http", authority: "office.example", path: path)
    if method == .post { head.headerFields[.contentType] = "application/x-www-form-urlencoded" }
    if let session { head.headerFields[.cookie] = "other=1; \(Cookies.session)=\(session.text)" }
    for (name, value) in headers { head.headerFields[name] = value }
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
    let response = await OfficeResponder(office: trial.office).respond(to: request, address: "192.0.2.7")
    let sink = Sink()
    try? await response.body.write(sink)
    return Answer(status: response.status.code, text: sink.text, headers: response.headers)
  }
}

/// Gathers the bytes of an answer.
struct Sink: ResponseBodyWriter {
  private let gathered = GatheredText()
  var text: String { gathered.text }

  mutating func write(_ buffer: ByteBuffer) async throws { gathered.append(buffer) }
  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

/// A string that several tasks may add to.
final class GatheredText: Sendable {
  private let content = Mutex("")
  var text: String { content.withLock { $0 } }
  func append(_ buffer: ByteBuffer) { content.withLock { $0 += String(buffer: buffer) } }
}
