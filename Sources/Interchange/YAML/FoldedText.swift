/// Joins the lines of folded Japanese text without a space.
///
/// YAML puts a space where a line end is folded away. Japanese is written without spaces between words, so a space
/// between two full-width characters that stands nowhere in the file itself is one that folding has put there.
struct FoldedText {
  /// Pairs of full-width characters between which the file itself has a space.
  private let spacedPairs: Set<UInt64>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var pairs: Set<UInt64> = []
    var previous: Unicode.Scalar?
    var beforeSpace: Unicode.Scalar?
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if let before = beforeSpace, Self.isWide(scalar) { pairs.insert(Self.key(before, scalar)) }
      beforeSpace = scalar == " " ? previous.flatMap { Self.isWide($0) ? $0 : nil } : nil
      previous = scalar
    }
    spacedPairs = pairs
  }

  /// The text as Japanese is written.
  func joined(_ text: String) -> String {
    var pieces: [Substring.UnicodeScalarView] = []
    var start = text.unicodeScalars.startIndex
    let scalars = text.unicodeScalars
    for place in scalars.indices where scalars[place] == " " && place > start {
      let next = scalars.index(after: place)
      guard next < scalars.endIndex, Self.isWide(scalars[next]) else { continue }
      let before = scalars[scalars.index(before: place)]
      guard Self.isWide(before), !spacedPairs.contains(Self.key(before, scalars[next])) else { continue }
      pieces.append(scalars[start..<place])
      start = next
    }
    guard !pieces.isEmpty else { return text }
    pieces.append(scalars[start...])
    return pieces.map { String($0) }.joined()
  }

  private static func key(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> UInt64 {
    UInt64(left.value) << 32 | UInt64(right.value)
  }

  /// Kana, kanji, full-width letters and the punctuation of Japanese.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3000...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
