public import Foundation

/// What became of one derived figure for one period.
public struct DerivedOutcome: Hashable, Sendable {
  /// The indicator with the formula.
  public let indicator: RecordID<Indicator>
  /// The period.
  public let period: Period
  /// The observation that the plan holds now.
  public let previous: Observation?
  /// What became of it.
  public let result: Outcome

  /// The four things that can become of it.
  public enum Outcome: Hashable, Sendable {
    /// It could be computed; the observation carries formula and inputs as evidence.
    case computed(Observation)
    /// It could not be computed; the last value that could stays and says in ``Observation/staleness`` why it is old.
    case stale(Observation, FormulaObstacle)
    /// It could not be computed, and there is no earlier value.
    case waiting(FormulaObstacle)
    /// Somebody reported the value; what a person reported is never overwritten. The number that the formula gives
    /// stands beside it, where it gives one.
    case reported(Observation, formulaGives: Decimal?)
  }

  /// The observation to keep; nil when there is none.
  public var observation: Observation? {
    switch result {
    case .computed(let observation), .stale(let observation, _), .reported(let observation, _): observation
    case .waiting: nil
    }
  }

  /// Whether the plan does not hold it yet.
  public var isChange: Bool { observation != nil && observation != previous }

  /// Why there is no new number.
  public var obstacle: FormulaObstacle? {
    switch result {
    case .stale(_, let obstacle), .waiting(let obstacle): obstacle
    case .computed, .reported: nil
    }
  }
}
