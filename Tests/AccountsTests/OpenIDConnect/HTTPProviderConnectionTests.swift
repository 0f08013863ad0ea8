import Testing

@testable import Accounts

@Suite("Asking a provider by HTTP")
struct HTTPProviderConnectionTests {
  private func ask(
    _ server: LoopbackServer, form: String? = nil, seconds: Double = 10
  ) async throws -> ProviderAnswer {
    let address = try #require(
      ProviderAddress("http://127.0.0.1:\(server.port)/realm/doc", plainHosts: ["127.0.0.1"]))
    let connection = HTTPProviderConnection(mostBytes: 1_000, longestSeconds: seconds)
    return try await connection.ask(ProviderQuestion(address: address, form: form, authorization: "Basic eA=="))
  }

  private static func answer(_ type: String, _ body: String, status: String = "200 OK", more: String = "") -> String {
    "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n\(more)"
      + "Connection: close\r\n\r\n\(body)"
  }

  @Test("JSON comes back with its status, also that of an error")
  func json() async throws {
    let server = try LoopbackServer(answer: Self.answer("application/json; charset=utf-8", "{\"a\":1}"))
    let answer = try await ask(server, form: "a=b%20c")
    #expect(answer.status == 200 && answer.body == .object(["a": .integer(1)]))
    let request = server.received
    #expect(request.hasPrefix("POST /realm/doc HTTP/1.1\r\n") && request.hasSuffix("\r\n\r\na=b%20c"))
    #expect(request.contains("Authorization: Basic eA==") && request.contains("application/x-www-form-urlencoded"))
    let refusal = try LoopbackServer(
      answer: Self.answer("application/problem+json", "{\"error\":\"invalid_grant\"}", status: "400 Bad Request"))
    #expect(try await ask(refusal).status == 400)
  }

  @Test(
    "what is not a bounded answer of JSON is broken off",
    arguments: [
      (answer("text/html", "<p>"), "not JSON"),
      ("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{}", "not JSON"),
      (answer("application/json", "{\"a\":1,\"a\":2}"), "twice"),
      (answer("application/json", "{"), "well-formed"),
      (answer("application/json", "\"" + String(repeating: "a", count: 2_000) + "\""), "1000 bytes"),
      (
        answer("application/json", "{}", status: "302 Found", more: "Location: http://localhost:1/other\r\n"),
        "redirects"
      ),
      (
        answer("application/json", "{}", status: "307 Temporary Redirect", more: "Location: /elsewhere\r\n"),
        "redirects"
      ),
      ("nonsense\r\n\r\n", "Unsupported"), ("", "returned nothing"), ("HTTP/1.1 200 OK\r\n", "not JSON"),
      ("HTTP/1.1 200 OK\r\nContent-Ty", "not JSON"),
      ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{}", "partial"),
    ])
  func refused(answer: String, reason: String) async throws {
    let server = try LoopbackServer(answer: answer)
    do {
      let answer = try await ask(server, form: "a=b")
      Issue.record("accepted: \(answer)")
    } catch let failure as OpenIDConnectFailure {
      #expect(failure.detail.contains(reason), "\(failure.detail)")
      #expect(!failure.detail.contains("a=b") && !failure.detail.contains("Basic"))
    }
  }

  @Test("an answer that does not come, or comes byte by byte, does not hold the sign-in", arguments: [true, false])
  func slow(dribbles: Bool) async throws {
    let server = try LoopbackServer(
      answer: Self.answer("application/json", String(repeating: " ", count: 900)), dribbles: dribbles,
      staysSilent: !dribbles)
    // Both give up after four seconds of their own accord, for another reason. No clock: other tests hold the processors.
    do {
      _ = try await ask(server, seconds: 1)
      Issue.record("accepted")
    } catch let failure as OpenIDConnectFailure {
      #expect(failure.detail.contains("Timeout"), "\(failure.detail)")
    }
  }

  @Test("nobody listens: told, not thrown about")
  func nobody() async throws {
    let server = try LoopbackServer(answer: "")
    server.stop()
    await #expect(throws: OpenIDConnectFailure.self) { _ = try await ask(server) }
  }
}
