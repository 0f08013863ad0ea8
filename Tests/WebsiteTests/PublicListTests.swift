import Foundation
import HTTPTypes
import PlanModel
import Testing

@testable import Website

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("The list of plans and the feeds")
struct PublicListTests {
  private let published = PublishedStore()

  private func some() async throws {
    try await published.publish(
      "tottori", "鳥取県ＤＸ推進計画", reason: "策定",
      more: ["formulation": ["pattern": "newPlan"], "span": ["first": "2020-04-01", "last": "2199-03-31"]])
    try await published.publish(
      "hachioji", "八王子市の計画 <script>alert(1)</script>", body: "132012", reason: "=HYPERLINK(\"x\")",
      more: ["formulation": ["pattern": "insideExistingPlan"], "span": ["first": "2001-04-01", "last": "2002-03-31"]])
    try await published.publish(
      "later", "=1+1の計画", body: "010006", more: ["span": ["first": "2198-04-01", "last": "2199-03-31"]])
    await published.shelf.refresh()
  }

  private func titles(_ query: String) async throws -> [String] {
    let items = try await published.object("/plans.json?" + query)["items"] as? [[String: Any]] ?? []
    return items.compactMap { $0["id"] as? String }
  }

  @Test("finds by words of any length, place, kind, pattern and period, alike on page, table, JSON and interface")
  func filters() async throws {
    try await some()
    for (query, expected) in [
      ("", ["later", "hachioji", "tottori"]), ("q=" + "計画".asQuery, ["later", "hachioji", "tottori"]),
      ("q=dx", ["tottori"]), ("q=" + "ＤＸ".asQuery, ["tottori"]), ("q=" + "県".asQuery, ["tottori"]),
      ("q=" + "鳥取　推進".asQuery, ["tottori"]), ("q=" + "鳥取 八王子".asQuery, []), ("q=" + "東京".asQuery, ["hachioji"]),
      ("prefecture=13", ["hachioji"]), ("kind=prefecture", ["later", "tottori"]), ("kind=city", ["hachioji"]),
      ("pattern=newPlan", ["tottori"]), ("pattern=insideExistingPlan", ["hachioji"]), ("period=running", ["tottori"]),
      ("period=ended", ["hachioji"]), ("period=upcoming", ["later"]), ("body=310000", ["tottori"]),
      ("kind=prefecture&period=running&q=dx", ["tottori"]), ("prefecture=47", []),
    ] {
      #expect(try await titles(query) == expected, "\(query)")
      let page = await published.text("/plans/?" + query)
      for id in ["later", "hachioji", "tottori"] {
        #expect(page.contains("href=\"/plans/\(id)/\"") == expected.contains(id), "\(query) \(id)")
      }
      let table = await published.text("/plans.csv?" + query)
      #expect(table.split(separator: "\r\n").count == expected.count + 1, "\(query)")
      #expect(try await published.walk("/api/v1/plans?" + query).compactMap { $0["id"] as? String } == expected)
    }
  }

  @Test("text of plans stays text on the page, and starts no formula in the table")
  func hostileText() async throws {
    try await some()
    let page = await published.text("/plans/?q=" + "\"><script>alert(2)</script>".asQuery)
    #expect(!page.contains("<script") && page.contains("&quot;&gt;&lt;script&gt;"))
    #expect(!(await published.text("/plans/")).contains("<script"))
    let table = await published.bytes("/plans.csv")
    #expect(table.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: table, as: UTF8.self)
    #expect(text.contains("'=1+1の計画") && text.contains("\"'=HYPERLINK(\"\"x\"\")\""))
  }

  @Test("a question that cannot be answered gets a clear message, and empty fields of the form ask for nothing")
  func badQuestions() async throws {
    try await some()
    for query in ["kind=king", "prefecture=00", "page=0", "page=x", "q=%", "body=1", "kind=city&kind=town", "page=99"] {
      let answer = await published.answer("/plans/?" + query)
      let isLost = query == "page=99"
      #expect(answer?.head.status == (isLost ? .notFound : .badRequest), "\(query)")
      #expect((await published.text("/plans/?" + query)).contains("指定した条件では探せません"), "\(query)")
      for file in ["/plans.csv?", "/plans.json?"] where !isLost {
        #expect(await published.status(file + query) == 400, "\(query)")
      }
    }
    #expect(await published.status("/plans/?q=&prefecture=&kind=&pattern=&period=") == 200)
    #expect(await published.status("/plans/?utm_source=x") == 200)
    #expect(await published.status("/plans.csv?utm_source=x") == 400)
  }

  @Test("only the page with the form may send one, and only to this server")
  func policy() async throws {
    try await some()
    let name = try #require(HTTPField.Name("content-security-policy"))
    #expect(await published.answer("/plans/")?.head.headerFields[name]?.contains("form-action 'self'") == true)
    for path in ["/plans.json", "/api/v1/", "/nothing", "/feed.atom"] {
      #expect(await published.answer(path)?.head.headerFields[name]?.contains("form-action 'none'") == true)
    }
  }

  @Test("pages of the list name every plan exactly once")
  func pages() async throws {
    for place in 0..<205 {
      let body = LocalGovernments.all[place].code.text
      try await published.publish("p\(place)", "計画\(place)", body: body)
    }
    await published.shelf.refresh()
    var seen: [String] = []
    for page in 1...3 {
      let text = await published.text("/plans/?page=\(page)")
      seen += text.matches(of: /href="\/plans\/(p[0-9]+)\/"/).map { String($0.1) }
      #expect(text.contains("rel=\"next\"") == (page < 3) && text.contains("rel=\"prev\"") == (page > 1))
    }
    #expect(seen.count == 205 && Set(seen).count == 205)
    #expect(await published.status("/plans/?page=4") == 404)
  }

  @Test("feeds are XML, name editions for ever, and tell the title of the day")
  func feeds() async throws {
    try await some()
    let before = try await entries("/feed.atom")
    #expect(before.count == 3)
    try await published.publish("tottori", "鳥取県の新しい計画", after: 1, reason: "評価による<改定>")
    await published.shelf.refresh()
    let after = try await entries("/feed.atom")
    #expect(after.count == 4 && Array(after.dropFirst()) == before, "entries do not change when a plan is renamed")
    #expect(after[0].contains("鳥取県の新しい計画　第2版") && after[0].contains("評価による&lt;改定&gt;"))
    #expect(after[0].contains("href=\"/plans/tottori/editions/2/\""))
    #expect(try await entries("/bodies/310000/feed.atom").count == 2)
    #expect(try await entries("/bodies/131016/feed.atom").isEmpty)
    #expect(await published.status("/bodies/999999/feed.atom") == 404)
    #expect(await published.status("/bodies/..%2f..%2f/feed.atom") == 404)
    #expect((await published.text("/plans/")).contains("type=\"application/atom+xml\""))
  }

  private func entries(_ path: String) async throws -> [String] {
    let text = await published.text(path)
    #expect(XMLParser(data: Data(text.utf8)).parse(), "\(path)")
    #expect(text.contains("rel=\"self\"") && text.contains("rel=\"alternate\""))
    return text.matches(of: /<entry>.*?<\/entry>/.dotMatchesNewlines()).map { String($0.0) }
  }
}
