/// Decides whether an ID token is the provider's, for this program, for this sign-in and of now (OpenID Connect Core,
/// 3.1.3.7). What it returns is verified.
struct IDTokenVerifier {
  /// Seconds by which the clocks may differ.
  static let skew: Int64 = 60
  /// Audiences of one token; more are nobody's.
  private static let mostAudiences = 20

  let issuer: String
  let clientID: String

  /// The claims of the token, when everything holds.
  ///
  /// - Parameter now: seconds since 1970.
  func verify(
    _ token: CompactToken, key: SigningKey, nonce: String, now: Int64
  ) throws(IDTokenProblem) -> [String: JSONValue] {
    guard key.algorithm == token.algorithm else { throw .algorithm }
    // Nothing of the claims is looked at before the signature.
    guard key.isValid(token.signature, for: token.signedBytes) else { throw .signature }
    let claims = token.claims
    guard let named = claims["iss"]?.string, ExactText.areEqual(named, issuer) else { throw .issuer }
    guard let subject = claims["sub"]?.string, (1...255).contains(subject.utf8.count),
      subject.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
    else { throw .subject }
    try checkAudience(claims)
    try checkTime(claims, now: now)
    guard let carried = claims["nonce"]?.string, ConstantTime.areEqual(Array(carried.utf8), Array(nonce.utf8)) else {
      throw .nonce
    }
    return claims
  }

  private func checkAudience(_ claims: [String: JSONValue]) throws(IDTokenProblem) {
    guard let audiences = claims["aud"]?.strings, (1...Self.mostAudiences).contains(audiences.count),
      ExactText.contains(audiences, clientID)
    else { throw .audience }
    if let party = claims["azp"] {
      guard let party = party.string, ExactText.areEqual(party, clientID) else { throw .audience }
    } else if audiences.count > 1 {
      // Meant for others as well: then it must say for whom it was made.
      throw .audience
    }
  }

  private func checkTime(_ claims: [String: JSONValue], now: Int64) throws(IDTokenProblem) {
    // A bound on the numbers keeps the sums below from overflowing: seconds up to the year 9999.
    func time(_ name: String) -> Int64? {
      claims[name]?.integer.flatMap { (0...253_402_300_799).contains($0) ? $0 : nil }
    }
    guard let end = time("exp"), now < end + Self.skew else { throw .expired }
    guard let issued = time("iat"), issued <= now + Self.skew else { throw .notYet }
    if claims["nbf"] != nil {
      guard let begin = time("nbf"), begin <= now + Self.skew else { throw .notYet }
    }
  }
}
