import Foundation
import HTTPTypes
import NIOCore
import PlanOperations
import PlanStore
import PlanStoreModel

@testable import Website

/// A store with published plans, and the shelf that answers from it.
struct PublishedStore {
  let store = ModelPlanStore()
  let shelf: SiteShelf

  init(baseURL: String? = nil) { shelf = SiteShelf(EditionLibrary(store), sample: [], baseURL: baseURL) }

  /// Publishes a plan; `more` are further members of its canonical JSON.
  func publish(
    _ id: String, _ title: String, body: String = "310000", after: Int64 = 0, reason: String = "",
    more: [String: Any] = [:]
  ) async throws {
    var plan: [String: Any] = [
      "schema": "tebiki-plan/1", "id": id, "title": title, "status": "adopted", "bodies": [body],
    ]
    plan.merge(more) { _, new in new }
    // Canonical order: what belongs to the heading stands before the rest.
    let heading = ["schema", "id", "title", "subtitle", "status", "bodies", "unlistedBodies", "formulation", "span"]
    let names = heading.filter { plan[$0] != nil } + plan.keys.filter { !heading.contains($0) }.sorted()
    let members = try names.map { name in
      let value = try JSONSerialization.data(withJSONObject: plan[name] ?? "", options: [.fragmentsAllowed])
      return "\"\(name)\":" + String(decoding: value, as: UTF8.self)
    }
    _ = try await store.publish(
      EditionDraft(
        plan: id, after: after, decidedOn: nil, actor: "山田太郎", reason: reason,
        json: Array("{\(members.joined(separator: ","))}".utf8)))
  }

  func answer(
    _ path: String, _ method: HTTPRequest.Method = .get, headers: HTTPFields = [:]
  ) async -> ServedAnswer? {
    let request = HTTPRequest(
      method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers)
    return await shelf.answerLater(to: request)
  }

  func status(_ path: String) async -> Int? { await answer(path)?.head.status.code }

  func bytes(_ path: String) async -> [UInt8] { await answer(path)?.body.map { Array($0.readableBytesView) } ?? [] }

  func text(_ path: String) async -> String { String(decoding: await bytes(path), as: UTF8.self) }

  func object(_ path: String) async throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(await bytes(path))) as? [String: Any] ?? [:]
  }

  /// All items of a list, page by page as the answers lead; stops when an answer leads in a circle.
  func walk(_ path: String) async throws -> [[String: Any]] {
    var items: [[String: Any]] = []
    var next: String? = path
    var steps = 0
    while let path = next, steps < 10_000 {
      let page = try await object(path)
      items += page["items"] as? [[String: Any]] ?? []
      next = page["next"] as? String
      steps += 1
    }
    return items
  }
}

extension String {
  /// As one value of a query.
  var asQuery: String { PercentCoding.encoded(self) }
}
