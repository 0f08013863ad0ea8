/// Reads the pieces of a formula into a tree, one piece after the other.
struct FormulaParser {
  /// How deep brackets, functions and signs may lie in one another.
  private static let deepest = 40

  private var cursor: FormulaCursor
  private let names: FormulaNames?
  private var depth = 0
  /// The indicators met so far, each once.
  private(set) var inputs: [RecordID<Indicator>] = []

  init(_ text: String, names: FormulaNames?) throws(FormulaProblem) {
    cursor = try FormulaCursor(text)
    self.names = names
  }

  mutating func formula() throws(FormulaProblem) -> FormulaExpression {
    guard !cursor.isAtEnd else { throw FormulaProblem(.empty, at: 0) }
    let result = try sum()
    if let left = cursor.next { throw unexpected(left) }
    return result
  }

  private func unexpected(_ token: FormulaToken) -> FormulaProblem {
    switch token.symbol {
    case .close: FormulaProblem(.bracketNotOpened, at: token.range.lowerBound)
    case .percent: FormulaProblem(.percentSign, at: token.range.lowerBound)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      FormulaProblem(.comparison, at: token.range.lowerBound)
    default: FormulaProblem(.operatorMissing(cursor.text(of: token)), at: token.range.lowerBound)
    }
  }

  private mutating func sum() throws(FormulaProblem) -> FormulaExpression {
    var left = try product()
    while let symbol = cursor.next?.symbol, symbol == .plus || symbol == .minus {
      cursor.step()
      left = .calculation(symbol == .plus ? .plus : .minus, left, try product())
    }
    return left
  }

  private mutating func product() throws(FormulaProblem) -> FormulaExpression {
    var left = try factor()
    while let symbol = cursor.next?.symbol, symbol == .times || symbol == .divided {
      cursor.step()
      left = .calculation(symbol == .times ? .times : .divided, left, try factor())
    }
    return left
  }

  private mutating func factor() throws(FormulaProblem) -> FormulaExpression {
    guard let token = cursor.next else { throw FormulaProblem(.valueMissing(nil), at: cursor.end) }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw FormulaProblem(.tooDeep, at: token.range.lowerBound) }
    cursor.step()
    switch token.kind {
    case .number(let number): return .number(number)
    case .quoted: return .value(try indicator(token))
    case .word(let word):
      guard let open = cursor.next, open.symbol == .open else { return .value(try indicator(token)) }
      guard let function = FormulaFunction.named(word) else {
        throw FormulaProblem(.unknownFunction(ReadingText.excerpt(word)), at: token.range.lowerBound)
      }
      cursor.step()
      return try call(function, name: cursor.text(of: token), open: open)
    case .symbol(.minus): return .negative(try factor())
    case .symbol(.plus): return try factor()
    case .symbol(.open):
      let inside = try sum()
      try close(token)
      return inside
    case .symbol(.percent): throw FormulaProblem(.percentSign, at: token.range.lowerBound)
    case .symbol:
      throw FormulaProblem(.valueMissing(cursor.text(of: token)), at: token.range.lowerBound)
    }
  }

  private mutating func close(_ open: FormulaToken) throws(FormulaProblem) {
    guard let token = cursor.next else { throw FormulaProblem(.bracketNotClosed, at: open.range.lowerBound) }
    guard token.symbol == .close else {
      throw token.symbol == .comma ? FormulaProblem(.bracketNotClosed, at: open.range.lowerBound) : unexpected(token)
    }
    cursor.step()
  }

  private mutating func call(
    _ function: FormulaFunction, name: String, open: FormulaToken
  ) throws(FormulaProblem) -> FormulaExpression {
    let result: FormulaExpression
    switch function {
    case .share:
      let part = try sum()
      guard cursor.take(.comma) else { throw FormulaProblem(.secondPartMissing(name), at: cursor.place) }
      result = .calculation(.share, part, try sum())
    case .previousYear:
      result = .previousYear(try argument(of: name))
    case .aggregate(let aggregate):
      let id = try argument(of: name)
      guard cursor.take(.comma) else { throw FormulaProblem(.periodsMissing(name), at: cursor.place) }
      result = .over(aggregate, id, try cursor.periods(of: name))
    }
    try close(open)
    return result
  }

  private mutating func argument(of function: String) throws(FormulaProblem) -> RecordID<Indicator> {
    guard let token = cursor.next else { throw FormulaProblem(.indicatorMissing(function), at: cursor.end) }
    switch token.kind {
    case .word, .quoted:
      cursor.step()
      return try indicator(token)
    default: throw FormulaProblem(.indicatorMissing(function), at: token.range.lowerBound)
    }
  }

  private mutating func indicator(_ token: FormulaToken) throws(FormulaProblem) -> RecordID<Indicator> {
    let name: String
    switch token.kind {
    case .word(let word): name = word
    case .quoted(let text): name = text
    default: name = ""
    }
    let id: RecordID<Indicator>
    if let names {
      switch names.find(name) {
      case .success(let found): id = found
      case .failure(let fault):
        let shown = ReadingText.excerpt(name)
        throw FormulaProblem(
          fault == .several ? .severalOfThatName(shown) : .unknownName(shown), at: token.range.lowerBound)
      }
    } else {
      id = RecordID(name)
      guard id.isWellFormed else {
        throw FormulaProblem(.unknownName(ReadingText.excerpt(name)), at: token.range.lowerBound)
      }
    }
    if !inputs.contains(id) { inputs.append(id) }
    return id
  }
}
