internal import PlanStore

/// What the server is given of a text so that its words are found: the set of its pairs of letters, without places.
///
/// Where in the text a pair stands is not kept: the exact look at the few texts that have all pairs of a word costs
/// less than an index three times the size.
enum SearchIndex {
  /// Stands for a text with more different pieces than a set can hold; every search looks at it. No text has it as a
  /// piece, because it is a sign.
  static let endless = "∞"

  /// Bytes of a set are limited to 1 MB by the server; a piece has at most 8.
  private static let mostPieces = 100_000

  /// The set of pieces as `tsvectorrecv` reads it: their number, then each with a zero byte and the number of its
  /// places, none.
  static func encoded(_ folded: String) -> [UInt8] {
    let pieces = pieces(folded)
    var bytes: [UInt8] = []
    guard pieces.count <= mostPieces else {
      bytes.appendBigEndian(Int32(1))
      append(endless.utf8, to: &bytes)
      return bytes
    }
    bytes.reserveCapacity(4 + pieces.count * 9)
    bytes.appendBigEndian(Int32(pieces.count))
    for piece in pieces {
      appendUTF8(UInt32(truncatingIfNeeded: piece >> 32), to: &bytes)
      let second = UInt32(truncatingIfNeeded: piece)
      if second != 0 { appendUTF8(second, to: &bytes) }
      bytes.append(contentsOf: [0, 0, 0])
    }
    return bytes
  }

  /// The different pieces of a text, each the first scalar above the second (0 for a lone one), ascending: the order of
  /// UTF-8 is that of the scalars, so the server need not sort.
  private static func pieces(_ folded: String) -> [UInt64] {
    var all: [UInt64] = []
    BigramTokens.forEach(folded.unicodeScalars.map(\.value)) { token in
      guard let first = token.first else { return }
      all.append(UInt64(first) << 32 | (token.count > 1 ? UInt64(token[token.startIndex + 1]) : 0))
    }
    all.sort()
    var distinct: [UInt64] = []
    distinct.reserveCapacity(all.count)
    for piece in all where piece != distinct.last { distinct.append(piece) }
    return distinct
  }

  private static func append(_ piece: String.UTF8View, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: piece)
    bytes.append(contentsOf: [0, 0, 0])
  }

  private static func appendUTF8(_ value: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// The search for texts that have all pieces of the words; `nil` when the words have none.
  ///
  /// A lone letter is the beginning of very many pieces and says little beside pairs: it is asked for only without them.
  static func query(_ terms: SearchTerms) -> String? {
    let pairs = Set(terms.pairs.flatMap { $0 }).sorted().map(quoted)
    let pieces = pairs.isEmpty ? Set(terms.singles).sorted().map { quoted($0) + ":*" } : pairs
    guard !pieces.isEmpty else { return nil }
    return pieces.joined(separator: " & ") + " | " + quoted(endless)
  }

  private static func quoted(_ piece: String) -> String {
    var text = "'"
    for scalar in piece.unicodeScalars {
      if scalar == "'" || scalar == "\\" { text.unicodeScalars.append(scalar) }
      text.unicodeScalars.append(scalar)
    }
    return text + "'"
  }
}
