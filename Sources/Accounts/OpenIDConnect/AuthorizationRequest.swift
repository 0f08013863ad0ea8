internal import CryptoExtras
internal import Foundation

/// The begin of a sign-in: where to send the browser, and what to remember until it comes back.
public struct AuthorizationRequest: Sendable {
  /// The provider's address, complete; answer the browser with a redirect to it.
  public let address: String
  /// Keep it on the server under a key that only this browser's cookie holds, and remove it when the browser is back.
  public let pending: PendingSignIn

  init(_ pending: PendingSignIn, metadata: ProviderMetadata, settings: ProviderSettings) {
    self.pending = pending
    address = metadata.authorizationEndpoint.adding([
      ("response_type", "code"),
      ("client_id", settings.clientID),
      ("redirect_uri", settings.redirectURI),
      ("scope", settings.scopes.joined(separator: " ")),
      ("state", pending.state),
      ("nonce", pending.nonce),
      ("code_challenge", pending.codeChallenge),
      ("code_challenge_method", "S256"),
    ])
  }
}

/// A sign-in that has begun. Holds secrets: it never leaves the server and is not logged.
public struct PendingSignIn: Codable, Hashable, Sendable {
  /// Milliseconds for which a person may take to sign in at the provider.
  public static let lifetime: Int64 = 600_000

  /// Milliseconds since 1970 after which it is over; forget it then.
  public let expiresAt: Int64
  /// The path of the page from which the person came, to go back to; `nil` for the first page. Always within this site.
  public let returnTo: String?
  let state: String
  let nonce: String
  let codeVerifier: String

  init(returnTo: String?, now: Int64) {
    expiresAt = now + Self.lifetime
    self.returnTo = returnTo.flatMap { Self.isLocal($0) ? $0 : nil }
    state = SecretToken().text
    nonce = SecretToken().text
    codeVerifier = SecretToken().text
  }

  /// RFC 7636, 4.2: the provider sees the hash now and the verifier at the exchange.
  var codeChallenge: String { Base64URL.encode(Array(SHA256.hash(data: Array(codeVerifier.utf8)))) }

  /// A path of this site. `//host` and `/\host` are other hosts to a browser.
  private static func isLocal(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    guard bytes.first == UInt8(ascii: "/"), bytes.count <= 1_000, bytes.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return false }
    return !bytes.contains(UInt8(ascii: "\\")) && (bytes.count == 1 || bytes[1] != UInt8(ascii: "/"))
  }
}

/// What the browser brings back from the provider.
struct AuthorizationCallback {
  let code: String

  /// Reads the query of the callback and holds it against what was remembered.
  init(
    query: String, pending: PendingSignIn, issuer: String, mustNameIssuer: Bool, now: Int64
  ) throws(OpenIDConnectFailure) {
    guard let parameters = FormText.decode(query) else { throw .signInNotBegunHere("unreadable query") }
    guard let state = parameters["state"], ConstantTime.areEqual(Array(state.utf8), Array(pending.state.utf8)) else {
      throw .signInNotBegunHere("state does not match")
    }
    guard now < pending.expiresAt else { throw .signInNotBegunHere("took too long") }
    if let named = parameters["iss"] {
      // RFC 9207: the code of another provider is not carried to this one.
      guard ExactText.areEqual(named, issuer) else { throw .signInNotBegunHere("iss is another provider") }
    } else if mustNameIssuer {
      throw .signInNotBegunHere("iss is missing")
    }
    if let error = parameters["error"] { throw .signInDeclined(OpenIDConnectFailure.code(error)) }
    guard let code = parameters["code"], (1...4_096).contains(code.utf8.count) else {
      throw .signInNotBegunHere("no code")
    }
    self.code = code
  }
}
