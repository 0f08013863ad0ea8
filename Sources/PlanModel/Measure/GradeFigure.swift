/// What is held against the grades of a scale (domain.md 5.1).
public enum GradeFigure: String, CodedValue {
  /// The rate by each indicator's own method.
  case indicatorMethod
  /// 実績値÷目標値 (愛知県).
  case ratio
  /// 実績値÷その年度の目標値, for years that have a target of their own (富士市 中間目標値).
  case interimRatio
  /// 実績値÷その年度の見込値, by yearly targets or a straight line (茨城県 期待値).
  case expectedRatio
  /// 実績値÷(目標値×経過した年数の割合) (多摩市: 20, 40, 60, 80, 100 percent of the target).
  case sharedTargetRatio
  /// (実績値−基準値)÷(目標値−基準値) (つくば市).
  case baselineRelative
  /// Where the value stands to target, expected value and baseline, by the conditions of the grades (長与町, 福岡市, 群馬県).
  case positions
  /// Whether the target is met: 100 percent if so, nothing if not. For targets of 0 and levels to be kept.
  case reached
  /// A person decides.
  case byHand

  public static var listName: String { "判定に用いる値" }

  public var label: String {
    switch self {
    case .indicatorMethod: "指標ごとの評価方法による率"
    case .ratio: "目標値に対する割合"
    case .interimRatio: "その年度の目標値に対する割合"
    case .expectedRatio: "その年度の見込値に対する割合"
    case .sharedTargetRatio: "目標値を年数で割り振った値に対する割合"
    case .baselineRelative: "基準値からの達成割合"
    case .positions: "目標値や基準値との比較"
    case .reached: "目標の達成"
    case .byHand: "担当者の判定"
    }
  }

  public var aliases: [String] {
    switch self {
    case .interimRatio: ["中間目標値に対する割合"]
    case .expectedRatio: ["期待値に対する割合"]
    default: []
    }
  }
}
