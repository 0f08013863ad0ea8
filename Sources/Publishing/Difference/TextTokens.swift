/// A text in words, told by script: kanji, hiragana, katakana, Latin letters and figures each make a word as long as they
/// run; every other sign, and every line end, is a word of its own.
struct TextTokens {
  private let bytes: [UInt8]
  /// Where each word begins, and the end of the text.
  private var starts: [Int] = []
  /// A number for each word, the same for the same bytes.
  private(set) var ids: [Int32] = []
  /// The words with which lines begin, and the end.
  private var lineStarts: [Int] = []
  /// A number for each line with its end, the same for the same bytes.
  private(set) var lineIDs: [Int32] = []

  init(_ text: String, _ table: inout TokenTable) {
    bytes = Array(text.utf8)
    cut(&table)
  }

  /// The words of a range of lines.
  func words(ofLines lines: Range<Int>) -> Range<Int> {
    lineStarts[lines.lowerBound]..<lineStarts[lines.upperBound]
  }

  /// The text of a range of words.
  func text(_ words: Range<Int>) -> String {
    String(decoding: bytes[starts[words.lowerBound]..<starts[words.upperBound]], as: UTF8.self)
  }

  private mutating func cut(_ table: inout TokenTable) {
    var place = 0
    var lineStart = 0
    lineStarts.append(0)
    while place < bytes.count {
      let start = place
      place = endOfWord(at: start)
      starts.append(start)
      ids.append(table.number(bytes, start..<place))
      if bytes[place - 1] == 0x0A || place == bytes.count {
        lineStarts.append(starts.count)
        lineIDs.append(table.number(bytes, lineStart..<place))
        lineStart = place
      }
    }
    starts.append(bytes.count)
  }

  private func endOfWord(at start: Int) -> Int {
    var (scalar, place) = scalar(at: start)
    let script = Script(scalar)
    while place < bytes.count {
      let next: (value: UInt32, end: Int) = self.scalar(at: place)
      scalar = next.value
      let follows: Bool =
        switch Script(scalar) {
        case .mark: script != .lineEnd
        case .longMark: script == .katakana || script == .hiragana
        case .digit where script == .digit: true
        case .point where script == .digit: next.end < bytes.count && Script(self.scalar(at: next.end).value) == .digit
        case let other: other == script && script != .other && script != .lineEnd && script != .point
        }
      if !follows { break }
      place = next.end
    }
    return place
  }

  /// The scalar at a place, and where it ends. The bytes are those of a `String`, which are well-formed.
  private func scalar(at place: Int) -> (value: UInt32, end: Int) {
    let first = UInt32(bytes[place])
    if first < 0x80 { return (first, place + 1) }
    let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = first & (0xFF >> UInt32(count + 1))
    for offset in 1..<count { value = value << 6 | UInt32(bytes[place + offset] & 0x3F) }
    return (value, place + count)
  }
}

/// What kind of sign it is, as far as words go.
private enum Script {
  case kanji, hiragana, katakana, latin, digit, space, lineEnd
  /// 「ー」, which belongs to the kana before it.
  case longMark
  /// A comma or a point, which belongs to the figures around it.
  case point
  /// A sign that belongs to the one before it: combining marks and selectors of variants.
  case mark
  case other

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x0A: self = .lineEnd
    case 0x20, 0x09, 0x3000: self = .space
    case 0x30...0x39, 0xFF10...0xFF19: self = .digit
    case 0x2C, 0x2E, 0xFF0C, 0xFF0E: self = .point
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .latin
    case 0x3041...0x3096, 0x309D...0x309E: self = .hiragana
    case 0x30A1...0x30FA, 0x30FD...0x30FE, 0x31F0...0x31FF, 0xFF66...0xFF9F: self = .katakana
    case 0x30FC: self = .longMark
    case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .kanji
    case 0x300...0x36F, 0x3099...0x309A, 0x200D, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xE0100...0xE01EF:
      self = .mark
    default: self = .other
    }
  }
}

/// Gives the same number to the same bytes.
struct TokenTable {
  private var entries: [UInt64: (id: Int32, bytes: ArraySlice<UInt8>)] = [:]

  mutating func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int32 {
    // FNV-1a; two different words of one hash are told apart by looking at their bytes.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for place in range { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01b3 }
    while let known = entries[hash] {
      if known.bytes == bytes[range] { return known.id }
      hash = hash &+ 1
    }
    let id = Int32(truncatingIfNeeded: entries.count)
    entries[hash] = (id, bytes[range])
    return id
  }
}
