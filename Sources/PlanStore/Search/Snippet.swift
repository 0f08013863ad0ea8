/// A piece of a record's text around what was looked for.
public struct Snippet: Sendable, Hashable {
  /// What stands before; begins with 「…」 where text was left out.
  public let before: String
  /// What was looked for, as it is written there.
  public let match: String
  /// What stands after; ends with 「…」 where text was left out.
  public let after: String

  /// Makes a snippet.
  public init(before: String, match: String, after: String) {
    self.before = before
    self.match = match
    self.after = after
  }

  /// How many letters are shown before and after.
  static let lettersBefore = 20
  static let lettersAfter = 60

  /// The piece of the record's text around the first of the words.
  package init(of record: StoredRecord, for terms: SearchTerms) {
    let text = SearchableText.text(ofJSON: record.content?.json ?? [])
    let folding = TextFolding(text, keepingOrigins: true)
    let source = Array(text.unicodeScalars)
    let word = terms.words.first ?? []
    guard !word.isEmpty, let start = Self.firstPlace(of: word, in: folding.scalars) else {
      self.init(before: "", match: "", after: Self.line(source[0..<min(source.count, Self.lettersAfter)]))
      return
    }
    let from = Int(folding.origins[start])
    let end = start + word.count
    let to = end < folding.origins.count ? max(Int(folding.origins[end]), from + 1) : source.count
    // The line of the hit says enough; its neighbours belong to other fields.
    let lineStart = source[..<from].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let lineEnd = source[to...].firstIndex(of: "\n") ?? source.count
    let first = max(lineStart, from - Self.lettersBefore)
    let last = min(lineEnd, to + Self.lettersAfter)
    self.init(
      before: (first > lineStart ? "…" : "") + Self.line(source[first..<from]),
      match: Self.line(source[from..<to]),
      after: Self.line(source[min(to, last)..<last]) + (last < lineEnd ? "…" : ""))
  }

  private static func firstPlace(of word: [UInt32], in text: [UInt32]) -> Int? {
    guard let first = word.first, text.count >= word.count else { return nil }
    for start in 0...(text.count - word.count) where text[start] == first {
      if text[start..<(start + word.count)].elementsEqual(word) { return start }
    }
    return nil
  }

  private static func line(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.map { $0 == "\n" ? " " : $0 })
    return String(view)
  }
}
