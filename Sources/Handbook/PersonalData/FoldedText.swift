internal import PlanModel

/// A text as the detectors read it: full-width letters, digits and signs as ASCII, the dashes between digits as hyphens,
/// joiners without width gone, line breaks kept.
struct FoldedText {
  /// The scalars.
  let scalars: [UInt32]
  /// Runs of digits that belong together, from left to right.
  let numbers: [DigitGroup]

  init(_ text: String) {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.utf8.count / 2)
    // Line by line, for folding makes a space of a line break.
    for line in text.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: Self.isLineBreak) {
      if !scalars.isEmpty || line.startIndex != text.unicodeScalars.startIndex { scalars.append(0x0A) }
      for scalar in WidthFolding.fold(String(line)).unicodeScalars { scalars.append(scalar.value) }
    }
    for index in scalars.indices where Self.isDash(scalars[index]) {
      if index > 0, index + 1 < scalars.count, Self.isDigit(scalars[index - 1]), Self.isDigit(scalars[index + 1]) {
        scalars[index] = 0x2D
      }
    }
    self.scalars = scalars
    numbers = DigitGroup.all(in: scalars)
  }

  /// The scalar at a place; nil outside the text.
  subscript(place: Int) -> UInt32? { scalars.indices.contains(place) ? scalars[place] : nil }

  /// Whether one of the words ends within `distance` scalars before `place`, in the same line.
  func follows(_ words: [[UInt32]], within distance: Int, before place: Int) -> Bool {
    let start = max(0, place - distance)
    let line = scalars[start..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? start
    let window = scalars[line..<place]
    return words.contains { word in
      guard window.count >= word.count else { return false }
      return (window.startIndex...(window.endIndex - word.count)).contains {
        window[$0] == word[0] && window[$0..<($0 + word.count)].elementsEqual(word)
      }
    }
  }

  /// Whether the text goes on with one of the words at `place`.
  func begins(_ words: [[UInt32]], at place: Int) -> Bool { words.contains { begins($0, at: place) } }

  /// Whether the text goes on with the word at `place`.
  func begins(_ word: [UInt32], at place: Int) -> Bool {
    guard place >= 0, place + word.count <= scalars.count, scalars[place] == word[0] else { return false }
    return scalars[place..<(place + word.count)].elementsEqual(word)
  }

  /// Whether one of the characters occurs at all: a cheap look before a search that needs a word with it.
  func holdsAny(of characters: Set<UInt32>) -> Bool { scalars.contains { characters.contains($0) } }

  /// The first place after `place` that holds none of `passed`, at most `limit` scalars on.
  func skipping(_ passed: Set<UInt32>, from place: Int, limit: Int) -> Int {
    var place = place
    let end = min(scalars.count, place + limit)
    while place < end, passed.contains(scalars[place]) { place += 1 }
    return place
  }

  /// The text of scalars.
  static func string(_ scalars: ArraySlice<UInt32>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars { if let scalar = Unicode.Scalar(scalar) { view.append(scalar) } }
    return String(view)
  }

  /// The scalars of a word, for comparing.
  static func word(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  static func isLetter(_ scalar: UInt32) -> Bool {
    (scalar >= 0x41 && scalar <= 0x5A) || (scalar >= 0x61 && scalar <= 0x7A)
  }

  /// Unified and compatibility ideographs (﨑), those beyond the basic plane (𠮷), and 々.
  static func isKanji(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar) || scalar == 0x3005
      || (0x20000...0x2FFFF).contains(scalar)
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    (0x0A...0x0D).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
  }

  /// Hyphens, dashes, the minus sign and the long vowel signs, which are all typed for a hyphen between digits.
  private static func isDash(_ scalar: UInt32) -> Bool {
    (0x2010...0x2015).contains(scalar) || [0x2212, 0x30FC, 0xFF70, 0x2500, 0xFE63].contains(scalar)
  }
}

/// Digits that may be one number: runs of digits with a single hyphen or space between them.
struct DigitGroup: Sendable {
  /// The runs, as places of scalars.
  let runs: [Range<Int>]
  /// What stands after each run but the last: a hyphen or a space.
  let separators: [UInt32]

  /// From the first digit to the last.
  var range: Range<Int> { runs[0].lowerBound..<runs[runs.count - 1].upperBound }
  /// The number of digits.
  var count: Int { runs.reduce(0) { $0 + $1.count } }

  /// The longest group kept together; whatever is longer is a table, not a number.
  private static let most = 12

  static func all(in scalars: [UInt32]) -> [DigitGroup] {
    var groups: [DigitGroup] = []
    var runs: [Range<Int>] = []
    var separators: [UInt32] = []
    var place = 0
    while place < scalars.count {
      guard FoldedText.isDigit(scalars[place]) else {
        place += 1
        continue
      }
      let start = place
      while place < scalars.count, FoldedText.isDigit(scalars[place]) { place += 1 }
      runs.append(start..<place)
      let isJoined =
        place + 1 < scalars.count && (scalars[place] == 0x2D || scalars[place] == 0x20)
        && FoldedText.isDigit(scalars[place + 1]) && runs.count < most
      if isJoined {
        separators.append(scalars[place])
        place += 1
      } else {
        groups.append(DigitGroup(runs: runs, separators: separators))
        runs = []
        separators = []
      }
    }
    return groups
  }

  /// Runs of exactly these lengths in the group, with one and the same separator within, and nothing hyphenated to them.
  func parts(of lengths: [Int]) -> [Range<Int>] {
    guard runs.count >= lengths.count else { return [] }
    return (0...(runs.count - lengths.count)).compactMap { first in
      let last = first + lengths.count - 1
      guard zip(runs[first...last], lengths).allSatisfy({ $0.count == $1 }) else { return nil }
      guard Set(separators[first..<last]).count <= 1 else { return nil }
      if first > 0, separators[first - 1] == 0x2D { return nil }
      if last < separators.count, separators[last] == 0x2D { return nil }
      return runs[first].lowerBound..<runs[last].upperBound
    }
  }
}
