import CryptoExtras
import Foundation
import Testing

@testable import Accounts

@Suite("Sign-in through a provider")
struct OpenIDConnectSignInTests {
  @Test("the browser is sent with state, nonce and the hash of the verifier, and what is kept survives being stored")
  func begin() async throws {
    let bench = try SignInBench()
    let request = try await bench.signIn.begin(returnTo: "/office/plans?x=1")
    let parts = try #require(URLComponents(string: request.address))
    #expect(parts.host == "id.example.lg.jp" && parts.path == "/realms/staff/auth")
    let items = Dictionary(uniqueKeysWithValues: (parts.queryItems ?? []).map { ($0.name, $0.value ?? "") })
    let pending = request.pending
    #expect(items["kc"] == "1" && items["response_type"] == "code" && items["client_id"] == "tebiki")
    #expect(items["scope"] == "openid profile" && items["code_challenge_method"] == "S256")
    #expect(items["redirect_uri"] == "https://plan.example.lg.jp/office/oidc/callback")
    #expect(items["state"] == pending.state && items["nonce"] == pending.nonce)
    let hash = Array(SHA256.hash(data: Array(pending.codeVerifier.utf8)))
    #expect(items["code_challenge"] == Base64URL.encode(hash))
    #expect(!request.address.contains(pending.codeVerifier))
    #expect(pending.returnTo == "/office/plans?x=1")
    #expect(try JSONDecoder().decode(PendingSignIn.self, from: JSONEncoder().encode(pending)) == pending)
    let other = try await bench.signIn.begin().pending
    #expect(
      Set([pending.state, pending.nonce, pending.codeVerifier, other.state, other.nonce, other.codeVerifier]).count == 6
    )
  }

  @Test("RFC 7636, appendix B")
  func challenge() throws {
    let stored = """
      {"expiresAt":0,"state":"s","nonce":"n","codeVerifier":"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"}
      """
    let pending = try JSONDecoder().decode(PendingSignIn.self, from: Data(stored.utf8))
    #expect(pending.codeChallenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
  }

  @Test(
    "only a path of this site is gone back to",
    arguments: ["//evil.example", "/\\evil.example", "https://evil.example", "office", "", "/a b", "/a\r\nX: y", "/あ"])
  func returnTo(path: String) async throws {
    #expect(try await SignInBench().signIn.begin(returnTo: path).pending.returnTo == nil)
  }

  @Test("a sign-in ends with the person and its roles")
  func finish() async throws {
    let bench = try SignInBench()
    let pending = try await bench.signIn.begin().pending
    try bench.prepare(pending)
    let person = try await bench.signIn.finish(query: "code=abc%2B1&state=\(pending.state)", pending: pending)
    #expect(person.subject == "https://id.example.lg.jp/realms/staff f:1:1234567")
    #expect(person.accountName == "sato" && person.displayName == "佐藤 花子")
    #expect(person.roles == [.planOfficer] && person.body == "990019" && person.section == nil)
    let last = bench.connection.last
    #expect(last?.authorization == "Basic " + Data("tebiki:p%2Fs%2Bw%20d".utf8).base64EncodedString())
    let form = try #require(last?.form.flatMap(FormText.decode))
    #expect(form["code"] == "abc+1" && form["code_verifier"] == pending.codeVerifier)
    #expect(form["grant_type"] == "authorization_code" && form["client_secret"] == nil)
  }

  @Test("the secret goes by post where the provider asks so, and a public client only names itself")
  func otherAuthentication() async throws {
    for (methods, secret, sent) in [("client_secret_post", "s1", "s1" as String?), ("none", nil, nil)] {
      var settings = SignInBench.settings
      settings.clientSecret = secret.flatMap { ClientSecret($0) }
      let bench = try SignInBench(settings: settings)
      bench.connection.answer(
        PretendedConnection.discoveryPath,
        PretendedConnection.discovery.replacingOccurrences(
          of: "[\"client_secret_basic\",\"client_secret_post\"]", with: "[\"\(methods)\"]"))
      let pending = try await bench.signIn.begin().pending
      try bench.prepare(pending)
      _ = try await bench.signIn.finish(query: "code=a&state=\(pending.state)", pending: pending)
      let last = bench.connection.last
      let form = try #require(last?.form.flatMap(FormText.decode))
      #expect(last?.authorization == nil && form["client_id"] == "tebiki" && form["client_secret"] == sent)
    }
  }

  @Test(
    "a callback that does not belong to the sign-in is refused before the provider is asked",
    arguments: [
      "", "code=a", "code=a&state=", "code=a&state=x", "code=a&state=S&state=S", "state=S", "code=&state=S",
      "code=a&code=b&state=S", "code=a&state=S&iss=https%3A%2F%2Fother.example", "code=%ff&state=S",
      "code=" + String(repeating: "a", count: 5_000) + "&state=S",
    ])
  func foreignCallback(query: String) async throws {
    let bench = try SignInBench()
    let pending = try await bench.signIn.begin().pending
    try bench.prepare(pending)
    let failure = await failure {
      try await bench.signIn.finish(
        query: query.replacingOccurrences(of: "state=S", with: "state=" + pending.state), pending: pending)
    }
    guard case .signInNotBegunHere = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(bench.connection.asked("/realms/staff/token") == 0)
  }

  @Test("a sign-in that took too long, or whose provider does not name itself as it said, is refused")
  func lateOrNameless() async throws {
    let bench = try SignInBench()
    let pending = try await bench.signIn.begin().pending
    try bench.prepare(pending)
    bench.clock.move(PendingSignIn.lifetime)
    let late = await failure { try await bench.signIn.finish(query: "code=a&state=\(pending.state)", pending: pending) }
    #expect(late == .signInNotBegunHere("took too long"))

    let other = try SignInBench()
    other.connection.answer(
      PretendedConnection.discoveryPath,
      PretendedConnection.discovery.dropLast() + ",\"authorization_response_iss_parameter_supported\":true}")
    let begun = try await other.signIn.begin().pending
    try other.prepare(begun)
    let nameless = await failure { try await other.signIn.finish(query: "code=a&state=\(begun.state)", pending: begun) }
    #expect(nameless == .signInNotBegunHere("iss is missing"))
    let issuer = FormText.encode(TestProvider.issuer)
    let named = try await other.signIn.finish(query: "code=a&state=\(begun.state)&iss=\(issuer)", pending: begun)
    #expect(named.accountName == "sato")
  }

  @Test("errors of the provider become plain words, and nothing of theirs that is not a code reaches the log")
  func declined() async throws {
    let bench = try SignInBench()
    let pending = try await bench.signIn.begin().pending
    let denied = await failure {
      try await bench.signIn.finish(query: "error=access_denied&state=\(pending.state)", pending: pending)
    }
    #expect(denied == .signInDeclined("access_denied"))
    let odd = await failure {
      try await bench.signIn.finish(query: "error=%1b%5B31mX&state=\(pending.state)", pending: pending)
    }
    #expect(odd == .signInDeclined("(no code)"))
    bench.connection.answer("/realms/staff/token", #"{"error":"invalid_grant","error_description":"abc"}"#, status: 400)
    let used = await failure { try await bench.signIn.finish(query: "code=a&state=\(pending.state)", pending: pending) }
    #expect(used == .codeRefused("invalid_grant"))
    bench.connection.answer("/realms/staff/token", "{}", status: 503)
    let down = await failure { try await bench.signIn.finish(query: "code=a&state=\(pending.state)", pending: pending) }
    #expect(down == .providerUnreachable("status 503 from the token endpoint"))
    for body in ["{}", "[]", #"{"token_type":"mac","id_token":"a.b.c"}"#, #"{"token_type":"Bearer","id_token":1}"#] {
      bench.connection.answer("/realms/staff/token", body)
      let failure = await failure {
        try await bench.signIn.finish(query: "code=a&state=\(pending.state)", pending: pending)
      }
      guard case .providerUnusable = failure else {
        Issue.record("\(body): \(String(describing: failure))")
        continue
      }
    }
  }

  @Test("the token of another sign-in is refused")
  func replayed() async throws {
    let bench = try SignInBench()
    let first = try await bench.signIn.begin().pending
    let second = try await bench.signIn.begin().pending
    try bench.prepare(first)
    let failure = await failure {
      try await bench.signIn.finish(query: "code=a&state=\(second.state)", pending: second)
    }
    #expect(failure == .tokenRefused(.nonce))
  }

  private func failure(_ work: () async throws -> VouchedPerson) async -> OpenIDConnectFailure? {
    do {
      _ = try await work()
      return nil
    } catch {
      return error as? OpenIDConnectFailure
    }
  }
}
