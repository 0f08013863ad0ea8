import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import PlanModel
import PlanOperations
import PlanStore

@testable import Website

/// A workspace to which a program reports.
struct ReportTrial {
  static let path = "/api/v1/plans/own/observations"
  let office: OfficeTrial

  init() async throws { office = try await OfficeTrial() }

  /// A token's text.
  func token(_ label: String = "統計", plan: String = "own", section: String = "") async throws -> String {
    guard let draft = try await office.office.drafts.draft(plan) else { return "" }
    let made = try await CreateToken(draft: draft, store: office.store, actor: "計画担当")
      .run(label: label, section: section, expiresOn: TokenPagesTests.tomorrow)
    return AccessToken.text(of: made.secret)
  }

  struct Answer {
    let status: Int
    let headers: HTTPFields
    let object: [String: Any]

    var effects: [String] { (object["figures"] as? [[String: Any]] ?? []).compactMap { $0["effect"] as? String } }
    var places: [String] { (object["errors"] as? [[String: Any]] ?? []).compactMap { $0["parameter"] as? String } }
    var counts: [Int] { ["taken", "unchanged", "open"].compactMap { object[$0] as? Int } }
  }

  /// Sends bytes; `nil` when the receiver does not know the address.
  func send(
    _ bytes: [UInt8], token: String?, path: String = ReportTrial.path, method: HTTPRequest.Method = .post,
    type: String = "application/json", headers: [(HTTPField.Name, String)] = []
  ) async -> Answer? {
    var head = HTTPRequest(method: method, scheme: "http", authority: "office.example", path: path)
    head.headerFields[.contentType] = type
    if let token { head.headerFields[.authorization] = "Bearer " + token }
    for (name, value) in headers { head.headerFields.append(HTTPField(name: name, value: value)) }
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: bytes)))
    guard let response = await APIReceiver(office: office.office).respond(to: request, address: "192.0.2.9") else {
      return nil
    }
    let sink = Sink()
    try? await response.body.write(sink)
    let object = try? JSONSerialization.jsonObject(with: Data(sink.text.utf8)) as? [String: Any]
    return Answer(status: response.status.code, headers: response.headers, object: object ?? [:])
  }

  func send(_ json: String, token: String?, path: String = ReportTrial.path) async -> Answer? {
    await send(Array(json.utf8), token: token, path: path)
  }

  /// A message of one figure.
  static func figure(
    _ indicator: String, _ period: String, _ value: String, more: String = ""
  ) -> String {
    #"{"indicator":"\#(indicator)","period":"\#(period)","value":\#(value)\#(more)}"#
  }

  static func message(_ figures: [String], more: String = "") -> String {
    #"{"figures":[\#(figures.joined(separator: ","))]\#(more)}"#
  }

  func value(_ indicator: String, _ year: Int) async throws -> Observation? {
    try await office.office.drafts.draft("own")?.plan.observations.last {
      $0.indicator.rawValue == indicator && $0.period == .fiscalYear(FiscalYear(year))
    }
  }

  var head: Int64 { get async throws { try await office.store.head().number } }
}
