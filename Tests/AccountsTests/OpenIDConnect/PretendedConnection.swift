import Foundation
import Synchronization

@testable import Accounts

/// A provider without a network: answers by path, counts what it was asked, and remembers the last post.
final class PretendedConnection: ProviderConnection {
  struct State {
    var answers: [String: (status: Int, body: String)] = [:]
    var asked: [String: Int] = [:]
    var last: ProviderQuestion?
    var isDown = false
    /// Milliseconds that every answer takes.
    var delay: Int = 0
  }

  private let state = Mutex(State())

  static let discovery = """
    {"issuer":"\(TestProvider.issuer)",
     "authorization_endpoint":"https://id.example.lg.jp/realms/staff/auth?kc=1",
     "token_endpoint":"https://id.example.lg.jp/realms/staff/token",
     "jwks_uri":"https://keys.example.lg.jp/staff",
     "response_types_supported":["code","code id_token"],"code_challenge_methods_supported":["plain","S256"],
     "id_token_signing_alg_values_supported":["RS256","HS256"],
     "token_endpoint_auth_methods_supported":["client_secret_basic","client_secret_post"]}
    """
  static let discoveryPath = "/realms/staff/.well-known/openid-configuration"

  init(_ provider: TestProvider) throws {
    let keys = try provider.keySetText()
    state.withLock { state in
      state.answers[Self.discoveryPath] = (200, Self.discovery)
      state.answers["/staff"] = (200, keys)
    }
  }

  func ask(_ question: ProviderQuestion) async throws(OpenIDConnectFailure) -> ProviderAnswer {
    let path = URLComponents(string: question.address.text)?.path ?? ""
    let (answer, delay) = state.withLock { state in
      state.asked[path, default: 0] += 1
      if question.form != nil { state.last = question }
      return (state.isDown ? nil : state.answers[path], state.delay)
    }
    if delay > 0 { try? await Task.sleep(for: .milliseconds(delay)) }
    guard let answer, let body = try? StrictJSON.read(Array(answer.body.utf8)) else {
      throw .providerUnreachable("pretended")
    }
    return ProviderAnswer(status: answer.status, body: body)
  }

  func answer(_ path: String, _ body: String, status: Int = 200) {
    state.withLock { $0.answers[path] = (status, body) }
  }

  func change(_ work: (inout State) -> Void) { state.withLock { work(&$0) } }

  var last: ProviderQuestion? { state.withLock { $0.last } }

  func asked(_ path: String) -> Int { state.withLock { $0.asked[path] ?? 0 } }
}

/// A clock that stands until it is moved.
final class StandingClock: Sendable {
  private let time = Mutex(TestProvider.now * 1_000)

  var now: Int64 { time.withLock { $0 } }

  func move(_ milliseconds: Int64) { time.withLock { $0 += milliseconds } }
}

/// A sign-in on a pretended provider.
struct SignInBench {
  let provider: TestProvider
  let connection: PretendedConnection
  let clock = StandingClock()
  let signIn: OpenIDConnectSignIn

  static var settings: ProviderSettings {
    var settings = ProviderSettings(
      issuer: TestProvider.issuer, clientID: TestProvider.clientID,
      redirectURI: "https://plan.example.lg.jp/office/oidc/callback", body: .fixed("990019"))
    settings.roleClaim = "groups"
    settings.roles = ["kikaku": [.planOfficer], "kansa": [.auditor]]
    settings.clientSecret = ClientSecret("p/s+w d")
    return settings
  }

  init(settings: ProviderSettings = SignInBench.settings) throws {
    provider = try TestProvider.shared()
    connection = try PretendedConnection(provider)
    let clock = clock
    signIn = OpenIDConnectSignIn(settings: settings, connection: connection) { clock.now }
  }

  /// Has the token endpoint answer with a token for this sign-in.
  func prepare(_ pending: PendingSignIn, _ draft: TokenDraft = TokenDraft()) throws {
    let token = try draft.with("nonce", "\"\(pending.nonce)\"").signed(provider.signRS256)
    connection.answer("/realms/staff/token", "{\"token_type\":\"Bearer\",\"id_token\":\"\(token)\"}")
  }
}
