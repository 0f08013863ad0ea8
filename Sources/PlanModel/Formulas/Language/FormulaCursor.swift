/// The pieces of a formula with the place up to which they were read.
struct FormulaCursor {
  private let tokens: [FormulaToken]
  private let characters: [Character]
  private var position = 0

  init(_ text: String) throws(FormulaProblem) {
    (tokens, characters) = try FormulaScanner.scan(text)
  }

  var isAtEnd: Bool { position >= tokens.count }
  /// The piece that comes next.
  var next: FormulaToken? { isAtEnd ? nil : tokens[position] }
  /// One place behind the last character that is not a space.
  var end: Int { tokens.last?.range.upperBound ?? 0 }
  /// The place of the piece that comes next.
  var place: Int { next?.range.lowerBound ?? end }

  mutating func step() { position += 1 }

  /// Passes over `symbol` when it comes next.
  mutating func take(_ symbol: FormulaSymbol) -> Bool {
    guard next?.symbol == symbol else { return false }
    step()
    return true
  }

  /// Passes over the first of `words` that comes next.
  mutating func take(word words: Set<String>) -> Bool {
    guard case .word(let word)? = next?.kind, words.contains(word.lowercased()) else { return false }
    step()
    return true
  }

  /// A piece as it was typed, shortened for a message.
  func text(of token: FormulaToken) -> String {
    ReadingText.excerpt(String(characters[token.range]))
  }

  /// Reads 令和4年度〜令和6年度, 令和4年度〜 or a single period, up to a closing bracket.
  mutating func periods(of function: String) throws(FormulaProblem) -> FormulaPeriods {
    let start = place
    guard let first = try period() else { throw FormulaProblem(.periodsMissing(function), at: start) }
    guard take(.range) else { return FormulaPeriods(first: first, last: first) }
    guard let last = try period() else { return FormulaPeriods(first: first, last: nil) }
    guard first.kind == last.kind else { throw FormulaProblem(.periodsMixed, at: start) }
    guard first <= last else { throw FormulaProblem(.periodsReversed, at: start) }
    let periods = FormulaPeriods(first: first, last: last)
    guard periods.all(upTo: last) != nil else {
      throw FormulaProblem(.tooManyPeriods(limit: FormulaPeriods.most), at: start)
    }
    return periods
  }

  /// What stands up to the next range sign, comma or closing bracket, read as a time; nil when nothing stands there.
  private mutating func period() throws(FormulaProblem) -> Period? {
    let start = place
    var end = start
    while let token = next, token.symbol != .range, token.symbol != .comma, token.symbol != .close {
      end = token.range.upperBound
      step()
    }
    guard end > start else { return nil }
    let text = String(characters[start..<end])
    if let period = Period(code: text) { return period }
    switch JapaneseDateReader.period(text) {
    case .value(let period, _): return period
    case .problem(let problem): throw FormulaProblem(.badPeriod(problem.message), at: start)
    }
  }
}
