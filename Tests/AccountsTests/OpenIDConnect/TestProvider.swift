import CryptoExtras
import Foundation

@testable import Accounts

/// An invented provider with keys made for this run.
struct TestProvider: Sendable {
  static let issuer = "https://id.example.lg.jp/realms/staff"
  static let clientID = "tebiki"
  static let nonce = "n-0123456789"
  /// Seconds since 1970.
  static let now: Int64 = 1_900_000_000

  private static let made = Result { try TestProvider() }

  /// The one of this run: making a key takes a while.
  static func shared() throws -> TestProvider { try made.get() }

  let rsa: _RSA.Signing.PrivateKey
  let stranger: _RSA.Signing.PrivateKey
  let p256 = P256.Signing.PrivateKey()

  private init() throws {
    rsa = try _RSA.Signing.PrivateKey(keySize: .bits2048)
    stranger = try _RSA.Signing.PrivateKey(keySize: .bits2048)
  }

  /// The key set as the provider publishes it.
  func keySetText() throws -> String {
    let rsaParts = try rsa.publicKey.getKeyPrimitives()
    let point = Array(p256.publicKey.rawRepresentation)
    let n = Base64URL.encode(Array(rsaParts.modulus))
    let e = Base64URL.encode(Array(rsaParts.publicExponent))
    return """
      {"keys":[
        {"kty":"RSA","use":"sig","alg":"RS256","kid":"r1","n":"\(n)","e":"\(e)"},
        {"kty":"EC","crv":"P-256","use":"sig","kid":"e1","x":"\(Base64URL.encode(Array(point[..<32])))",
         "y":"\(Base64URL.encode(Array(point[32...])))"},
        {"kty":"oct","kid":"shared","k":"c2VjcmV0"},
        {"kty":"RSA","use":"enc","kid":"enc","n":"\(n)","e":"\(e)"}
      ]}
      """
  }

  func keys() throws -> SigningKeySet? { SigningKeySet(try StrictJSON.read(Array(keySetText().utf8))) }

  func signRS256(_ message: [UInt8]) throws -> [UInt8] {
    try Array(rsa.signature(for: SHA256.hash(data: message), padding: .insecurePKCS1v1_5).rawRepresentation)
  }

  func signES256(_ message: [UInt8]) throws -> [UInt8] {
    Array(try p256.signature(for: SHA256.hash(data: message)).rawRepresentation)
  }

  /// What a verifier that knows the true keys finds wrong; `nil` for a sound token.
  func problem(
    of text: String, keys: SigningKeySet, nonce: String = TestProvider.nonce, now: Int64 = TestProvider.now
  ) -> IDTokenProblem? {
    do throws(IDTokenProblem) {
      let token = try CompactToken(text)
      guard let key = keys.key(id: token.keyID, algorithm: token.algorithm) else { return .unknownKey }
      let verifier = IDTokenVerifier(issuer: Self.issuer, clientID: Self.clientID)
      _ = try verifier.verify(token, key: key, nonce: nonce, now: now)
      return nil
    } catch {
      return error
    }
  }
}

/// A token in the making: names and values as JSON text, so that a name can stand twice and a value be anything.
struct TokenDraft: Sendable {
  var header: [(name: String, json: String)] = [("alg", "\"RS256\""), ("typ", "\"JWT\""), ("kid", "\"r1\"")]
  var claims: [(name: String, json: String)] = [
    ("iss", "\"\(TestProvider.issuer)\""), ("sub", "\"f:1:1234567\""), ("aud", "\"\(TestProvider.clientID)\""),
    ("exp", "\(TestProvider.now + 300)"), ("iat", "\(TestProvider.now - 2)"),
    ("nonce", "\"\(TestProvider.nonce)\""), ("preferred_username", "\"sato\""), ("name", "\"佐藤 花子\""),
    ("groups", "[\"kikaku\",\"zenin\"]"),
  ]

  func with(_ name: String, _ json: String) -> TokenDraft {
    var copy = self
    copy.claims.removeAll { $0.name == name }
    copy.claims.append((name, json))
    return copy
  }

  func without(_ name: String) -> TokenDraft {
    var copy = self
    copy.claims.removeAll { $0.name == name }
    return copy
  }

  func twice(_ name: String, _ json: String) -> TokenDraft {
    var copy = self
    copy.claims.append((name, json))
    return copy
  }

  func header(_ name: String, _ json: String?) -> TokenDraft {
    var copy = self
    copy.header.removeAll { $0.name == name }
    if let json { copy.header.append((name, json)) }
    return copy
  }

  /// Header and claims as they are signed.
  var signingInput: String { Self.part(header) + "." + Self.part(claims) }

  func signed(_ sign: ([UInt8]) throws -> [UInt8]) rethrows -> String {
    try signingInput + "." + Base64URL.encode(sign(Array(signingInput.utf8)))
  }

  private static func part(_ members: [(name: String, json: String)]) -> String {
    let text = "{" + members.map { "\"\($0.name)\":\($0.json)" }.joined(separator: ",") + "}"
    return Base64URL.encode(Array(text.utf8))
  }
}
