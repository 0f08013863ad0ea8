/// Looks for the first byte that is not UTF-8 (Unicode, table 3-7).
enum UTF8Check {
  /// The place of the first byte that belongs to no well-formed character; `nil` when all do.
  static func firstWrongByte(in bytes: [UInt8]) -> Int? {
    var place = 0
    while place < bytes.count {
      let first = bytes[place]
      if first < 0x80 {
        place += 1
        continue
      }
      guard let (length, second) = shape(first), place + length <= bytes.count, second.contains(bytes[place + 1])
      else { return place }
      for offset in 2..<max(length, 2) where bytes[place + offset] & 0xC0 != 0x80 { return place }
      place += length
    }
    return nil
  }

  /// How long a character is that begins with `first`, and what its second byte may be.
  private static func shape(_ first: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch first {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }
}
