public import Foundation

/// A computed figure, or why it cannot be computed. Never a silent zero.
public enum Computed: Hashable, Sendable {
  /// The exact value; round only for show.
  case value(Decimal)
  /// No value, for the reason given.
  case undefined(UndefinedReason)

  /// The value, if there is one.
  public var value: Decimal? {
    if case .value(let value) = self { value } else { nil }
  }
}

/// Why a figure cannot be computed.
public enum UndefinedReason: String, CodedValue {
  case noTarget
  case noActual
  case noBaseline
  case targetIsZero
  case baselineEqualsTarget
  case qualitative
  case notMeasured
  case noDeadline
  case notYetStarted

  public static var listName: String { "算出できない理由" }

  public var label: String {
    switch self {
    case .noTarget: "目標値がありません"
    case .noActual: "実績値がありません"
    case .noBaseline: "基準値がありません"
    case .targetIsZero: "目標値が0のため算出できません"
    case .baselineEqualsTarget: "基準値と目標値が同じため算出できません"
    case .qualitative: "定性的な指標です"
    case .notMeasured: "計測されていません"
    case .noDeadline: "達成の時期が定められていません"
    case .notYetStarted: "まだ計測の時期ではありません"
    }
  }
}

/// Where an indicator stands on its way to the target.
public enum Pace: String, CodedValue {
  /// The final target is reached.
  case reached
  /// At or above the value expected by now.
  case onPace
  /// Below the value expected by now, but better than at the start or the same.
  case behind
  /// Worse than at the start.
  case worse
  /// The deadline passed and the target was not reached.
  case overdue
  /// No value was measured.
  case notMeasured
  /// The data do not allow a judgement.
  case cannotTell

  public static var listName: String { "進捗の状況" }

  public var label: String {
    switch self {
    case .reached: "達成"
    case .onPace: "順調"
    case .behind: "遅れ"
    case .worse: "後退"
    case .overdue: "期限超過"
    case .notMeasured: "未計測"
    case .cannotTell: "判定不能"
    }
  }
}

/// What the figures say about one indicator on a given day.
public struct IndicatorAssessment: Hashable, Sendable {
  /// The indicator.
  public let indicator: RecordID<Indicator>
  /// The latest observation that carries a number, up to the day of the assessment.
  public let latest: Observation?
  /// The target by which it is judged.
  public let target: Target?
  /// ① actual ÷ target × 100, percent.
  public let ratio: Computed
  /// ② (actual − baseline) ÷ (target − baseline) × 100, percent.
  public let baselineRelative: Computed
  /// The value expected at the time of the latest observation, by yearly targets or a straight line.
  public let expected: Computed
  /// Where it stands.
  public let pace: Pace
  /// The reason for the pace, in a plain Japanese sentence.
  public let reason: String

  /// Makes an assessment.
  public init(
    indicator: RecordID<Indicator>, latest: Observation?, target: Target?, ratio: Computed,
    baselineRelative: Computed, expected: Computed, pace: Pace, reason: String
  ) {
    self.indicator = indicator
    self.latest = latest
    self.target = target
    self.ratio = ratio
    self.baselineRelative = baselineRelative
    self.expected = expected
    self.pace = pace
    self.reason = reason
  }
}
