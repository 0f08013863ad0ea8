extension PersonalDataDetector {
  /// 「内線 2345」, 「（内2345）」, 「ext. 2345」. The word alone may speak of a telephone system.
  static let extensionNumber = PersonalDataDetector(kind: .extensionNumber, needs: .extensionWord) { text in
    var found: [PersonalDataMatch] = []
    for place in text.scalars.indices {
      guard let start = numberStart(text, place) else { continue }
      var end = start
      while end < text.scalars.count, end < start + 9, FoldedText.isDigit(text.scalars[end]) { end += 1 }
      guard (2...8).contains(end - start), !text.isCounted(at: end), !isTooLong(text, end) else { continue }
      found.append(PersonalDataMatch(.extensionNumber, place..<end, in: text))
    }
    return found
  }

  private static let word = FoldedText.word("内線")
  private static let short = FoldedText.word("(内")
  private static let english = ["ext", "Ext", "EXT"].map(FoldedText.word)
  private static let between = Set(FoldedText.word(" :;()[]「」、|.のは番号№No="))

  /// Where the digits begin behind a word for an extension that stands at `place`.
  private static func numberStart(_ text: FoldedText, _ place: Int) -> Int? {
    var start: Int
    // 国内線 is a flight.
    if text.begins(word, at: place), text[place - 1] != 0x56FD {
      start = text.skipping(between, from: place + 2, limit: 8)
    } else if text.begins(short, at: place) {
      start = text.skipping(Set(FoldedText.word(" :)")), from: place + 2, limit: 3)
    } else if text.begins(english, at: place), text[place - 1].map(FoldedText.isLetter) != true {
      start = text.skipping(Set(FoldedText.word(" .:")), from: place + 3, limit: 3)
      guard start > place + 3 else { return nil }
    } else {
      return nil
    }
    // 「内線A-2345」 does not occur; a table's empty cell does.
    if text[start] == 0x2D { start += 1 }
    return text[start].map(FoldedText.isDigit) == true ? start : nil
  }

  /// 1,234 and 1234.5 are figures, and 4-4-4 is another number.
  private static func isTooLong(_ text: FoldedText, _ end: Int) -> Bool {
    guard let after = text[end], let next = text[end + 1] else { return false }
    return (after == 0x2C || after == 0x2E) && FoldedText.isDigit(next)
  }
}
