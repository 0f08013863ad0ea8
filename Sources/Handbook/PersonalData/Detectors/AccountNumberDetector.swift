extension PersonalDataDetector {
  /// The number of an account at a bank behind 「口座番号」 or behind the kind of account, and 記号・番号 of ゆうちょ銀行.
  static let accountNumber = PersonalDataDetector(kind: .accountNumber, needs: .longNumber) { text in
    guard text.holdsAny(of: beginnings) else { return [] }
    var found: [PersonalDataMatch] = []
    for group in text.numbers {
      for run in group.runs where (6...8).contains(run.count) {
        guard !text.isPartOfMore(run), !text.isCounted(at: run.upperBound) else { continue }
        let isPostal = group.runs.count == 1 && isPostalAccount(run, in: text)
        if isPostal || isNamed(run, in: text) || (run.count == 7 && isOfKind(run, in: text)) {
          found.append(PersonalDataMatch(.accountNumber, run, in: text, isCertain: true))
        }
      }
    }
    return found
  }

  /// Characters of which every word here holds one.
  private static let beginnings = Set(FoldedText.word("口普当貯記預"))
  private static let names = ["口座番号", "口座No", "口座No.", "口座NO", "振込先口座", "預金口座"].map(FoldedText.word)
  private static let kinds = ["普通", "当座", "貯蓄", "普通預金", "当座預金", "貯蓄預金", "(普)", "(当)"].map(FoldedText.word)
  private static let banks = ["銀行", "信用金庫", "信金", "信用組合", "信組", "農協", "農業協同組合", "労働金庫", "支店", "本店", "出張所", "口座", "預金"]
    .map(FoldedText.word)
  private static let postal = ["ゆうちょ", "貯金", "郵便局", "記号"].map(FoldedText.word)
  /// What may stand between the word and the number: spaces, colons, brackets, 「は」 「の」 「番号」 「№」 and table bars.
  private static let between = Set(FoldedText.word(" :;()[]「」、|\tはの番号預金口座№No."))

  private static func isNamed(_ run: Range<Int>, in text: FoldedText) -> Bool {
    text.follows(names, within: 12, before: run.lowerBound) && isNear(names, run, text)
  }

  private static func isOfKind(_ run: Range<Int>, in text: FoldedText) -> Bool {
    isNear(kinds, run, text) && text.follows(banks, within: 40, before: run.lowerBound)
  }

  /// Whether one of the words stands before the number with nothing but ``between`` after it.
  private static func isNear(_ words: [[UInt32]], _ run: Range<Int>, _ text: FoldedText) -> Bool {
    let start = max(0, run.lowerBound - 14)
    return (start..<run.lowerBound).contains { place in
      words.contains { word in
        text.begins(word, at: place) && place + word.count <= run.lowerBound
          && text.scalars[(place + word.count)..<run.lowerBound].allSatisfy { between.contains($0) }
      }
    }
  }

  /// 「記号 12340 番号 12345671」: 記号 has five digits, of which the first is 1; 番号 of such an account ends in 1.
  private static func isPostalAccount(_ run: Range<Int>, in text: FoldedText) -> Bool {
    guard text[run.upperBound - 1] == 0x31, text.follows(postal, within: 40, before: run.lowerBound),
      text.follows([FoldedText.word("番号")], within: 6, before: run.lowerBound)
    else { return false }
    let window = text.scalars[max(0, run.lowerBound - 16)..<run.lowerBound]
    guard let first = window.firstIndex(where: FoldedText.isDigit), window[first] == 0x31 else { return false }
    return window[first...].prefix { FoldedText.isDigit($0) }.count == 5
  }
}
