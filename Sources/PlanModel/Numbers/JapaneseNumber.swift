internal import Foundation

/// Reads and prints numbers as Japanese offices write them.
///
/// Reading does not depend on the locale, takes time in proportion to the text, and looks at no more than
/// ``longestText`` characters.
public enum JapaneseNumber {
  /// The longest text that is looked at, in characters.
  public static let longestText = 200

  /// Reads one number, with its unit, comparison and sign, or the sign that stands in its place.
  ///
  /// Understood: full-width digits and signs, separators at every third digit, ▲ △ − for minus, 千 万 億 兆 after
  /// digits, kanji numerals alone or with a common unit, 約 強 程度, 以上 以下 以内 超 未満, a unit, a remark in brackets.
  /// The signs are those of ``StatisticalSign``. Ranges, several numbers, comparisons with an earlier year and 未定 are
  /// problems that say so.
  public static func read(_ text: String) -> Reading<NumberReading> {
    guard let scalars = WidthFolding.scalars(text, limit: longestText) else {
      return .problem(.tooLong(limit: longestText))
    }
    do throws(ReadingProblem) {
      return try read(scalars, asPrinted: text)
    } catch .misplacedComma {
      return .problem(.misplacedComma(ReadingText.excerpt(text)))
    } catch {
      return .problem(error)
    }
  }

  private static func read(
    _ scalars: [Unicode.Scalar], asPrinted text: String
  ) throws(ReadingProblem) -> Reading<NumberReading> {
    guard !scalars.isEmpty else { throw .empty }
    // A space between two digits would join two numbers into one.
    for place in scalars.indices.dropFirst().dropLast() where scalars[place] == " " {
      let (before, after) = (scalars[place - 1], scalars[place + 1])
      if ReadingText.isDigit(before), ReadingText.isDigit(after) { throw .severalNumbers(ReadingText.excerpt(text)) }
    }
    var rest = ReadingText(scalars.filter { $0 != " " })
    if let sign = NumberWords.sign(rest) {
      return .value(NumberReading(value: nil, sign: sign, asPrinted: text), notes: [])
    }
    var head = NumberHead(&rest)
    guard let (magnitude, isKanji) = try NumberScanner.scan(&rest) else {
      throw problemWithoutNumber(scalars, excerpt: ReadingText.excerpt(text))
    }
    let tail = try NumberTail(rest.rest, of: text)
    let unitIsOdd =
      tail.unitText.map { unit in
        (isKanji && !NumberWords.unitsAfterKanji.contains(unit)) || (head.isYen && unit != "円")
      } ?? false
    if unitIsOdd || (head.comparator != nil && tail.comparator != nil) {
      throw .notANumber(ReadingText.excerpt(text))
    }
    head.notes += tail.notes
    let reading = NumberReading(
      value: head.isNegative && magnitude != 0 ? -magnitude : magnitude,
      comparator: head.comparator ?? tail.comparator,
      isApproximate: head.notes.contains { if case .approximate = $0 { true } else { false } },
      unitText: tail.unitText ?? (head.isYen ? "円" : nil), asPrinted: text)
    return .value(reading, notes: head.notes)
  }

  private static func problemWithoutNumber(_ scalars: [Unicode.Scalar], excerpt: String) -> ReadingProblem {
    let text = ReadingText.text(scalars)
    if NumberWords.isUndecided(text) { return .undecided(excerpt) }
    if NumberWords.isRelative(text) { return .relative(excerpt) }
    var runs = 0
    var isInRun = false
    for scalar in scalars {
      let isDigit = ReadingText.isDigit(scalar) || (isInRun && (scalar == "," || scalar == "."))
      if isDigit, !isInRun { runs += 1 }
      isInRun = isDigit
    }
    return runs > 1 ? .severalNumbers(excerpt) : .notANumber(excerpt)
  }
}
