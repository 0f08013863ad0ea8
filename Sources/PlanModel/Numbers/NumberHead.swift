/// What stands before the digits: 約, 全国, ≧, ¥, a sign.
struct NumberHead {
  private(set) var comparator: Comparator?
  private(set) var isNegative = false
  private(set) var isYen = false
  var notes: [ReadingNote] = []

  /// Passes over all of it.
  init(_ text: inout ReadingText) {
    var isChanging = true
    while isChanging {
      isChanging = takeWord(&text) || takeComparator(&text) || takeYen(&text)
    }
    takeSign(&text)
    // ¥ may follow the sign: -¥1,000.
    _ = takeYen(&text)
  }

  private mutating func takeWord(_ text: inout ReadingText) -> Bool {
    if let word = text.take(anyOf: NumberWords.approximatePrefixes) {
      notes.append(.approximate(written: word))
      return true
    }
    if let word = text.take(anyOf: NumberWords.remarkPrefixes) {
      notes.append(.remark(word))
      return true
    }
    return false
  }

  private mutating func takeComparator(_ text: inout ReadingText) -> Bool {
    guard comparator == nil else { return false }
    for (sign, meaning) in NumberWords.comparatorPrefixes where text.take(sign) {
      comparator = meaning
      return true
    }
    return false
  }

  private mutating func takeYen(_ text: inout ReadingText) -> Bool {
    guard !isYen, text.take("¥") || text.take("\\") else { return false }
    isYen = true
    return true
  }

  private mutating func takeSign(_ text: inout ReadingText) {
    if text.take("+") { return }
    if text.take("マイナス") {
      isNegative = true
    } else if let sign = text.next, NumberWords.isMinus(sign) {
      isNegative = true
      text.position += 1
    }
  }
}
