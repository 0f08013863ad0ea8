internal import Foundation

/// Reads a formula over a table.
struct CSVFormulaParser {
  private var cursor: CSVFormulaCursor

  init(_ text: String) throws(FormulaProblem) { cursor = try CSVFormulaCursor(text) }

  mutating func figure() throws(FormulaProblem) -> CSVFormula.Figure {
    guard let start = cursor.next else { throw FormulaProblem(.empty, at: 0) }
    guard case .word(let name) = start.kind, let function = FormulaFunction.named(name), function != .previousYear
    else {
      throw FormulaProblem(.unknownFunction(cursor.text(of: start)), at: start.range.lowerBound)
    }
    cursor.step()
    guard let open = cursor.next, open.symbol == .open else {
      throw FormulaProblem(.conditionIncomplete, at: cursor.place)
    }
    cursor.step()
    let figure: CSVFormula.Figure
    switch function {
    case .share:
      let part = try condition()
      figure = .share(part, of: cursor.take(.comma) ? try condition() : CSVCondition())
    case .aggregate(.count), .previousYear:
      figure = .count(cursor.next?.symbol == .close ? CSVCondition() : try condition())
    case .aggregate(let aggregate):
      let column = try column()
      let condition = cursor.take(.comma) ? try condition() : CSVCondition()
      figure = aggregate == .sum ? .sum(column, condition) : .average(column, condition)
    }
    guard cursor.take(.close) else { throw FormulaProblem(.bracketNotClosed, at: open.range.lowerBound) }
    if let left = cursor.next {
      throw left.symbol == .close
        ? FormulaProblem(.bracketNotOpened, at: left.range.lowerBound)
        : FormulaProblem(.operatorMissing(cursor.text(of: left)), at: left.range.lowerBound)
    }
    return figure
  }

  private mutating func condition() throws(FormulaProblem) -> CSVCondition {
    var condition = CSVCondition(tests: [try test()])
    while cursor.take(.and) {
      guard condition.tests.count < CSVCondition.most else {
        throw FormulaProblem(.tooManyConditions(limit: CSVCondition.most), at: cursor.place)
      }
      condition.tests.append(try test())
    }
    return condition
  }

  private mutating func column() throws(FormulaProblem) -> CSVColumn {
    _ = cursor.take(.column)
    guard let token = cursor.next, case .quoted(let name) = token.kind else {
      throw FormulaProblem(.columnMissing, at: cursor.place)
    }
    cursor.step()
    return CSVColumn(name: name, place: token.range.lowerBound)
  }

  private mutating func test() throws(FormulaProblem) -> CSVTest {
    let column = try column()
    _ = cursor.take(.particle)
    if cursor.take(.isEmpty) { return CSVTest(column: column, kind: .isEmpty) }
    if cursor.take(.isNotEmpty) { return CSVTest(column: column, kind: .isNotEmpty) }
    if cursor.take(.containsBefore) { return CSVTest(column: column, kind: .contains(try quoted())) }
    if let symbol = cursor.next?.symbol, let comparison = CSVComparison(symbol) {
      cursor.step()
      return CSVTest(column: column, kind: try compared(comparison))
    }
    let text = try quoted()
    if cursor.take(.contains) { return CSVTest(column: column, kind: .contains(text)) }
    if cursor.take(.doesNotContain) { return CSVTest(column: column, kind: .doesNotContain(text)) }
    throw FormulaProblem(.conditionIncomplete, at: cursor.place)
  }

  private mutating func quoted() throws(FormulaProblem) -> String {
    guard case .quoted(let text)? = cursor.next?.kind else {
      throw FormulaProblem(.conditionIncomplete, at: cursor.place)
    }
    cursor.step()
    return text
  }

  /// What a cell is compared with. 「」 holds text; before or after a text can only be a number or a day.
  private mutating func compared(_ comparison: CSVComparison) throws(FormulaProblem) -> CSVTest.Kind {
    let place = cursor.place
    let isNegative = cursor.take(.minus)
    if case .number(let number)? = cursor.next?.kind {
      cursor.step()
      return .number(comparison, isNegative ? -number : number)
    }
    guard !isNegative else { throw FormulaProblem(.conditionIncomplete, at: place) }
    let text = try quoted()
    switch comparison {
    case .equal: return .equals(text)
    case .notEqual: return .differs(text)
    default: break
    }
    if let date = JapaneseDateReader.date(text).value { return .date(comparison, date) }
    if let number = JapaneseNumber.read(text).value?.value, let held = ExactArithmetic.step(number) {
      return .number(comparison, held)
    }
    throw FormulaProblem(.badNumber(ReadingProblem.notANumber(ReadingText.excerpt(text)).message), at: place)
  }
}

/// The pieces of a formula over a table. What is written without a space (「を含むかつ列」) is cut into its words.
struct CSVFormulaCursor {
  /// The words of the language.
  enum Keyword: Hashable {
    case column, particle, and, isEmpty, isNotEmpty, contains, doesNotContain, containsBefore
  }

  private static let keywords: [(text: String, keyword: Keyword)] = [
    ("が空でない", .isNotEmpty), ("空でない", .isNotEmpty), ("が空", .isEmpty), ("空", .isEmpty), ("を含まない", .doesNotContain),
    ("を含む", .contains), ("かつ", .and), ("列", .column), ("が", .particle), ("は", .particle), ("に", .particle),
  ]
  private static let asciiKeywords: [String: Keyword] = [
    "and": .and, "column": .column, "contains": .containsBefore, "empty": .isEmpty, "not_empty": .isNotEmpty,
  ]

  private var pieces: [(token: FormulaToken, keyword: Keyword?)] = []
  private let characters: [Character]
  private var position = 0

  init(_ text: String) throws(FormulaProblem) {
    let (tokens, characters) = try FormulaScanner.scan(text)
    self.characters = characters
    for token in tokens {
      guard case .word(let word) = token.kind else {
        pieces.append((token, nil))
        continue
      }
      if let keyword = Self.asciiKeywords[word.lowercased()] {
        pieces.append((token, keyword))
      } else {
        cut(word, token)
      }
    }
  }

  private mutating func cut(_ word: String, _ token: FormulaToken) {
    var found: [(FormulaToken, Keyword?)] = []
    var rest = Substring(word)
    var place = token.range.lowerBound
    while !rest.isEmpty {
      guard let (text, keyword) = Self.keywords.first(where: { rest.hasPrefix($0.text) }) else {
        pieces.append((token, nil))
        return
      }
      let end = place + text.count
      found.append((FormulaToken(kind: .word(text), range: place..<end), keyword))
      rest = rest.dropFirst(text.count)
      place = end
    }
    pieces += found
  }

  var next: FormulaToken? { position < pieces.count ? pieces[position].token : nil }
  var place: Int { next?.range.lowerBound ?? pieces.last?.token.range.upperBound ?? 0 }

  mutating func step() { position += 1 }

  mutating func take(_ symbol: FormulaSymbol) -> Bool {
    guard next?.symbol == symbol else { return false }
    step()
    return true
  }

  mutating func take(_ keyword: Keyword) -> Bool {
    guard position < pieces.count, pieces[position].keyword == keyword else { return false }
    step()
    return true
  }

  func text(of token: FormulaToken) -> String { ReadingText.excerpt(String(characters[token.range])) }
}
