internal import CryptoExtras
internal import Foundation

/// A password as it is kept: scrypt (RFC 7914) with its own salt and costs, so that costs can rise later.
public struct PasswordHash: Codable, Hashable, Sendable {
  /// The binary logarithm of scrypt's N.
  public let costLog2: Int
  /// Sixteen random bytes in Base64.
  public let salt: String
  /// The derived key, thirty-two bytes in Base64.
  public let key: String

  /// 2^15 with r = 8: 32 MiB and about 0.1 s for one try (OWASP's second setting uses p = 3; several tries at once are
  /// bounded by `PasswordWorkshop` instead).
  public static let standardCostLog2 = 15

  private static let blockSize = 8
  private static let saltBytes = 16
  private static let keyBytes = 32

  /// Hashes a password. Slow on purpose: call it through `PasswordWorkshop`.
  ///
  /// - Returns: `nil` when the system refuses the memory.
  public init?(_ password: String, costLog2: Int = PasswordHash.standardCostLog2) {
    let salt = RandomBytes.make(Self.saltBytes)
    guard let key = Self.derive(password, salt: salt, costLog2: costLog2) else { return nil }
    self.costLog2 = costLog2
    self.salt = Data(salt).base64EncodedString()
    self.key = Data(key).base64EncodedString()
  }

  /// Whether a password is the one. Slow on purpose.
  public func matches(_ password: String) -> Bool {
    guard let salt = Data(base64Encoded: salt), let key = Data(base64Encoded: key),
      let derived = Self.derive(password, salt: Array(salt), costLog2: costLog2)
    else { return false }
    return ConstantTime.areEqual(derived, Array(key))
  }

  /// Passwords are compared as NFKC: the same keys give the same password with full-width input left on or off.
  private static func derive(_ password: String, salt: [UInt8], costLog2: Int) -> [UInt8]? {
    guard (10...20).contains(costLog2) else { return nil }
    let text = Array(password.precomposedStringWithCompatibilityMapping.utf8)
    let key = try? KDF.Scrypt.deriveKey(
      from: text, salt: salt, outputByteCount: keyBytes, rounds: 1 << costLog2, blockSize: blockSize, parallelism: 1)
    return key?.withUnsafeBytes { Array($0) }
  }
}

/// Comparison that takes the same time wherever the first difference stands.
enum ConstantTime {
  static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for (one, other) in zip(left, right) { difference |= one ^ other }
    return difference == 0
  }
}
