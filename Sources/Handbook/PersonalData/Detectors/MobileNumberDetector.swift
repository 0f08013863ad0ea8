extension PersonalDataDetector {
  /// 070, 080 and 090 with eight more digits (電気通信番号規則: numbers of mobile phones). 0800 is free of charge and an
  /// office's own; 060 has been settled for mobile phones, and no number was seen in use.
  static let mobileNumber = PersonalDataDetector(kind: .mobileNumber, needs: .longNumber) { text in
    var found: [PersonalDataMatch] = []
    for group in text.numbers {
      let national = group.parts(of: [3, 4, 4]) + group.parts(of: [11])
      for range in national where isMobile(text, range.lowerBound) && !isExcluded(range, text) {
        found.append(PersonalDataMatch(.mobileNumber, range, in: text))
      }
      // (090)1234-5678: the bracket parts the group.
      for range in group.parts(of: [4, 4]) where bracketed(text, range.lowerBound) {
        found.append(PersonalDataMatch(.mobileNumber, (range.lowerBound - 4)..<range.upperBound, in: text))
      }
      // +81-90-1234-5678
      for range in group.parts(of: [2, 2, 4, 4]) where isInternational(text, range.lowerBound) {
        found.append(PersonalDataMatch(.mobileNumber, range, in: text))
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func isMobile(_ text: FoldedText, _ place: Int) -> Bool {
    guard text[place] == 0x30, let second = text[place + 1], (0x37...0x39).contains(second), text[place + 2] == 0x30
    else { return false }
    return text[place + 3] != 0x30
  }

  private static func isExcluded(_ range: Range<Int>, _ text: FoldedText) -> Bool {
    text.isPartOfMore(range) || text.isCounted(at: range.upperBound)
      || text.follows(NumberWords.ofThings, within: 12, before: range.lowerBound)
  }

  private static func bracketed(_ text: FoldedText, _ place: Int) -> Bool {
    guard place >= 4, text[place - 1] == 0x29, text[place - 4] == 0x30, let second = text[place - 3] else {
      return false
    }
    return (0x37...0x39).contains(second) && text[place - 2] == 0x30 && (place == 4 || text[place - 5] == 0x28)
  }

  private static func isInternational(_ text: FoldedText, _ place: Int) -> Bool {
    guard text[place - 1] == 0x2B, text[place] == 0x38, text[place + 1] == 0x31, let next = text[place + 3] else {
      return false
    }
    return (0x37...0x39).contains(next) && text[place + 4] == 0x30
  }
}
