/// How much two short texts have in common, by pairs of letters (L. R. Dice, "Measures of the Amount of Ecologic
/// Association Between Species", 1945).
struct TextSimilarity {
  /// The signs of a text that are looked at; what is longer differs early or not at all.
  private static let longest = 600

  private let text: String
  /// The pairs of neighbouring signs as numbers, sorted.
  private let pairs: [UInt64]

  init(_ text: String) {
    self.text = text
    var pairs: [UInt64] = []
    var last: UInt32?
    for scalar in text.unicodeScalars.lazy.filter({ !$0.properties.isWhitespace }).prefix(Self.longest) {
      if let last { pairs.append(UInt64(last) << 32 | UInt64(scalar.value)) }
      last = scalar.value
    }
    self.pairs = pairs.sorted()
  }

  /// Whether there is nothing to compare.
  var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

  /// From 0, nothing in common, to 1, the same pairs. The same in both directions.
  func share(with other: TextSimilarity) -> Double {
    if text == other.text { return 1 }
    guard !pairs.isEmpty, !other.pairs.isEmpty else { return 0 }
    var (place, otherPlace, common) = (0, 0, 0)
    while place < pairs.count, otherPlace < other.pairs.count {
      if pairs[place] == other.pairs[otherPlace] {
        common += 1
        place += 1
        otherPlace += 1
      } else if pairs[place] < other.pairs[otherPlace] {
        place += 1
      } else {
        otherPlace += 1
      }
    }
    return Double(2 * common) / Double(pairs.count + other.pairs.count)
  }
}
