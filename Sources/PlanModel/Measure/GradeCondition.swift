/// What must hold for a grade of a scale that compares positions. 「良い」 follows the indicator's direction.
public enum GradeCondition: String, CodedValue {
  /// Better than the target.
  case exceedsTarget
  /// At the target or better.
  case meetsTarget
  /// At the value expected by now or better.
  case onPace
  /// Better than the baseline, by more than the band that counts as no change.
  case betterThanBaseline
  /// Better than the baseline, or within the band.
  case notWorseThanBaseline
  /// Within the band around the baseline.
  case nearBaseline
  /// Worse than the baseline, by more than the band.
  case worseThanBaseline
  /// There is no value for the year.
  case noValue

  public static var listName: String { "区分の条件" }

  public var label: String {
    switch self {
    case .exceedsTarget: "目標値より良い"
    case .meetsTarget: "目標値に達している"
    case .onPace: "見込値に達している"
    case .betterThanBaseline: "基準値より良い"
    case .notWorseThanBaseline: "基準値より悪くない"
    case .nearBaseline: "基準値から変化がない"
    case .worseThanBaseline: "基準値より悪い"
    case .noValue: "実績値がない"
    }
  }

  public var aliases: [String] {
    switch self {
    case .exceedsTarget: ["目標値を超える"]
    case .meetsTarget: ["達成"]
    default: []
    }
  }
}
