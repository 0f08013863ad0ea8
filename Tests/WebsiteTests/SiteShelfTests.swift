import Foundation
import HTTPTypes
import NIOCore
import PlanModel
import PlanOperations
import PlanStore
import PlanStoreModel
import Publishing
import Testing

@testable import Website

@Suite("The shelf of published plans")
struct SiteShelfTests {
  private let store = ModelPlanStore()

  private func shelf(sample: [SiteFile] = []) -> SiteShelf {
    SiteShelf(EditionLibrary(store), sample: sample, baseURL: nil)
  }

  private func publish(_ plan: String, _ title: String, after: Int64 = 0) async throws {
    let json = #"{"schema":"tebiki-plan/1","id":"\#(plan)","title":"\#(title)","status":"adopted","bodies":["310000"]}"#
    _ = try await store.publish(
      EditionDraft(plan: plan, after: after, decidedOn: nil, actor: "情報政策課", json: Array(json.utf8)))
  }

  private func get(_ path: String, from shelf: SiteShelf, _ method: HTTPRequest.Method = .get) async -> ServedAnswer? {
    await shelf.answerLater(to: HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path))
  }

  private func text(_ answer: ServedAnswer?) -> String { answer?.body.map { String(buffer: $0) } ?? "" }

  @Test("shows the sample while nothing is published, and says so where there is none")
  func sample() async throws {
    let file = SiteFile(path: "index.html", mediaType: "text/html; charset=utf-8", bytes: Array("見本".utf8))
    let shelf = shelf(sample: [file])
    #expect(await shelf.refresh() == 0)
    #expect(text(await get("/", from: shelf)) == "見本")
    #expect(text(await get("/plans/", from: shelf)).contains("まだありません"))
    let bare = self.shelf()
    await bare.refresh()
    #expect(await get("/", from: bare)?.head.headerFields[.location] == "/plans/")
  }

  @Test("sends the front to the only plan, and to the list when there are several")
  func front() async throws {
    let shelf = shelf()
    try await publish("tottori", "鳥取県の計画")
    #expect(await shelf.refresh() == 1)
    let front = await get("/", from: shelf)
    #expect(front?.head.status == .temporaryRedirect && front?.head.headerFields[.location] == "/plans/tottori/")
    #expect(text(await get("/plans/tottori/", from: shelf)).contains("鳥取県の計画"))
    #expect(await get("/plans/tottori", from: shelf)?.head.headerFields[.location] == "/plans/tottori/")
    try await publish("second", "二つ目の計画 <&>")
    #expect(await shelf.refresh() == 2)
    #expect(await get("/", from: shelf)?.head.headerFields[.location] == "/plans/")
    let list = text(await get("/plans/", from: shelf))
    #expect(list.contains("鳥取県の計画") && list.contains("二つ目の計画 &lt;&amp;&gt;"))
  }

  @Test("takes a new edition up at once, keeps the earlier one under its number, and holds numbers for ever")
  func editions() async throws {
    let shelf = shelf()
    try await publish("p", "はじめの計画")
    await shelf.refresh()
    #expect(text(await get("/plans/p/", from: shelf)).contains("はじめの計画"))
    let early = await get("/plans/p/editions/1/measures/?x=1", from: shelf)
    #expect(early?.head.headerFields[.location] == "/plans/p/measures/")
    try await publish("p", "改めた計画", after: 1)
    #expect(text(await get("/plans/p/", from: shelf)).contains("はじめの計画"), "not yet noticed")
    await shelf.refresh()
    #expect(text(await get("/plans/p/", from: shelf)).contains("改めた計画"))
    let old = text(await get("/plans/p/editions/1/", from: shelf))
    #expect(old.contains("はじめの計画") && old.contains("これは以前の版（第1版）です。"))
    #expect(await get("/plans/p/editions/2/", from: shelf)?.head.headerFields[.location] == "/plans/p/")
  }

  @Test("answers for what is not there, and for other methods")
  func lost() async throws {
    let shelf = shelf()
    try await publish("p", "計画")
    await shelf.refresh()
    for path in ["/nothing", "/plans/q/", "/plans//", "/plans/p/editions/9/", "/plans/../p", "/plans/p/editions/"] {
      #expect(await get(path, from: shelf)?.head.status == .notFound, "\(path)")
    }
    #expect(await get("/plans/p/", from: shelf, .post) == nil)
    let head = await get("/plans/p/", from: shelf, .head)
    #expect(head?.head.status == .ok && head?.body == nil)
    #expect(text(await get("/healthz", from: shelf)) == "ok\n")
  }

  @Test("makes a site once for many who ask at the same time, and answers at once afterwards")
  func once() async throws {
    let shelf = shelf()
    try await publish("p", "計画")
    await shelf.refresh()
    let request = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/plans/p/")
    #expect(shelf.answerNow(to: request) == nil, "nothing is made before it is asked for")
    let statuses = await withTaskGroup(of: HTTPResponse.Status?.self) { group in
      for _ in 0..<40 { group.addTask { await get("/plans/p/", from: shelf)?.head.status } }
      return await group.reduce(into: [HTTPResponse.Status?]()) { $0.append($1) }
    }
    #expect(statuses.allSatisfy { $0 == .ok })
    #expect(shelf.answerNow(to: request)?.head.status == .ok)
  }
}
