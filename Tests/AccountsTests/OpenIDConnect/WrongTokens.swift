import CryptoExtras
import Testing

@testable import Accounts

/// A way in which a token can be wrong. Everything else about it is right, and it is signed with the true key unless the
/// signature is what is wrong.
struct WrongToken: Sendable, CustomTestStringConvertible {
  let name: String
  let expected: IDTokenProblem
  let make: @Sendable (TestProvider) throws -> String

  var testDescription: String { name }

  init(_ name: String, _ expected: IDTokenProblem, make: @escaping @Sendable (TestProvider) throws -> String) {
    self.name = name
    self.expected = expected
    self.make = make
  }

  /// A draft that is signed with the true RSA key.
  init(
    _ name: String, _ expected: IDTokenProblem, _ change: @escaping @Sendable (TokenDraft) -> TokenDraft
  ) {
    self.init(name, expected) { provider in try change(TokenDraft()).signed(provider.signRS256) }
  }

  static let all = algorithms + signatures + shapes + texts + names + times

  private static let algorithms: [WrongToken] = [
    WrongToken("alg none without signature", .malformed) { _ in
      TokenDraft().header("alg", "\"none\"").signingInput + "."
    },
    WrongToken("alg none with a signature", .algorithm) { $0.header("alg", "\"none\"") },
    WrongToken("alg NoNe", .algorithm) { $0.header("alg", "\"NoNe\"") },
    WrongToken("alg in small letters", .algorithm) { $0.header("alg", "\"rs256\"") },
    WrongToken("alg missing", .algorithm) { $0.header("alg", nil) },
    WrongToken("alg a number", .algorithm) { $0.header("alg", "256") },
    WrongToken("alg a list", .algorithm) { $0.header("alg", "[\"RS256\"]") },
    WrongToken("alg empty", .algorithm) { $0.header("alg", "\"\"") },
    WrongToken("HS256 with the public key in PEM", .algorithm) { provider in
      let key = SymmetricKey(data: Array(provider.rsa.publicKey.pemRepresentation.utf8))
      return TokenDraft().header("alg", "\"HS256\"").signed { message in
        Array(HMAC<SHA256>.authenticationCode(for: message, using: key))
      }
    },
    WrongToken("HS256 with the public key in DER", .algorithm) { provider in
      let key = SymmetricKey(data: provider.rsa.publicKey.derRepresentation)
      return TokenDraft().header("alg", "\"HS256\"").header("kid", "\"shared\"").signed { message in
        Array(HMAC<SHA256>.authenticationCode(for: message, using: key))
      }
    },
    WrongToken("PS256", .algorithm) { $0.header("alg", "\"PS256\"") },
    WrongToken("RS512", .algorithm) { $0.header("alg", "\"RS512\"") },
    WrongToken("ES256 named, signed by RSA, RSA's kid", .unknownKey) { $0.header("alg", "\"ES256\"") },
    WrongToken("ES256 named, signed by RSA, the other's kid", .signature) {
      $0.header("alg", "\"ES256\"").header("kid", "\"e1\"")
    },
  ]

  private static let signatures: [WrongToken] = [
    WrongToken("kid unknown", .unknownKey) { $0.header("kid", "\"r2\"") },
    WrongToken("kid of a key for encryption", .unknownKey) { $0.header("kid", "\"enc\"") },
    WrongToken("kid of another kind of key", .unknownKey) { $0.header("kid", "\"e1\"") },
    WrongToken("kid a number", .header) { $0.header("kid", "1") },
    WrongToken("kid empty", .header) { $0.header("kid", "\"\"") },
    WrongToken("a critical extension", .header) { $0.header("crit", "[\"exp\"]") },
    WrongToken("an unencoded payload", .header) { $0.header("b64", "false") },
    WrongToken("compressed", .header) { $0.header("zip", "\"DEF\"") },
    WrongToken("an access token", .header) { $0.header("typ", "\"at+jwt\"") },
    WrongToken("a logout token", .header) { $0.header("typ", "\"logout+jwt\"") },
    WrongToken("a stranger's signature", .signature) { provider in
      try TokenDraft().signed { message in
        Array(
          try provider.stranger.signature(for: SHA256.hash(data: message), padding: .insecurePKCS1v1_5)
            .rawRepresentation)
      }
    },
    WrongToken("a stranger's key within the token", .signature) { provider in
      let parts = try provider.stranger.publicKey.getKeyPrimitives()
      let n = Base64URL.encode(Array(parts.modulus))
      return try TokenDraft().header("jwk", "{\"kty\":\"RSA\",\"n\":\"\(n)\",\"e\":\"AQAB\"}").signed { message in
        Array(
          try provider.stranger.signature(for: SHA256.hash(data: message), padding: .insecurePKCS1v1_5)
            .rawRepresentation)
      }
    },
    WrongToken("signed by PSS", .signature) { provider in
      try TokenDraft().signed { message in
        Array(try provider.rsa.signature(for: SHA256.hash(data: message), padding: .PSS).rawRepresentation)
      }
    },
    WrongToken("signature of zeros", .signature) { _ in
      TokenDraft().signed { _ in [UInt8](repeating: 0, count: 256) }
    },
    WrongToken("ECDSA signature of zeros", .signature) { _ in
      TokenDraft().header("alg", "\"ES256\"").header("kid", "\"e1\"").signed { _ in [UInt8](repeating: 0, count: 64) }
    },
    WrongToken("ECDSA signature in DER", .signature) { provider in
      try TokenDraft().header("alg", "\"ES256\"").header("kid", "\"e1\"").signed { message in
        Array(try provider.p256.signature(for: SHA256.hash(data: message)).derRepresentation)
      }
    },
    WrongToken("signature one byte short", .signature) { provider in
      try TokenDraft().signed { Array(try provider.signRS256($0).dropLast()) }
    },
    WrongToken("another's claims under a true signature", .signature) { provider in
      let signature = try TokenDraft().signed(provider.signRS256).split(separator: ".")[2]
      return TokenDraft().with("preferred_username", "\"kacho\"").signingInput + "." + signature
    },
  ]
}
