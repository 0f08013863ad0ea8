import Foundation
import Testing

@testable import Accounts

/// The whole way against a provider that somebody else wrote. Runs where TEBIKI_TEST_OIDC names its issuer
/// (scripts/with-glewlwyd, which also says who may sign in there).
@Suite(
  "Sign-in through a real provider", .serialized,
  .enabled(if: ProcessInfo.processInfo.environment["TEBIKI_TEST_OIDC"] != nil))
struct RealProviderTests {
  private let settings: ProviderSettings
  private let signIn: OpenIDConnectSignIn

  init() throws {
    settings = try Self.settings(secret: "only-for-trials")
    signIn = OpenIDConnectSignIn(settings: settings)
  }

  private static func settings(secret: String) throws -> ProviderSettings {
    let issuer = try #require(ProcessInfo.processInfo.environment["TEBIKI_TEST_OIDC"])
    let text = """
      {"issuer":"\(issuer)","clientID":"tebiki","clientSecretEnvironment":"SECRET","scopes":["openid"],
       "redirectURI":"http://127.0.0.1:1/office/oidc/callback","plainHosts":["127.0.0.1"],
       "roleClaim":"groups","roles":{"kikaku":"計画担当"},"body":{"fixed":"990019"}}
      """
    let reading = ProviderSettingsReading(bytes: Array(text.utf8)) { _ in secret }
    #expect(reading.problems.isEmpty, "\(reading.problems)")
    return try #require(reading.settings)
  }

  /// Signs in at the provider as the person would, and returns the query with which the browser comes back.
  private func comeBack(from request: AuthorizationRequest) async throws -> String {
    let base = settings.issuer.replacingOccurrences(of: "/api/staff", with: "")
    var browser = ScriptedBrowser()
    // The provider's sign-in page posts JSON by script; these are its requests.
    let signedIn = try await browser.send(
      "POST", base + "/api/auth/", json: #"{"username":"sato","password":"maple-river-7-drum"}"#)
    try #require(signedIn.status == 200)
    let granted = try await browser.send("PUT", base + "/api/auth/grant/tebiki/", json: #"{"scope":"openid"}"#)
    try #require(granted.status == 200)
    let answer = try await browser.send("GET", request.address + "&g_continue")
    let location = try #require(answer.location)
    try #require(answer.status == 302 && location.hasPrefix(settings.redirectURI + "?"), "\(location)")
    return String(location.dropFirst(settings.redirectURI.count + 1))
  }

  @Test("the person comes back with name and roles; the code serves once")
  func wholeWay() async throws {
    let request = try await signIn.begin(returnTo: "/office/")
    let query = try await comeBack(from: request)
    let person = try await signIn.finish(query: query, pending: request.pending)
    #expect(person.accountName == "sato" && person.displayName == "佐藤 花子")
    #expect(person.roles == [.planOfficer] && person.body == "990019")
    #expect(person.subject.hasPrefix(settings.issuer + " "))
    await refused(query, request.pending) { if case .codeRefused = $0 { true } else { false } }

    let again = try await signIn.begin()
    let second = try await signIn.finish(query: try await comeBack(from: again), pending: again.pending)
    #expect(second == person, "the same person under the same subject")
  }

  @Test("an invented code is refused")
  func wrongCode() async throws {
    let request = try await signIn.begin()
    _ = try await comeBack(from: request)
    await refused("code=invented&state=\(request.pending.state)", request.pending) {
      if case .codeRefused = $0 { true } else { false }
    }
  }

  @Test("a stolen code is of no use without the verifier of its sign-in")
  func wrongVerifier() async throws {
    let request = try await signIn.begin()
    let query = try await comeBack(from: request)
    let other = try changed(request.pending, "codeVerifier", SecretToken().text)
    await refused(query, other) { if case .codeRefused = $0 { true } else { false } }
  }

  @Test("the answer to another sign-in is refused, by its state and by its nonce")
  func otherSignIn() async throws {
    let request = try await signIn.begin()
    let query = try await comeBack(from: request)
    let stranger = try await signIn.begin().pending
    await refused(query, stranger) { $0 == .signInNotBegunHere("state does not match") }
    let other = try changed(request.pending, "nonce", SecretToken().text)
    await refused(query, other) { $0 == .tokenRefused(.nonce) }
  }

  @Test("a token by the provider's true key for somebody else's program is refused")
  func otherClient() async throws {
    let request = try await signIn.begin()
    let query = try await comeBack(from: request)
    let parameters = try #require(FormText.decode(query))
    let connection = HTTPProviderConnection()
    let directory = ProviderDirectory(settings: settings, connection: connection) { TestProvider.now }
    let exchange = TokenExchange(settings: settings, metadata: try await directory.metadata(), connection: connection)
    let text = try await exchange.idToken(
      code: try #require(parameters["code"]), codeVerifier: request.pending.codeVerifier)
    var foreign = settings
    foreign.clientID = "somebody-else"
    await #expect(throws: OpenIDConnectFailure.tokenRefused(.audience)) {
      _ = try await OpenIDConnectSignIn(settings: foreign).verified(text, nonce: request.pending.nonce)
    }
    #expect(try await signIn.verified(text, nonce: request.pending.nonce)["preferred_username"] == .string("sato"))
  }

  @Test("a wrong secret of the client is refused")
  func wrongSecret() async throws {
    let other = OpenIDConnectSignIn(settings: try Self.settings(secret: "wrong"))
    let request = try await other.begin()
    let query = try await comeBack(from: request)
    await refused(query, request.pending, by: other) { if case .codeRefused = $0 { true } else { false } }
  }

  private func refused(
    _ query: String, _ pending: PendingSignIn, by signIn: OpenIDConnectSignIn? = nil,
    _ isExpected: (OpenIDConnectFailure) -> Bool
  ) async {
    do {
      _ = try await (signIn ?? self.signIn).finish(query: query, pending: pending)
      Issue.record("accepted")
    } catch {
      #expect(isExpected(error), "\(error.detail)")
    }
  }

  private func changed(_ pending: PendingSignIn, _ name: String, _ value: String) throws -> PendingSignIn {
    let data = try JSONEncoder().encode(pending)
    var members = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    members[name] = value
    return try JSONDecoder().decode(PendingSignIn.self, from: JSONSerialization.data(withJSONObject: members))
  }
}
