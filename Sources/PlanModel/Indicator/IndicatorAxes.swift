/// What an indicator speaks of (domain.md 5.4). The State's KPI(進捗) is `activity`, its KPI(効果) is `outcome`.
public enum IndicatorLevel: String, CodedValue {
  /// 投入: money, people.
  case input
  /// 活動指標: the amount done.
  case activity
  /// 対象指標: the size of the group that is served.
  case targetGroup
  /// 成果指標: what changed for people.
  case outcome
  /// インパクト: the lasting change in society.
  case impact

  public static var listName: String { "指標の水準" }

  public var label: String {
    switch self {
    case .input: "投入指標"
    case .activity: "活動指標"
    case .targetGroup: "対象指標"
    case .outcome: "成果指標"
    case .impact: "インパクト指標"
    }
  }

  public var aliases: [String] {
    switch self {
    case .input: ["インプット"]
    case .activity: ["アウトプット", "KPI(進捗)", "KPI（進捗）", "活動"]
    case .targetGroup: ["対象"]
    case .outcome: ["アウトカム", "KPI(効果)", "KPI（効果）", "成果"]
    case .impact: ["インパクト"]
    }
  }
}

/// How far away an outcome is.
public enum OutcomeTerm: String, CodedValue {
  case short
  case middle
  case long

  public static var listName: String { "成果の時期" }

  public var label: String {
    switch self {
    case .short: "短期"
    case .middle: "中期"
    case .long: "長期"
    }
  }
}

/// How values add up over time.
public enum Counting: String, CodedValue {
  /// 単年度: each year begins at zero.
  case yearly
  /// 累計: everything since the beginning.
  case cumulative
  /// 期間累計: everything within a stated period.
  case periodTotal
  /// 時点値: the state at a moment.
  case pointInTime

  public static var listName: String { "数え方" }

  public var label: String {
    switch self {
    case .yearly: "単年度"
    case .cumulative: "累計"
    case .periodTotal: "期間累計"
    case .pointInTime: "時点値"
    }
  }
}

/// Which way is better.
public enum Direction: String, CodedValue {
  case increase
  case decrease
  case keep

  public static var listName: String { "目指す方向" }

  public var label: String {
    switch self {
    case .increase: "増加"
    case .decrease: "減少"
    case .keep: "維持"
    }
  }

  public var aliases: [String] {
    switch self {
    case .increase: ["上向き", "増", "増やす"]
    case .decrease: ["下向き", "減", "減らす"]
    case .keep: ["現状維持"]
    }
  }
}

/// Whether an indicator is a number or a statement (北海道, 国).
public enum IndicatorNature: String, CodedValue {
  case quantitative
  case qualitative

  public static var listName: String { "定量・定性の別" }

  public var label: String {
    switch self {
    case .quantitative: "定量"
    case .qualitative: "定性"
    }
  }
}

/// The ways of judging in use (domain.md 5.1).
public enum EvaluationMethodKind: String, CodedValue {
  /// 実績値÷目標値.
  case ratio
  /// (実績値−基準値)÷(目標値−基準値).
  case baselineRelative
  /// Against the value expected for that year.
  case expectedPath
  /// Against the baseline alone.
  case baselineOnly
  /// By a person.
  case manual

  public static var listName: String { "評価方法" }

  public var label: String {
    switch self {
    case .ratio: "目標値に対する割合"
    case .baselineRelative: "基準値からの達成割合"
    case .expectedPath: "各年度の見込値との比較"
    case .baselineOnly: "基準値との比較"
    case .manual: "担当者による判定"
    }
  }
}
