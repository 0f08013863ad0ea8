extension PersonalDataDetector {
  /// Twelve digits with the right check digit, in one run or as 4-4-4.
  ///
  /// One number in eleven has the right check digit by chance, so that words before it that name another thing, and the
  /// digits of a point in time, speak against it, unless the word 個人番号 stands before it.
  static let individualNumber = PersonalDataDetector(kind: .individualNumber, needs: .longNumber) { text in
    text.numbers.flatMap { group in
      (candidates(in: group)).compactMap { range -> PersonalDataMatch? in
        let digits = text.scalars[range].filter(FoldedText.isDigit)
        guard IndividualNumberCheck.holds(digits), !text.isPartOfMore(range) else { return nil }
        let isNamed = text.follows(named, within: 14, before: range.lowerBound)
        if isNamed { return PersonalDataMatch(.individualNumber, range, in: text, isCertain: true) }
        if text.isCounted(at: range.upperBound) || isPointInTime(digits) { return nil }
        if text.follows(NumberWords.ofThings, within: 16, before: range.lowerBound) { return nil }
        return PersonalDataMatch(.individualNumber, range, in: text)
      }
    }
  }

  private static let named = ["個人番号", "マイナンバー", "My Number", "my number"].map(FoldedText.word)

  /// The digits of thirteen or sixteen, such as 法人番号 with its check digit set apart, are no candidates.
  private static func candidates(in group: DigitGroup) -> [Range<Int>] {
    let single = group.parts(of: [12]).filter { run in
      !group.runs.contains {
        $0.count == 1 && ($0.upperBound + 1 == run.lowerBound || run.upperBound + 1 == $0.lowerBound)
      }
    }
    guard group.count == 12 || group.runs.count > 4 || group.runs.last?.count != 4 else { return single }
    return single + group.parts(of: [4, 4, 4]).prefix(1)
  }

  /// `202604011230`: a time written without separators.
  private static func isPointInTime(_ digits: [UInt32]) -> Bool {
    let values = digits.map { Int($0) - 0x30 }
    func number(_ range: Range<Int>) -> Int { values[range].reduce(0) { $0 * 10 + $1 } }
    return (1900...2099).contains(number(0..<4)) && (1...12).contains(number(4..<6))
      && (1...31).contains(number(6..<8)) && number(8..<10) < 24 && number(10..<12) < 60
  }
}

/// The check digit of 個人番号 (平成26年総務省令第85号 第5条).
enum IndividualNumberCheck {
  /// 11 − (Σ Pn·Qn mod 11), where Pn is the n-th of the other eleven digits from the right and Qn is n + 1 up to the sixth
  /// and n − 5 from the seventh on; 0 when the remainder is 0 or 1.
  static func digit(of eleven: ArraySlice<UInt32>) -> Int {
    var sum = 0
    for (offset, digit) in eleven.reversed().enumerated() {
      sum += (Int(digit) - 0x30) * (offset < 6 ? offset + 2 : offset - 4)
    }
    let rest = sum % 11
    return rest <= 1 ? 0 : 11 - rest
  }

  /// Whether twelve digits bear their check digit. One digit twelve times is a specimen.
  static func holds(_ digits: [UInt32]) -> Bool {
    guard digits.count == 12, let last = digits.last, Set(digits).count > 1 else { return false }
    return digit(of: digits[..<11]) == Int(last) - 0x30
  }
}
