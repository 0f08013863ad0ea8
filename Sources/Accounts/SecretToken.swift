internal import Foundation
public import PlanStore

/// A secret that only one browser or one letter holds: thirty-two random bytes. The store keeps its hash.
public struct SecretToken: Hashable, Sendable {
  /// The secret as it travels: 43 letters of base64url (RFC 4648, 5) without padding.
  public let text: String

  /// Makes a new secret.
  public init() { text = Base64URL.encode(RandomBytes.make(32)) }

  /// Takes a secret that came from outside; `nil` when it cannot be one.
  public init?(_ text: String) {
    guard text.utf8.count == 43, Base64URL.decode(text)?.count == 32 else { return nil }
    self.text = text
  }

  /// What the store keeps.
  public var hash: ContentHash { ContentHash(of: Array(text.utf8)) }

  /// A second secret that follows from this one, for another use. Whoever knows the second does not know the first.
  public func derived(for purpose: String) -> String {
    ContentHash(of: Array((purpose + ":" + text).utf8)).hex
  }

  /// Whether `candidate` is the derived secret, in constant time.
  public func isDerived(_ candidate: String, for purpose: String) -> Bool {
    ConstantTime.areEqual(Array(candidate.utf8), Array(derived(for: purpose).utf8))
  }
}

/// Bytes from the operating system's generator.
enum RandomBytes {
  static func make(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}

/// Base64 for addresses (RFC 4648, 5) without padding.
enum Base64URL {
  static func encode(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacingOccurrences(of: "+", with: "-")
      .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
  }

  static func decode(_ text: String) -> [UInt8]? {
    guard !text.utf8.contains(where: { [UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "=")].contains($0) })
    else { return nil }
    let plain = text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
    let padded = plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
    return Data(base64Encoded: padded).map(Array.init)
  }
}
