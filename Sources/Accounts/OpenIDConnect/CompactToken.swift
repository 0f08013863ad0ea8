/// A signed token taken apart (RFC 7515, 7.1), nothing of it verified.
struct CompactToken {
  /// Bytes above which no ID token is read; those with many groups stay below a quarter of it.
  static let mostBytes = 65_536

  let algorithm: SigningAlgorithm
  let keyID: String?
  let claims: [String: JSONValue]
  let signature: [UInt8]
  let signedBytes: [UInt8]

  init(_ text: String) throws(IDTokenProblem) {
    guard text.utf8.count <= Self.mostBytes else { throw .tooLong }
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw .malformed }
    let header = try Self.object(Self.decode(parts[0]))
    claims = try Self.object(Self.decode(parts[1]))
    signature = try Self.decode(parts[2])
    signedBytes = Array(parts[0]) + [UInt8(ascii: ".")] + Array(parts[1])

    guard let algorithm = header["alg"]?.string.flatMap(SigningAlgorithm.named) else { throw .algorithm }
    self.algorithm = algorithm
    guard header["crit"] == nil, header["b64"] == nil, header["zip"] == nil else { throw .header }
    if let type = header["typ"] {
      // An access token (at+jwt) or a logout token (logout+jwt) of the same provider is no ID token.
      guard type.string?.lowercased() == "jwt" else { throw .header }
    }
    if let id = header["kid"] {
      guard let id = id.string, (1...512).contains(id.utf8.count) else { throw .header }
      keyID = id
    } else {
      keyID = nil
    }
  }

  /// Only the one spelling that an encoder writes: else bits at the end of a part could change unseen by the signature.
  private static func decode(_ part: Substring.UTF8View) throws(IDTokenProblem) -> [UInt8] {
    guard !part.isEmpty, let text = String(part), let bytes = Base64URL.decode(text),
      ExactText.areEqual(Base64URL.encode(bytes), text)
    else { throw .malformed }
    return bytes
  }

  private static func object(_ bytes: [UInt8]) throws(IDTokenProblem) -> [String: JSONValue] {
    guard let members = (try? StrictJSON.read(bytes))?.object else { throw .unreadable }
    return members
  }
}

extension SigningAlgorithm {
  static func named(_ text: String) -> SigningAlgorithm? {
    allCases.first { ExactText.areEqual($0.rawValue, text) }
  }
}
