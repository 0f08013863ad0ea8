internal import PlanModel

/// Why a figure cannot be had for a grade. The words go on with 「…ため」.
enum GradeObstacle: Hashable {
  /// A figure is missing or a division by zero stands in the way.
  case undefined(UndefinedReason)
  /// Which way is better is not stated. Never guessed.
  case noDirection
  /// The direction says one thing, the comparator of the target the other.
  case contradiction
  /// A plain ratio rises when things get worse.
  case lessIsBetter
  /// A level is to be kept: the nearer the better, which no rate shows.
  case levelToKeep
  /// With a target below 0 the ratio turns round.
  case negativeTarget
  /// The target is worse than the baseline (大船渡市: target 90 for what stood at 96.7), so that falling back would count
  /// as progress.
  case targetBehindBaseline
  /// The year has no target of its own.
  case noTargetOfYear
  /// The target is not met, and nothing else can be said.
  case notReached
  /// A person decides.
  case byHand
  /// The grades carry no conditions.
  case noConditions

  /// The words.
  var text: String {
    switch self {
    case .undefined(let reason): Self.text(reason)
    case .noDirection: "目指す方向（増加・減少・維持の別）が定められていない"
    case .contradiction: "目指す方向と目標値が食い違っている"
    case .lessIsBetter: "減少を目指す指標で、この割合では良し悪しが逆になる"
    case .levelToKeep: "維持を目指す指標で、割合では良し悪しが分からない"
    case .negativeTarget: "比べる値が負の数である"
    case .targetBehindBaseline: "目標値が基準値より悪い側にある"
    case .noTargetOfYear: "その年度の目標値が定められていない"
    case .notReached: "目標値に達していない"
    case .byHand: "担当者が判定することとされている"
    case .noConditions: "区分の条件が示されていない"
    }
  }

  /// The reason in the terms of a computed figure; nil where there is nothing to divide.
  var undefined: UndefinedReason? {
    if case .undefined(let reason) = self { reason } else { nil }
  }

  private static func text(_ reason: UndefinedReason) -> String {
    switch reason {
    case .noTarget: "数値の目標が定められていない"
    case .noActual: "実績値がない"
    case .noBaseline: "基準値又はその時点が定められていない"
    case .targetIsZero: "比べる値が0である"
    case .baselineEqualsTarget: "基準値と目標値が同じである"
    case .qualitative: "定性的な指標である"
    case .notMeasured: "計測されていない"
    case .noDeadline: "達成の時期が定められていない"
    case .notYetStarted: "基準となる時点より前の値である"
    }
  }
}
