/// The length of time that a figure speaks of.
public enum PeriodKind: String, CaseIterable, Sendable {
  /// 年度, 1 April to 31 March.
  case fiscalYear
  /// 暦年, 1 January to 31 December.
  case calendarYear
  /// 月.
  case month
  /// 日, a single day.
  case day

  /// The word for it: 年度, 暦年, 月, 日.
  public var label: String {
    switch self {
    case .fiscalYear: "年度"
    case .calendarYear: "暦年"
    case .month: "月"
    case .day: "日"
    }
  }
}
