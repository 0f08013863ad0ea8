/// What follows the digits: comparison, approximation, remarks, and the unit that is left when these are taken away.
struct NumberTail {
  private(set) var comparator: Comparator?
  private(set) var unitText: String?
  private(set) var notes: [ReadingNote] = []

  /// The longest unit, in characters.
  static let longestUnit = 30

  private var rest: ReadingText

  /// Takes the tail apart; throws when it is no unit. `text` is the whole text for the message.
  init(_ tail: some Sequence<Unicode.Scalar>, of text: String) throws(ReadingProblem) {
    rest = ReadingText(tail)
    guard !rest.isAtEnd else { return }
    takeBracketedRemark()
    try refuseFurtherNumbers(text)
    takeWords()
    guard !rest.isAtEnd else { return }
    guard rest.scalars.count <= Self.longestUnit, rest.scalars.allSatisfy(Self.mayStandInUnit),
      !rest.scalars.allSatisfy({ "/・-()".unicodeScalars.contains($0) })
    else { throw .notANumber(ReadingText.excerpt(text)) }
    if NumberWords.endsInChange(rest.restText) { throw .relative(ReadingText.excerpt(text)) }
    unitText = rest.restText
  }

  /// 21万件(累計): the bracket at the end is a remark.
  private mutating func takeBracketedRemark() {
    guard rest.scalars.last == ")", let open = rest.scalars.lastIndex(of: "(") else { return }
    notes.append(.remark(ReadingText.text(rest.scalars[(open + 1)...].dropLast())))
    rest = ReadingText(rest.scalars[..<open])
  }

  /// Digits are part of a unit only after a Latin letter: m2, t-CO2.
  private func refuseFurtherNumbers(_ text: String) throws(ReadingProblem) {
    for (place, scalar) in rest.scalars.enumerated() where ReadingText.isDigit(scalar) {
      let before = place > 0 ? rest.scalars[place - 1] : " "
      if before.properties.isAlphabetic, before.isASCII, !"xXeE".unicodeScalars.contains(before) { continue }
      let head = rest.scalars[..<place]
      let isRange = head.contains(where: NumberWords.isRangeSign) || ReadingText.text(head).contains("から")
      let excerpt = ReadingText.excerpt(text)
      throw isRange ? .range(excerpt) : .severalNumbers(excerpt)
    }
  }

  private mutating func takeWords() {
    var isChanging = true
    while isChanging {
      isChanging = takeSuffix(anyOf: NumberWords.remarkSuffixes) { .remark($0) }
      isChanging = takeSuffix(anyOf: NumberWords.approximateSuffixes) { .approximate(written: $0) } || isChanging
      isChanging = takeComparator() || isChanging
    }
  }

  private mutating func takeSuffix(anyOf words: [String], note: (String) -> ReadingNote) -> Bool {
    for word in words where rest.has(word, at: rest.scalars.count - word.unicodeScalars.count) {
      notes.append(note(word))
      rest = ReadingText(rest.scalars.dropLast(word.unicodeScalars.count))
      return true
    }
    return false
  }

  private mutating func takeComparator() -> Bool {
    guard comparator == nil, !rest.isAtEnd else { return false }
    if rest.scalars.last == "超" {
      comparator = .moreThan
      rest = ReadingText(rest.scalars.dropLast())
      return true
    }
    for place in rest.scalars.indices {
      for (word, meaning) in NumberWords.comparatorWords where rest.has(word, at: place) {
        comparator = meaning
        let end = place + word.unicodeScalars.count
        rest = ReadingText(rest.scalars[..<place] + rest.scalars[end...])
        return true
      }
    }
    return false
  }

  private static func mayStandInUnit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic || ReadingText.isDigit(scalar) { return true }
    switch scalar.value {
    case 0x3099, 0x309A, 0x3300...0x33FF: return true
    default: return "%‰/・-()²³℃°￥¥$€#".unicodeScalars.contains(scalar)
    }
  }
}
