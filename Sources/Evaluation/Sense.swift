internal import Foundation
internal import PlanModel

/// How an actual value is held against a value that it should reach.
enum Sense {
  /// More is better.
  case higher
  /// Less is better.
  case lower
  /// The nearer the better.
  case level

  /// The sense of a direction, given the word after the target; nil when the two contradict each other.
  ///
  /// To keep 「90％以上」 is to stay above; to keep a bare number is to stay near it.
  init?(_ direction: Direction, _ comparator: PlanModel.Comparator) {
    switch (direction, comparator) {
    case (.increase, .equal), (.increase, .atLeast), (.increase, .moreThan): self = .higher
    case (.decrease, .equal), (.decrease, .atMost), (.decrease, .lessThan): self = .lower
    case (.keep, .atLeast), (.keep, .moreThan): self = .higher
    case (.keep, .atMost), (.keep, .lessThan): self = .lower
    case (.keep, .equal): self = .level
    case (.increase, .atMost), (.increase, .lessThan), (.decrease, .atLeast), (.decrease, .moreThan): return nil
    }
  }

  /// By how much `value` is better than `other`; negative when it is worse. Of no use for `level`.
  func lead(of value: Decimal, over other: Decimal) -> Decimal {
    self == .lower ? other - value : value - other
  }

  /// What a bound says about the true value.
  func certainty(of comparator: PlanModel.Comparator) -> Certainty {
    switch (self, comparator) {
    case (_, .equal): .exact
    case (.higher, .atLeast), (.higher, .moreThan), (.lower, .atMost), (.lower, .lessThan): .noWorse
    case (.higher, .atMost), (.higher, .lessThan), (.lower, .atLeast), (.lower, .moreThan): .noBetter
    case (.level, _): .open
    }
  }

  /// How the true value lies to the number that was given.
  enum Certainty {
    /// It is the number.
    case exact
    /// It is the number or better.
    case noWorse
    /// It is the number or worse.
    case noBetter
    /// Nothing is known.
    case open
  }
}
