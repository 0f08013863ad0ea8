import Foundation
import HTTPTypes
import PlanModel
import PlanOperations
import Testing

@testable import Website

@Suite("Forms and catalogue on the public site")
struct PublishedFormsTests {
  private func published() async throws -> PublishedStore {
    let store = PublishedStore(baseURL: "https://plan.example.jp")
    try await store.publish("tottori", "鳥取県の計画", more: ["licence": ["title": "CC BY 4.0"]])
    await store.shelf.refresh()
    return store
  }

  @Test("a form is made when it is first asked for, and handed out at once after that")
  func made() async throws {
    let store = try await published()
    let path = "/plans/tottori/documents/plan.docx"
    let request = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: path)
    #expect(store.shelf.answerNow(to: request) == nil)
    let answer = try #require(await store.answer(path))
    #expect(answer.head.status == .ok)
    #expect(answer.head.headerFields[.contentType]?.hasSuffix("wordprocessingml.document") == true)
    #expect(store.shelf.answerNow(to: request)?.head.status == .ok)
    #expect(await store.bytes("/plans/tottori/editions/1/documents/plan.docx").isEmpty)
  }

  @Test("what an edition does not have is not found: nothing to compare, nothing of another name")
  func missing() async throws {
    let store = try await published()
    #expect(await store.status("/plans/tottori/documents/comparison.pdf") == 404)
    #expect(await store.status("/plans/tottori/documents/yearly-report.pdf") == 404)
    #expect(await store.status("/plans/tottori/documents/plan.exe") == 404)
    try await store.publish("tottori", "鳥取県の新しい計画", after: 1)
    await store.shelf.refresh()
    #expect(await store.status("/plans/tottori/documents/comparison.docx") == 200)
    #expect(await store.status("/plans/tottori/editions/1/documents/comparison.docx") == 404)
  }

  @Test("the page of documents lists the forms that can be had")
  func listed() async throws {
    let store = try await published()
    let page = String(decoding: await store.bytes("/plans/tottori/data/"), as: UTF8.self)
    #expect(page.contains("documents/plan.docx"))
    #expect(page.contains("documents/package.zip"))
    #expect(!page.contains("documents/comparison.docx"))
  }

  @Test("a regional catalogue lists, shows and searches the plans by the actions of CKAN")
  func ckan() async throws {
    let store = try await published()
    let list = try JSONSerialization.jsonObject(with: Data(await store.bytes("/api/3/action/package_list")))
    #expect(((list as? [String: Any])?["result"] as? [String]) == ["tottori"])
    let shown = try JSONSerialization.jsonObject(with: Data(await store.bytes("/api/3/action/package_show?id=tottori")))
    let package = (shown as? [String: Any])?["result"] as? [String: Any]
    #expect(package?["title"] as? String == "鳥取県の計画")
    #expect(package?["license_id"] as? String == "cc-by")
    let urls = (package?["resources"] as? [[String: Any]])?.compactMap { $0["url"] as? String } ?? []
    #expect(urls.contains("https://plan.example.jp/plans/tottori/data/plan.json"))
    #expect(urls.contains("https://plan.example.jp/plans/tottori/documents/plan.docx"))
    #expect(await store.status("/api/3/action/package_search?q=鳥取".replacing("鳥取", with: "%E9%B3%A5%E5%8F%96")) == 200)
    #expect(await store.status("/api/3/action/package_show?id=none") == 404)
    #expect(await store.status("/api/3/action/package_create") == 400)
  }
}
