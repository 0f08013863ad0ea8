internal import Foundation

/// Sign-in through an identity provider: one value for the life of the server. `begin` when the person presses the
/// button, `finish` when the browser is back.
public struct OpenIDConnectSignIn: Sendable {
  /// The settings that it was made with.
  public let settings: ProviderSettings

  private let connection: any ProviderConnection
  private let directory: ProviderDirectory
  private let now: @Sendable () -> Int64

  /// Makes the sign-in. Nothing is asked of the provider before somebody wants to sign in, so that the server starts
  /// while the provider is down.
  public init(settings: ProviderSettings) {
    self.init(settings: settings, connection: HTTPProviderConnection()) { Int64(Date().timeIntervalSince1970 * 1_000) }
  }

  /// Makes the sign-in with another way to the provider and another clock (milliseconds since 1970).
  init(settings: ProviderSettings, connection: any ProviderConnection, now: @escaping @Sendable () -> Int64) {
    self.settings = settings
    self.connection = connection
    self.now = now
    directory = ProviderDirectory(settings: settings, connection: connection, now: now)
  }

  /// Begins a sign-in.
  ///
  /// - Parameter returnTo: the path to go to afterwards; anything that is not a path of this site is left out.
  public func begin(returnTo: String? = nil) async throws(OpenIDConnectFailure) -> AuthorizationRequest {
    let metadata = try await directory.metadata()
    return AuthorizationRequest(
      PendingSignIn(returnTo: returnTo, now: now()), metadata: metadata, settings: settings)
  }

  /// Finishes a sign-in.
  ///
  /// - Parameters:
  ///   - query: the query of the callback's address as it came, without `?`.
  ///   - pending: what `begin` gave for this browser. Remove it from where it is kept before this is called: it holds
  ///     for one try.
  /// - Returns: the person. Whether there is an account for it, and what it may, is for the caller to decide.
  public func finish(
    query: String, pending: PendingSignIn
  ) async throws(OpenIDConnectFailure) -> VouchedPerson {
    let metadata = try await directory.metadata()
    let callback = try AuthorizationCallback(
      query: query, pending: pending, issuer: settings.issuer, mustNameIssuer: metadata.namesItselfInCallback,
      now: now())
    let exchange = TokenExchange(settings: settings, metadata: metadata, connection: connection)
    let text = try await exchange.idToken(code: callback.code, codeVerifier: pending.codeVerifier)
    return try VouchedPerson(claims: try await verified(text, nonce: pending.nonce), settings: settings)
  }

  /// The claims of an ID token, when it is sound.
  func verified(_ text: String, nonce: String) async throws(OpenIDConnectFailure) -> [String: JSONValue] {
    let token = try Self.refusing { () throws(IDTokenProblem) in try CompactToken(text) }
    let key = try await directory.key(id: token.keyID, algorithm: token.algorithm)
    let verifier = IDTokenVerifier(issuer: settings.issuer, clientID: settings.clientID)
    let seconds = now() / 1_000
    return try Self.refusing { () throws(IDTokenProblem) in
      try verifier.verify(token, key: key, nonce: nonce, now: seconds)
    }
  }

  private static func refusing<Value>(
    _ work: () throws(IDTokenProblem) -> Value
  ) throws(OpenIDConnectFailure) -> Value {
    do { return try work() } catch { throw .tokenRefused(error) }
  }
}
