/// What somebody looks for in the text of all plans.
public struct SearchQuery: Sendable {
  /// What was typed: words separated by blanks, each of which must occur as it stands. The first eight count.
  public var text: String
  /// The plans in which to look; all when `nil`.
  public var plans: [String]?
  /// The kinds of record in which to look; all when `nil`.
  public var kinds: Set<RecordKind>?
  /// How many hits are wanted, 1–200.
  public var limit: Int

  /// Makes a query.
  public init(_ text: String, plans: [String]? = nil, kinds: Set<RecordKind>? = nil, limit: Int = 20) {
    self.text = text
    self.plans = plans
    self.kinds = kinds
    self.limit = limit
  }
}

/// What was found.
public struct SearchResult: Sendable, Equatable {
  /// The hits, the record that is newest in the store first.
  public let hits: [SearchHit]
  /// Whether there are more than were asked for.
  public let hasMore: Bool

  /// Makes a result.
  public init(hits: [SearchHit], hasMore: Bool) {
    self.hits = hits
    self.hasMore = hasMore
  }

  /// Nothing found.
  public static let nothing = SearchResult(hits: [], hasMore: false)
}

/// A record in which every word occurs.
public struct SearchHit: Sendable, Equatable {
  /// The record in its present version.
  public let record: StoredRecord
  /// The text around the first word, in the record's own letters.
  public let snippet: Snippet

  /// Makes a hit.
  public init(record: StoredRecord, snippet: Snippet) {
    self.record = record
    self.snippet = snippet
  }
}

/// The words of a query, folded, as every driver looks for them.
package struct SearchTerms: Sendable {
  /// The most letters of a query that are looked at, and the most words.
  package static let mostLetters = 200
  package static let mostWords = 8

  /// The words as folded scalars; none is empty.
  package let words: [[UInt32]]

  package init(_ text: String) {
    let folded = TextFolding(String(text.prefix(Self.mostLetters))).scalars
    words = folded.split(separator: 0x20).prefix(Self.mostWords).map(Array.init)
  }

  /// Whether nothing is looked for.
  package var isEmpty: Bool { words.isEmpty }

  /// The words as text.
  package var texts: [String] { words.map(Self.text) }

  /// The pairs that every text holding the words must have; a lone letter of its own is left out.
  package var pairs: [[String]] {
    words.flatMap { BigramTokens.runs($0) }.filter { $0.count >= 2 }.map { run in
      let scalars = Array(run)
      return (0..<(scalars.count - 1)).map { Self.text(scalars[$0...($0 + 1)]) }
    }
  }

  /// Lone letters or digits that stand in no pair: `[あ]`. Texts that hold them have a token beginning with them.
  package var singles: [String] {
    words.flatMap { BigramTokens.runs($0) }.filter { $0.count == 1 }.map { Self.text($0) }
  }

  /// Whether the pairs, side by side, say all: no word holds signs that are not indexed.
  package var isExactByPairs: Bool {
    words.allSatisfy { word in word.allSatisfy(BigramTokens.isWord) && word.count >= 2 }
  }

  package static func text(_ scalars: some Sequence<UInt32>) -> String {
    var view = String.UnicodeScalarView()
    for value in scalars { if let scalar = Unicode.Scalar(value) { view.append(scalar) } }
    return String(view)
  }
}
