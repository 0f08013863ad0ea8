extension PersonalDataDetector {
  /// Sixteen digits of a card's range with the right check digit (ISO/IEC 7812-1, Annex B), as 4-4-4-4 or in one run;
  /// fourteen or fifteen only behind the word for a card.
  static let paymentCard = PersonalDataDetector(kind: .paymentCard, needs: .longNumber) { text in
    text.numbers.flatMap { group in
      let long = (group.parts(of: [4, 4, 4, 4]) + group.parts(of: [16])).map { ($0, needsWord: false) }
      let short = [[15], [14], [4, 6, 5], [4, 6, 4]].flatMap { group.parts(of: $0) }.map { ($0, needsWord: true) }
      return (long + short).compactMap { range, needsWord -> PersonalDataMatch? in
        let digits = text.scalars[range].filter(FoldedText.isDigit).map { Int($0) - 0x30 }
        guard isCard(digits), !text.isPartOfMore(range), !text.isCounted(at: range.upperBound) else { return nil }
        if text.follows(cards, within: 16, before: range.lowerBound) {
          return PersonalDataMatch(.paymentCard, range, in: text, isCertain: true)
        }
        guard !needsWord, !text.follows(NumberWords.ofThings, within: 16, before: range.lowerBound) else { return nil }
        return PersonalDataMatch(.paymentCard, range, in: text)
      }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  private static let cards = ["カード番号", "カードの番号", "クレジットカード", "クレカ", "VISA", "Visa", "JCB"].map(FoldedText.word)

  /// Whether the first digits belong to a brand that is used in Japan and the sum of the digits fits.
  private static func isCard(_ digits: [Int]) -> Bool {
    let first = digits.prefix(4).reduce(0) { $0 * 10 + $1 }
    let isRange =
      switch digits.count {
      case 16:
        (4000...4999).contains(first) || (5100...5599).contains(first) || (2221...2720).contains(first)
          || (3528...3589).contains(first) || first == 6011 || (6500...6599).contains(first)
      case 15: first / 100 == 34 || first / 100 == 37
      default: first / 100 == 36 || first / 100 == 38 || (3000...3059).contains(first)
      }
    guard isRange, Set(digits.dropFirst()).count > 1 else { return false }
    var sum = 0
    for (offset, digit) in digits.reversed().enumerated() {
      let doubled = offset % 2 == 1 ? digit * 2 : digit
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }
}
