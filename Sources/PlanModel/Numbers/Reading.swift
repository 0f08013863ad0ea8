/// What a reader made of a piece of text that somebody typed: a value, or the reason why there is none.
///
/// Readers never throw and never trap. The notes tell what a person may want to look at although a value was found.
public enum Reading<Value: Sendable>: Sendable {
  /// The text was understood.
  case value(Value, notes: [ReadingNote])
  /// The text was not understood; the problem says what to write instead.
  case problem(ReadingProblem)

  /// The value, or nil when there was a problem.
  public var value: Value? {
    if case .value(let value, _) = self { return value }
    return nil
  }

  /// The notes beside the value; empty when there was a problem.
  public var notes: [ReadingNote] {
    if case .value(_, let notes) = self { return notes }
    return []
  }

  /// The problem, or nil when a value was found.
  public var problem: ReadingProblem? {
    if case .problem(let problem) = self { return problem }
    return nil
  }

  /// The same reading with its value turned into another.
  public func map<Other: Sendable>(_ transform: (Value) -> Other) -> Reading<Other> {
    switch self {
    case .value(let value, let notes): .value(transform(value), notes: notes)
    case .problem(let problem): .problem(problem)
    }
  }
}

extension Reading: Equatable where Value: Equatable {}
