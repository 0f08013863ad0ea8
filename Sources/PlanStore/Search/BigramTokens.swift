/// Cuts folded text into the pieces by which it is found: every two neighbouring letters or digits, and the last one of
/// every run alone. 計画策定 gives 計画, 画策, 策定 and 定.
///
/// Words are not looked for: a dictionary cuts the text and the question differently and loses hits (計画策 was lost),
/// while pairs find every part of two or more letters. Two pairs stand side by side only within one run, because the
/// lone last letter stands between runs.
package enum BigramTokens {
  /// Calls `body` with each token and the range of folded scalars from which it comes.
  package static func forEach(_ scalars: [UInt32], _ body: (ArraySlice<UInt32>) throws -> Void) rethrows {
    var place = 0
    while place < scalars.count {
      guard isWord(scalars[place]) else {
        place += 1
        continue
      }
      let isRunGoingOn = place + 1 < scalars.count && isWord(scalars[place + 1])
      try body(scalars[place..<(isRunGoingOn ? place + 2 : place + 1)])
      place += 1
    }
  }

  /// Calls `body` with the range in `bytes`, folded text in UTF-8, of each token, until it returns false.
  ///
  /// In a question the last letter of a run stands alone only when it is the whole run: what follows it is not known.
  package static func forEach(
    inUTF8 bytes: UnsafeBufferPointer<UInt8>, isQuestion: Bool, _ body: (Range<Int>) -> Bool
  ) {
    var previous: Int?
    var isRunLonger = false
    var place = 0
    while place < bytes.count {
      let (scalar, length) = decode(bytes, place)
      if isWord(scalar) {
        if let start = previous {
          guard body(start..<(place + length)) else { return }
          isRunLonger = true
        }
        previous = place
      } else if let start = previous {
        if !(isQuestion && isRunLonger) { guard body(start..<place) else { return } }
        (previous, isRunLonger) = (nil, false)
      }
      place += length
    }
    if let start = previous, !(isQuestion && isRunLonger) { _ = body(start..<bytes.count) }
  }

  /// The scalar at `place` and its length; damaged bytes count as signs of one byte.
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> (UInt32, Int) {
    let first = bytes[place]
    let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    if length == 1 { return (UInt32(first), 1) }
    guard length > 0, place + length <= bytes.count else { return (0, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for next in bytes[(place + 1)..<(place + length)] {
      guard next & 0xC0 == 0x80 else { return (0, 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return (value, length)
  }

  /// The runs of letters and digits in folded text.
  package static func runs(_ scalars: [UInt32]) -> [ArraySlice<UInt32>] {
    scalars.split { !isWord($0) }
  }

  /// Whether a folded scalar is a letter, a digit or a mark that belongs to one.
  package static func isWord(_ value: UInt32) -> Bool {
    switch value {
    case 0x30...0x39, 0x61...0x7A: return true
    case 0x00...0x7F: return false
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005...0x3007: return true
    case 0x2000...0x206F, 0x3000...0x303F, 0x30FB: return false
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      return true
    default: return false
    }
  }
}
