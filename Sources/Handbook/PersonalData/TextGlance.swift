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
    var previous = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      var width = 1
      var character = Int(byte)
      if byte >= 0xE3, byte <= 0xEF, index + 2 < bytes.count {
        width = 3
        character = character << 16 | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2])
      }
      if (character >= 0x30 && character <= 0x39) || (character >= 0xEFBC90 && character <= 0xEFBC99) {
        digits = index - lastDigit <= gap ? digits + 1 : 1
        lastDigit = index
        if digits >= 7 { glance.insert(.longNumber) }
      } else if character >= 0x80 || character == 0x40 || character | 0x20 == 0x65 {
        glance.formUnion(sign(of: character, after: previous, before: Next(bytes: bytes, index: index + width)))
      }
      previous = character
      index += width
    }
    return glance
  }

  /// What follows a character.
  private struct Next {
    let bytes: UnsafeBufferPointer<UInt8>
    let index: Int

    /// Whether it begins with this character.
    func isCharacter(_ character: Int) -> Bool {
      guard index < bytes.count else { return false }
      if character < 0x80 { return Int(bytes[index]) == character }
      guard index + 2 < bytes.count else { return false }
      return Int(bytes[index]) << 16 | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2]) == character
    }

    /// Whether a space or a colon comes, or 者, 職, 官, behind which one may come.
    var parts: Bool {
      [0x20, 0x3A, 0x0A, 0xE38080, 0xEFBC9A, 0xE88085, 0xE881B7, 0xE5AE98].contains { isCharacter($0) }
    }
  }

  /// What a character may be a sign of, between the one before it and the next.
  private static func sign(of character: Int, after previous: Int, before next: Next) -> TextGlance {
    switch character {
    case 0x40, 0xEFBCA0: .at  // @ ＠
    case 0xE58685:  // 内線, (内
      next.isCharacter(0xE7B79A) || previous == 0x28 || previous == 0xEFBC88 ? .extensionWord : []
    case 0x65, 0x45: next.isCharacter(0x78) || next.isCharacter(0x58) ? .extensionWord : []  // ex EX
    case 0xEFBD85, 0xEFBCA5: .extensionWord  // ｅ Ｅ
    case 0xE5BD93: previous == 0xE68B85 && next.parts ? .nameWord : []  // 担当
    case 0xE8B2AC: previous == 0xE69687 ? .nameWord : []  // 文責
    case 0xE88085: next.parts ? .nameWord : []  // 者：
    case 0xE6B08F: next.isCharacter(0xE5908D) ? [] : .nameWord  // 氏, not 氏名
    case 0xE6A798: isPlain(previous) ? [] : .nameWord  // 様, not 仕様
    case 0xE38195: next.isCharacter(0xE38293) ? .nameWord : []  // さん
    case 0xE995B7: officeWords.contains(previous) ? .nameWord : []  // 課長 …
    case 0xE69FBB, 0xE5B9B9, 0xE4BBBB: previous == 0xE4B8BB ? .nameWord : []  // 主査 主幹 主任
    case 0xE4BA8B: previous == 0xE4B8BB || previous == 0xE58F82 ? .nameWord : []  // 主事 参事
    case 0xE4BD90: previous == 0xE8A39C ? .nameWord : []  // 補佐
    default: []
    }
  }

  /// 仕 多 同 皆 客 模 一 異: words in which 様 addresses nobody.
  private static func isPlain(_ character: Int) -> Bool {
    switch character {
    case 0xE4BB95, 0xE5A49A, 0xE5908C, 0xE79A86, 0xE5AEA2, 0xE6A8A1, 0xE4B880, 0xE795B0: true
    default: false
    }
  }

  /// 課 部 局 係 室 次 班
  private static let officeWords: Set<Int> = [
    0xE8AAB2, 0xE983A8, 0xE5B180, 0xE4BF82, 0xE5AEA4, 0xE6ACA1, 0xE78FAD,
  ]
}
