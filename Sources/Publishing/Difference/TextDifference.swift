/// A stretch of text that two versions share, or that only one of them has.
public struct DifferencePiece: Hashable, Sendable {
  /// Which of the versions has the text.
  public enum Kind: Hashable, Sendable {
    /// Both.
    case same
    /// Only the older.
    case removed
    /// Only the newer.
    case added
  }

  /// Which of the versions has the text.
  public let kind: Kind
  /// The text; never empty.
  public let text: String

  /// Makes a piece.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// What changed between two Japanese texts, in words.
///
/// Japanese has no spaces: words are told by their script, as readers do (`TextTokens`). Texts are compared byte for byte,
/// for to a computer 「が」 in one sign and in two are not the same. Lines are laid beside each other first, then the words
/// of those that differ; both within a fixed number of steps, beyond which a stretch counts as replaced.
public enum TextDifference {
  /// The pieces in the order of reading; what was removed stands before what was added in its place. Joined without
  /// what was added they are `old`, without what was removed `new`.
  public static func pieces(from old: String, to new: String) -> [DifferencePiece] {
    var table = TokenTable()
    let before = TextTokens(old, &table)
    let after = TextTokens(new, &table)
    var budget = SequenceAlignment.steps
    let lines = SequenceAlignment.matches(before.lineIDs, after.lineIDs, &budget)
    var list = PieceList(before, after)
    var (oldPlace, newPlace) = (0, 0)
    for match in lines + [Match(old: before.lineIDs.count, new: after.lineIDs.count, count: 0)] {
      let oldWords = before.words(ofLines: oldPlace..<match.old)
      let newWords = after.words(ofLines: newPlace..<match.new)
      let words = SequenceAlignment.matches(
        Array(before.ids[oldWords]), Array(after.ids[newWords]), &budget)
      list.add(words, oldWords, newWords)
      let end = match.old + match.count
      list.addSame(before.words(ofLines: match.old..<end))
      (oldPlace, newPlace) = (end, match.new + match.count)
    }
    return list.pieces
  }
}

/// Gathers pieces, and takes crumbs that two changes leave between them into the changes: 「の」 alone tells a reader
/// nothing.
private struct PieceList {
  private let before: TextTokens
  private let after: TextTokens
  /// Ranges of words: what is the same in the older text, and changes in both.
  private var runs: [Run] = []

  private enum Run {
    case same(Range<Int>, Range<Int>)
    case change(Range<Int>, Range<Int>)
  }

  private var newPlace = 0

  init(_ before: TextTokens, _ after: TextTokens) {
    self.before = before
    self.after = after
  }

  mutating func add(_ matches: [Match], _ old: Range<Int>, _ new: Range<Int>) {
    var (oldPlace, newStart) = (old.lowerBound, new.lowerBound)
    for match in matches {
      let (oldNext, newNext) = (old.lowerBound + match.old, new.lowerBound + match.new)
      append(.change(oldPlace..<oldNext, newStart..<newNext))
      append(.same(oldNext..<(oldNext + match.count), newNext..<(newNext + match.count)))
      (oldPlace, newStart) = (oldNext + match.count, newNext + match.count)
    }
    append(.change(oldPlace..<old.upperBound, newStart..<new.upperBound))
    newPlace = new.upperBound
  }

  mutating func addSame(_ old: Range<Int>) {
    append(.same(old, newPlace..<(newPlace + old.count)))
    newPlace += old.count
  }

  /// Adds a run, joined with the last one where both are of one kind.
  private mutating func append(_ run: Run) {
    switch (runs.last, run) {
    case (_, .same(let old, _)) where old.isEmpty: return
    case (_, .change(let old, let new)) where old.isEmpty && new.isEmpty: return
    case (.same(let old, let new)?, .same(let oldNext, let newNext)):
      runs[runs.count - 1] = .same(old.lowerBound..<oldNext.upperBound, new.lowerBound..<newNext.upperBound)
    case (.change(let old, let new)?, .change(let oldNext, let newNext)):
      runs[runs.count - 1] = .change(old.lowerBound..<oldNext.upperBound, new.lowerBound..<newNext.upperBound)
    case (.same(let old, _)?, .change(let oldNext, let newNext)) where isCrumb(old):
      guard runs.count > 1, case .change(let oldFirst, let newFirst) = runs[runs.count - 2],
        isReplaced(oldFirst, newFirst), isReplaced(oldNext, newNext)
      else { return runs.append(run) }
      runs.removeLast()
      runs[runs.count - 1] = .change(
        oldFirst.lowerBound..<oldNext.upperBound, newFirst.lowerBound..<newNext.upperBound)
    default: runs.append(run)
    }
  }

  private func isReplaced(_ old: Range<Int>, _ new: Range<Int>) -> Bool { !old.isEmpty && !new.isEmpty }

  /// Whether a stretch is so short that it only breaks up what changed around it.
  private func isCrumb(_ words: Range<Int>) -> Bool {
    guard words.count <= 2 else { return false }
    let scalars = before.text(words).unicodeScalars
    // Below the katakana: marks and hiragana, such as 「、」 and 「の」. A word of one kanji means something.
    return scalars.count <= 2 && scalars.allSatisfy { $0.value < 0x30A0 && $0 != "\n" }
  }

  var pieces: [DifferencePiece] {
    runs.flatMap { run -> [DifferencePiece] in
      switch run {
      case .same(let old, _): [DifferencePiece(.same, before.text(old))]
      case .change(let old, let new):
        [DifferencePiece(.removed, before.text(old)), DifferencePiece(.added, after.text(new))].filter {
          !$0.text.isEmpty
        }
      }
    }
  }
}
