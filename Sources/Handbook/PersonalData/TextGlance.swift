/// Which signs of personal data a text holds at all, seen byte by byte: hardly any text holds one, and every text of every
/// plan passes here at each check.
struct TextGlance: OptionSet {
  let rawValue: Int

  /// Seven digits or more, near one another.
  static let longNumber = TextGlance(rawValue: 1)
  /// An at sign.
  static let at = TextGlance(rawValue: 2)
  /// A word for an extension.
  static let extensionWord = TextGlance(rawValue: 4)
  /// A word beside which names stand.
  static let nameWord = TextGlance(rawValue: 8)

  init(rawValue: Int) { self.rawValue = rawValue }

  init(at text: String) {
    let seen = text.utf8.withContiguousStorageIfAvailable { Self.look(at: $0) }
    self = seen ?? Array(text.utf8).withUnsafeBufferPointer { Self.look(at: $0) }
  }

  /// Two digits belong together when their first bytes are at most so far apart: a full-width digit and a full-width dash
  /// take three bytes each.
  private static let gap = 6

  private static func look(at bytes: UnsafeBufferPointer<UInt8>) -> TextGlance {
    var glance: TextGlance = []
    var digits = 0
    var lastDigit = -100
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte &- 0x30 < 10 {
          digits = index - lastDigit <= gap ? digits + 1 : 1
          lastDigit = index
          if digits >= 7 { glance.insert(.longNumber) }
        } else if byte == 0x40 {
          glance.insert(.at)
        } else if byte | 0x20 == 0x65, isExtension(bytes, index) {
          glance.insert(.extensionWord)
        }
        index += 1
      } else if byte >= 0xE3, byte <= 0xEF, index + 2 < bytes.count {
        let character = Int(byte) << 16 | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2])
        if character >= 0xEFBC90, character <= 0xEFBC99 {
          digits = index - lastDigit <= gap ? digits + 1 : 1
          lastDigit = index
          if digits >= 7 { glance.insert(.longNumber) }
        } else {
          glance.formUnion(sign(of: character, bytes, index + 3))
        }
        index += 3
      } else {
        index += 1
      }
    }
    return glance
  }

  /// What a character of three bytes may be a sign of.
  private static func sign(of character: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ next: Int) -> TextGlance {
    switch character {
    case 0xEFBCA0: .at  // ＠
    case 0xE58685: .extensionWord  // 内
    case 0xEFBDA5, 0xEFBCA5: .extensionWord  // ｅ Ｅ
    case 0xE68B85, 0xE8B2AC: .nameWord  // 担 責
    case 0xE6B08F, 0xE6A798: .nameWord  // 氏 様
    case 0xE38195: startsWith(bytes, next, 0xE38293) ? .nameWord : []  // さん
    case 0xE995B7, 0xE69FBB, 0xE5B9B9, 0xE4BBBB, 0xE4BA8B, 0xE4BD90: .nameWord  // 長 査 幹 任 事 佐
    case 0xE88085: startsColon(bytes, next) ? .nameWord : []  // 者：
    default: []
    }
  }

  private static func startsWith(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ character: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    return Int(bytes[index]) << 16 | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2]) == character
  }

  private static func startsColon(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && (bytes[index] == 0x3A || startsWith(bytes, index, 0xEFBC9A))
  }

  private static func isExtension(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] | 0x20 == 0x78 && bytes[index + 2] | 0x20 == 0x74
  }
}
