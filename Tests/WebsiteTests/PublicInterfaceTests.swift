import Foundation
import HTTPTypes
import PlanModel
import Testing

@testable import Website

@Suite("The interface for programs")
struct PublicInterfaceTests {
  private let published = PublishedStore()

  private func few() async throws {
    try await published.publish(
      "p", "第一の計画", reason: "策定",
      more: [
        "measures": [
          [
            "id": "m-1", "title": "窓口の改善", "pillars": ["onlineProcedures"],
            "indicators": [["id": "k-2", "title": "件数"]],
          ]
        ],
        "indicators": [["id": "k-1", "title": "満足度"]],
        "observations": [["indicator": "k-1", "period": "FY2025", "value": 61.50]],
      ])
    try await published.publish("p", "第一の計画 改", after: 1, reason: "改定")
    try await published.publish("q", "第二の計画", body: "132012")
    await published.shelf.refresh()
  }

  @Test("every operation is in the description, and everything in the description is answered")
  func description() async throws {
    try await few()
    let document = try await published.object("/api/v1/openapi.json")
    let paths = try #require(document["paths"] as? [String: [String: Any]])
    #expect(Set(paths.keys) == Set(APITable.operations.map(\.path)))
    #expect(document["openapi"] as? String == "3.1.1")
    let context = try #require(published.shelf.pages.context)
    let examples = await APIExamples(context)
    let page = await published.text("/api/v1/")
    for operation in APITable.operations {
      let get = try #require(paths[operation.path]?["get"] as? [String: Any], "\(operation.path)")
      let head = try #require(paths[operation.path]?["head"] as? [String: Any], "\(operation.path)")
      let parameters = (get["parameters"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
      #expect(parameters == operation.parameters.map(\.name))
      #expect(parameters == (head["parameters"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String })
      #expect(page.contains(APITable.root + operation.path))
      // Every step in braces is described, and nothing else is called a part of the path.
      let braces = operation.steps.filter { $0.first == "{" }.map { String($0.dropFirst().dropLast()) }
      #expect(braces == operation.parameters.filter { $0.place == .path }.map(\.name))
      let missing = ["getMeasure", "getIndicator"].contains(operation.id)
      #expect(await published.status(examples.address(of: operation)) == (missing ? 404 : 200), "\(operation.id)")
    }
    #expect(Set(APITable.operations.map(\.id)).count == APITable.operations.count)
  }

  @Test("references of the description lead somewhere")
  func references() async throws {
    await published.shelf.refresh()
    let text = await published.text("/api/v1/openapi.json")
    let document = try await published.object("/api/v1/openapi.json")
    let schemas = try #require((document["components"] as? [String: Any])?["schemas"] as? [String: Any])
    for match in text.matches(of: /"#\/components\/schemas\/([A-Za-z]+)"/) {
      #expect(schemas[String(match.1)] != nil, "\(match.1)")
    }
    #expect(!text.contains("#/$defs"))
  }

  @Test("unknown parameters, bad values and strange addresses get a problem that names them")
  func problems() async throws {
    try await few()
    for (path, status, parameter) in [
      ("/api/v1/plans?foo=1", 400, "foo"), ("/api/v1/plans?limit=0", 400, "limit"),
      ("/api/v1/plans?limit=501", 400, "limit"), ("/api/v1/plans?limit=1e2", 400, "limit"),
      ("/api/v1/plans?limit=01", 400, "limit"), ("/api/v1/plans?limit=%EF%BC%91", 400, "limit"),
      ("/api/v1/plans?limit=99999999999999999999", 400, "limit"), ("/api/v1/plans?offset=-1", 400, "offset"),
      ("/api/v1/plans?limit=1&limit=2", 400, "limit"), ("/api/v1/plans?prefecture=48", 400, "prefecture"),
      ("/api/v1/plans?kind=", 400, "kind"), ("/api/v1/plans?body=31000", 400, "body"),
      ("/api/v1/plans?q=" + String(repeating: "a", count: 101), 400, "q"),
      ("/api/v1/editions?since=2026-02-30", 400, "since"), ("/api/v1/editions?since=0000-01-01", 400, "since"),
      ("/api/v1/bodies?hasPlan=1", 400, "hasPlan"), ("/api/v1/openapi.json?x=1", 400, "x"),
      ("/api/v1/plans?q=%", 400, nil), ("/api/v1/plans?q=%ff", 400, nil), ("/api/v1/plans?%C0%AF=1", 400, nil),
      ("/api/v1/plans/none", 404, nil), ("/api/v1/plans/p/editions/0", 404, nil),
      ("/api/v1/plans/p/editions/3", 404, nil), ("/api/v1/plans/p/editions/-1", 404, nil),
      ("/api/v1/bodies/31000", 404, nil), ("/api/v1/bodies/999999", 404, nil), ("/api/v1/plans/", 404, nil),
      ("/api/v1//plans", 404, nil), ("/api/v1/plans/../plans", 404, nil), ("/api/v1/plans/%2e%2e%2f", 404, nil),
      ("/api/v1/plans/%ff", 404, nil), ("/api/v2/plans", 404, nil), ("/api/v1/clauses/%00", 404, nil),
    ] as [(String, Int, String?)] {
      let answer = await published.answer(path)
      #expect(answer?.head.status.code == status, "\(path)")
      #expect(answer?.head.headerFields[.contentType] == "application/problem+json", "\(path)")
      let problem = try await published.object(path)
      #expect(problem["status"] as? Int == status && problem["type"] as? String == "about:blank", "\(path)")
      #expect((problem["detail"] as? String)?.isEmpty == false, "\(path)")
      let named = (problem["errors"] as? [[String: Any]])?.first?["parameter"] as? String
      #expect(named == parameter, "\(path)")
    }
  }

  @Test("takes what is allowed at the edges")
  func edges() async throws {
    try await few()
    for path in [
      "/api/v1/plans?q=", "/api/v1/plans?q=%00%F0%9F%97%BE+%22%27%3C", "/api/v1/plans?limit=500&offset=1000000",
      "/api/v1/editions?since=0001-01-01", "/api/v1/editions?since=9999-12-31", "/api/v1/plans?prefecture=99",
      "/api/v1/clauses?on=1868-01-01", "/api/v1/plans?", "/api/v1/plans?&&",
    ] { #expect(await published.status(path) == 200, "\(path)") }
  }

  @Test("answers 304 for what has not changed, without a body to HEAD, and 405 to everything else")
  func methods() async throws {
    try await few()
    for path in [
      "/api/v1/plans", "/api/v1/plans/p/editions/1/document", "/api/v1/openapi.json", "/api/v1/", "/feed.atom",
    ] {
      let first = await published.answer(path)
      let tag = try #require(first?.head.headerFields[.eTag])
      let again = await published.answer(path, headers: [.ifNoneMatch: tag])
      #expect(again?.head.status == .notModified && again?.body == nil, "\(path)")
      let head = await published.answer(path, .head)
      #expect(head?.head.status == .ok && head?.body == nil)
      #expect(head?.head.headerFields[.contentLength] == first?.head.headerFields[.contentLength])
      for required in SecurityHeaders.fields { #expect(first?.head.headerFields[required.name] == required.value) }
    }
    for method in [HTTPRequest.Method.post, .put, .delete, .patch, .options, .trace] {
      let answer = await published.answer("/api/v1/plans", method)
      #expect(answer?.head.status == .methodNotAllowed && answer?.head.headerFields[.allow] == "GET, HEAD")
      #expect(await published.answer("/api/v1/nothing", method)?.head.status == .notFound)
    }
    let request = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/api/v1/plans")
    #expect(published.shelf.answerNow(to: request)?.head.status == .ok, "an answer that was made is handed out at once")
  }

  @Test("a new edition is told at once, and old answers are let go")
  func news() async throws {
    try await few()
    #expect(try await published.object("/api/v1/plans/q")["title"] as? String == "第二の計画")
    try await published.publish("q", "第二の計画 改", body: "132012", after: 1)
    await published.shelf.refresh()
    #expect(try await published.object("/api/v1/plans/q")["title"] as? String == "第二の計画 改")
    #expect(try await published.object("/api/v1/plans/q/editions/1")["number"] as? Int == 1)
    #expect(try await published.walk("/api/v1/plans/q/editions").count == 2)
  }

  @Test("who published stays inside the office")
  func actors() async throws {
    try await few()
    for path in [
      "/api/v1/plans", "/api/v1/editions", "/api/v1/plans/p/editions/1", "/feed.atom", "/plans/", "/plans.csv",
      "/plans.json",
    ] { #expect(!(await published.text(path)).contains("山田"), "\(path)") }
  }

  @Test("whole addresses where the server's own is known")
  func addresses() async throws {
    let outside = PublishedStore(baseURL: "https://plan.example.jp/")
    try await outside.publish("p", "計画")
    await outside.shelf.refresh()
    #expect(try await outside.object("/api/v1/plans/p")["url"] as? String == "https://plan.example.jp/plans/p/")
    let page = try await outside.object("/api/v1/bodies?limit=2&q=" + "市".asQuery)
    #expect(page["next"] as? String == "https://plan.example.jp/api/v1/bodies?q=%E5%B8%82&limit=2&offset=2")
  }
}
