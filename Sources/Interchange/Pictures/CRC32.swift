/// The check sum of PNG chunks (PNG third edition, annex D; ISO 3309).
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { first in
    var value = UInt32(first)
    for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    return value
  }

  /// The sum over `bytes`.
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
    return sum ^ 0xFFFF_FFFF
  }
}
