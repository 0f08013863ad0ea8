/// Finds one kind of personal data. One detector is one file of `Detectors`.
struct PersonalDataDetector: Sendable {
  /// The kind that it finds.
  let kind: PersonalDataKind
  /// In texts with which of these signs it looks at all.
  let needs: TextGlance
  /// The search, in time proportional to the length of the text.
  let find: @Sendable (FoldedText) -> [PersonalDataMatch]

  /// All of them. Where two see the same digits, the earlier one keeps them.
  static let all: [PersonalDataDetector] = [
    .certificateNumber, .individualNumber, .paymentCard, .accountNumber, .mobileNumber, .extensionNumber,
    .personalMail, .staffName,
  ]

  /// What is found in a text, in its order.
  static func matches(in text: String) -> [PersonalDataMatch] {
    let glance = TextGlance(at: text)
    return glance.isEmpty ? [] : matches(in: FoldedText(text), glance)
  }

  static func matches(in text: FoldedText, _ glance: TextGlance) -> [PersonalDataMatch] {
    var found: [PersonalDataMatch] = []
    for detector in all where !glance.isDisjoint(with: detector.needs) {
      let taken = found
      var next = 0
      // Both lists run from left to right.
      for match in detector.find(text) {
        while next < taken.count, taken[next].range.upperBound <= match.range.lowerBound { next += 1 }
        if next < taken.count, taken[next].range.overlaps(match.range) { continue }
        found.append(match)
      }
      found.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    return found
  }
}

/// Words that tell what a number is, and so what it is not.
enum NumberWords {
  /// Words before a long number that is the number of a thing, not of a person.
  static let ofThings = [
    "会社法人等番号", "法人番号", "受付番号", "整理番号", "管理番号", "契約番号", "伝票番号", "注文番号", "文書番号", "事業番号", "登録番号", "指定番号",
    "統計表", "コード", "ID", "id", "ISBN", "ISSN", "JAN", "DOI", "URL", "http",
  ].map(FoldedText.word)

  /// Words after a figure that say what is counted.
  static let units = [
    "円", "千円", "万", "億", "百万", "千", "人", "件", "台", "回", "個", "本", "枚", "世帯", "名", "kWh", "kg", "km", "MB", "GB", "TB",
    "㎡", "m2", "ha", "t", "%", "‰", "年", "月", "日", "時", "分", "桁", "冊", "戸", "箇所", "か所", "団体", "点", "ポイント", "行", "列",
    "号棟", "番地", "階", "便", "回線", "室", "床",
  ].map(FoldedText.word)
}

extension FoldedText {
  /// Whether a figure ends at `place` and is followed by what it counts.
  func isCounted(at place: Int) -> Bool {
    begins(NumberWords.units, at: self[place] == 0x20 ? place + 1 : place)
  }

  /// Whether the digits are part of a word, a decimal, an amount with separators or an address on the web.
  func isPartOfMore(_ range: Range<Int>) -> Bool {
    if let before = self[range.lowerBound - 1] {
      if Self.isLetter(before) || Self.isDigit(before) { return true }
      // . , / = ? & # % ¥ $ +
      if [0x2E, 0x2C, 0x2F, 0x3D, 0x3F, 0x26, 0x23, 0x25, 0xA5, 0x24, 0x2B].contains(before) { return true }
      // An underscore joins an identifier of a program, and parts the name of a file (申請書_1234).
      if before == 0x5F, let word = self[range.lowerBound - 2], Self.isLetter(word) || Self.isDigit(word) {
        return true
      }
    }
    guard let after = self[range.upperBound] else { return false }
    if Self.isLetter(after) || Self.isDigit(after) || [0x2F, 0x5F, 0x3D, 0x25].contains(after) { return true }
    guard after == 0x2E || after == 0x2C, let next = self[range.upperBound + 1] else { return false }
    return Self.isDigit(next)
  }
}
