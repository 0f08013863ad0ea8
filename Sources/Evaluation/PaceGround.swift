internal import Foundation
internal import PlanModel

/// On what grounds an indicator gets its pace; the sentence for readers is made from it.
enum PaceGround: Hashable {
  /// The target is met.
  case reached
  /// Not worse than the value expected by now.
  case onPace(expected: Decimal)
  /// Worse than expected by now, not worse than at the start.
  case behind(expected: Decimal)
  /// Worse than at the start.
  case worse
  /// Better than the baseline, for the method that knows nothing else.
  case improved
  /// Like the baseline, for the method that knows nothing else.
  case unchanged
  /// The time for the target is over, and the last value known does not meet it.
  case overdue
  /// Nothing was measured or reported.
  case noValue
  /// No period is over yet.
  case notYetStarted
  /// The data do not allow a judgement.
  case cannotTell(Obstacle)

  /// What stands in the way of a judgement.
  enum Obstacle: Hashable {
    /// A goal in words.
    case qualitative
    /// A person judges.
    case manual
    /// Only the parts of the indicator have values.
    case parts
    /// The value does not exist (該当なし) or is kept secret (秘匿), or stands in words.
    case unusableValue
    /// The number cannot be computed with.
    case outOfRange
    /// Months where a year is counted.
    case otherPeriodKind
    /// Running totals fall.
    case fallingTotal
    /// A total is due, and nothing says how the values add up.
    case noCounting
    /// No number to reach.
    case noTarget
    /// Which way is better is not stated. Never guessed: targets below the baseline exist for what should grow.
    case noDirection
    /// The direction says one thing, the comparator of the target the other.
    case contradiction
    /// A level is to be kept, and nothing says what still counts as kept.
    case keepWithoutBand
    /// The year that is counted was not over.
    case interim
    /// The source gives a bound only.
    case boundOnly
    /// A year is missing from the sum.
    case gapInSum
    /// No value is expected for now.
    case noExpected(UndefinedReason)
  }

  /// The pace that follows.
  var pace: Pace {
    switch self {
    case .reached: .reached
    case .onPace, .improved: .onPace
    case .behind, .unchanged: .behind
    case .worse: .worse
    case .overdue: .overdue
    case .noValue, .notYetStarted: .notMeasured
    case .cannotTell: .cannotTell
    }
  }
}
