import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("Descriptions for search engines")
struct StructuredDataTests {
  private func graph(_ bytes: [UInt8]) throws -> [[String: Any]] {
    let root = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    return try #require(root?["@graph"] as? [[String: Any]])
  }

  @Test("the front page tells the body, the report and its data with terms and citation")
  func frontPage() throws {
    let items = try graph(
      StructuredData.frontPage(
        PublishedSample.plan, files: PublishedSample.files, baseURL: "https://example.jp/plan",
        editions: PublishedSample.editions))
    #expect(items.map { $0["@type"] as? String } == ["GovernmentOrganization", "Report", "Dataset"])
    #expect(items[1]["version"] as? String == "2" && items[1]["dateModified"] as? String == "2026-09-10")
    let files = try #require(items[2]["distribution"] as? [[String: Any]])
    #expect(files.map { $0["contentUrl"] as? String }.last == "https://example.jp/plan/data/measures.csv")
    for part in items.dropFirst() + files {
      #expect(part["license"] as? String == PublishedSample.plan.licence?.url)
      #expect(part["creditText"] as? String == PublishedSample.plan.licence?.citation)
    }
  }

  @Test("a list of indicators is a set of terms with their meanings")
  func indicators() throws {
    let items = try graph(
      StructuredData.indicators(PublishedSample.plan, baseURL: "https://example.jp/plan") { "indicators/\($0)/" })
    let terms = try #require(items.first?["hasDefinedTerm"] as? [[String: Any]])
    #expect(items.first?["@type"] as? String == "DefinedTermSet")
    #expect(terms.first?["termCode"] as? String == "k-1")
    #expect(terms.first?["description"] as? String == "公開したデータセットの数")
    #expect(terms.first?["url"] as? String == "https://example.jp/plan/indicators/k-1/")
  }

  @Test("no text ends the element, and every text comes back whole", arguments: PublishedSample.hostileTexts)
  func hostile(text: String) throws {
    var plan = PublishedSample.plan
    plan.title = text
    plan.licence?.citation = text
    plan.indicators[0].title = text
    for bytes in [
      StructuredData.frontPage(plan, files: PublishedSample.files, baseURL: nil),
      StructuredData.indicators(plan, baseURL: nil) { _ in text },
    ] {
      #expect(!bytes.contains { "<>&".utf8.contains($0) })
      #expect(
        try graph(bytes).contains { ($0["name"] as? String)?.hasPrefix(text) == true || $0["name"] as? String == text })
    }
  }
}
