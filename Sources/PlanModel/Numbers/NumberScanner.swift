internal import Foundation

/// Reads the digits of a number: 1,000 ・ 98.5 ・ 2億3千万 ・ 1.5千 ・ 二十三. Exact: decimals never pass through a
/// binary fraction.
struct NumberScanner {
  /// The most digits of a plain number; `Decimal` keeps 38 exactly.
  static let mostDigits = 30
  /// The most digits before 千, 万, 億 or 兆, so that the sum stays exact.
  static let mostDigitsBeforeStep = 10

  private var total = Decimal(0)
  private var section = Decimal(0)
  private var run: Decimal?
  private var longestRun = 0
  private var lowestSmallStep = 4
  private var lowestLargeStep = 16
  private var hasStep = false
  private var hasArabicDigits = false

  /// The number at the head of the text, and whether it is written in kanji alone; nil when none stands there.
  static func scan(_ text: inout ReadingText) throws(ReadingProblem) -> (value: Decimal, isKanji: Bool)? {
    var scanner = NumberScanner()
    let start = text.position
    while let scalar = text.next {
      guard try scanner.step(over: scalar, in: &text) else { break }
    }
    guard text.position > start else { return nil }
    if scanner.hasStep, scanner.longestRun > mostDigitsBeforeStep {
      throw .tooManyDigits(limit: mostDigitsBeforeStep)
    }
    return (scanner.total + scanner.section + (scanner.run ?? 0), !scanner.hasArabicDigits)
  }

  /// Passes over one run of digits or one step; false where the number ends.
  private mutating func step(over scalar: Unicode.Scalar, in text: inout ReadingText) throws(ReadingProblem) -> Bool {
    let beginsFraction = scalar == "." && text.peek(1).map(ReadingText.isDigit) == true
    if ReadingText.isDigit(scalar) || beginsFraction {
      guard run == nil else { return false }
      hasArabicDigits = true
      run = try arabicRun(&text)
      return true
    }
    if KanjiNumeral.digit(scalar) != nil {
      guard run == nil else { return false }
      run = try kanjiRun(&text)
      return true
    }
    if let power = KanjiNumeral.smallStep(scalar) {
      guard power < lowestSmallStep else { return false }
      section += Self.shifted(run ?? 1, by: power)
      lowestSmallStep = power
    } else if let power = KanjiNumeral.largeStep(scalar) {
      guard power < lowestLargeStep, run != nil || section != 0 else { return false }
      total += Self.shifted(section + (run ?? 0), by: power)
      section = 0
      lowestSmallStep = 4
      lowestLargeStep = power
    } else {
      return false
    }
    run = nil
    hasStep = true
    text.position += 1
    return true
  }

  private mutating func arabicRun(_ text: inout ReadingText) throws(ReadingProblem) -> Decimal {
    var digits = text.digits(most: Self.mostDigits + 1)
    if text.next == ",", text.peek(1).map(ReadingText.isDigit) == true {
      guard (1...3).contains(digits.count) else { throw .misplacedComma(text.restText) }
      while text.next == ",", text.peek(1).map(ReadingText.isDigit) == true {
        text.position += 1
        let group = text.digits(most: 4)
        guard group.count == 3 else { throw .misplacedComma(text.restText) }
        digits += group
      }
    }
    var places = 0
    if text.next == ".", text.peek(1).map(ReadingText.isDigit) == true {
      text.position += 1
      let fraction = text.digits(most: Self.mostDigits + 1)
      digits += fraction
      places = fraction.count
    }
    return try number(digits, places: places)
  }

  private mutating func kanjiRun(_ text: inout ReadingText) throws(ReadingProblem) -> Decimal {
    var digits: [UInt8] = []
    while let scalar = text.next, let digit = KanjiNumeral.digit(scalar) {
      digits.append(UInt8(digit))
      text.position += 1
    }
    return try number(digits, places: 0)
  }

  private mutating func number(_ written: [UInt8], places: Int) throws(ReadingProblem) -> Decimal {
    let digits = written.drop { $0 == 0 }
    guard digits.count <= Self.mostDigits else { throw .tooManyDigits(limit: Self.mostDigits) }
    longestRun = max(longestRun, digits.count)
    let head = Self.whole(digits.dropLast(18))
    let tail = Self.whole(digits.suffix(18))
    let whole = head == 0 ? Decimal(tail) : Self.shifted(Decimal(head), by: 18) + Decimal(tail)
    return places == 0 ? whole : Self.shifted(whole, by: -places)
  }

  private static func whole(_ digits: ArraySlice<UInt8>) -> UInt64 {
    digits.reduce(0) { $0 * 10 + UInt64($1) }
  }

  private static func shifted(_ number: Decimal, by power: Int) -> Decimal {
    Decimal(sign: .plus, exponent: power, significand: number)
  }
}
