internal import CryptoExtras
internal import Foundation

/// The algorithms that an ID token may be signed by. There is no case for `none` or for a shared secret, so that a
/// provider's public key can never be taken for one.
enum SigningAlgorithm: String, CaseIterable, Sendable {
  case rs256 = "RS256"
  case es256 = "ES256"
}

/// A public key of the provider, from its key set (RFC 7517).
struct SigningKey: Sendable {
  private enum Material: Sendable {
    case rsa(_RSA.Signing.PublicKey)
    case p256(P256.Signing.PublicKey)
  }

  let id: String?
  let algorithm: SigningAlgorithm
  private let material: Material

  /// RSA keys below this are refused (NIST SP 800-131A); above the upper bound one verification costs too much.
  private static let rsaBits = 2_048...8_192

  /// The key that a member of `keys` describes; `nil` when it is for something else or not understood, as RFC 7517, 5
  /// asks to skip it.
  init?(_ value: JSONValue) {
    guard let members = value.object, let kind = members["kty"]?.string else { return nil }
    if let use = members["use"], use.string != "sig" { return nil }
    if let operations = members["key_ops"], operations.array?.contains(.string("verify")) != true { return nil }
    if let id = members["kid"] {
      guard let id = id.string, (1...512).contains(id.utf8.count) else { return nil }
      self.id = id
    } else {
      id = nil
    }
    func bytes(_ name: String) -> [UInt8]? { members[name]?.string.flatMap(Base64URL.decode) }
    switch kind {
    case "RSA":
      guard let modulus = bytes("n"), let exponent = bytes("e"), (1...4).contains(exponent.count),
        modulus.count <= Self.rsaBits.upperBound / 8 + 1,
        let key = try? _RSA.Signing.PublicKey(n: modulus, e: exponent), Self.rsaBits.contains(key.keySizeInBits)
      else { return nil }
      material = .rsa(key)
      algorithm = .rs256
    case "EC":
      guard members["crv"]?.string == "P-256", let x = bytes("x"), let y = bytes("y"), x.count == 32, y.count == 32,
        let key = try? P256.Signing.PublicKey(rawRepresentation: x + y)
      else { return nil }
      material = .p256(key)
      algorithm = .es256
    default: return nil
    }
    if let named = members["alg"], named.string != algorithm.rawValue { return nil }
  }

  /// Whether `signature` is this key's over `message`.
  func isValid(_ signature: [UInt8], for message: [UInt8]) -> Bool {
    let digest = SHA256.hash(data: message)
    switch material {
    case .rsa(let key):
      return key.isValidSignature(
        _RSA.Signing.RSASignature(rawRepresentation: signature), for: digest, padding: .insecurePKCS1v1_5)
    case .p256(let key):
      guard let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature) else { return false }
      return key.isValidSignature(signature, for: digest)
    }
  }
}

/// The provider's keys.
struct SigningKeySet: Sendable {
  private static let most = 100

  let keys: [SigningKey]

  /// The keys of a key set that can be used; `nil` when it is no key set or holds more keys than any provider has.
  init?(_ document: JSONValue) {
    guard let listed = document.object?["keys"]?.array, listed.count <= Self.most else { return nil }
    keys = listed.compactMap(SigningKey.init)
  }

  /// The one key for a token's `kid` and `alg`. A token without `kid` is accepted only where there is no choice
  /// (OpenID Connect Core, 10.1).
  func key(id: String?, algorithm: SigningAlgorithm) -> SigningKey? {
    let fitting = keys.filter { key in
      guard key.algorithm == algorithm else { return false }
      guard let id else { return true }
      return key.id.map { ExactText.areEqual($0, id) } ?? false
    }
    return fitting.count == 1 ? fitting[0] : nil
  }
}
