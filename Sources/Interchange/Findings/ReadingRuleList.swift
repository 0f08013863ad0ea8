public import PlanModel

/// The rules of reading as reports and documentation name them.
public enum ReadingRuleList {
  /// Every rule: its id, its title in Japanese, and how much a finding of it weighs at most.
  public static let all: [(id: RuleID, title: String, severity: Severity)] = ReadingRule.allCases.map {
    ($0.id, $0.title, $0.severity)
  }
}
