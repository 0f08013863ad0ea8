public import PlanModel

/// Every rule that Tebiki knows.
public enum RuleCatalogue {
  /// Every rule, family by family.
  public static let all: [Rule] = RuleFamily.allCases.flatMap(\.rules)

  /// The rule with a name; `nil` when there is none.
  public static func find(_ id: RuleID) -> Rule? { byID[id] }

  /// For each clause the rules that serve it, as `HandbookCoverage` and `LawFreshness` ask for them.
  public static let rulesByClause: [ClauseID: [String]] = {
    var served: [ClauseID: [String]] = [:]
    for rule in all {
      for clause in rule.clauses { served[clause, default: []].append(rule.id.rawValue) }
    }
    return served
  }()

  private static let byID: [RuleID: Rule] = Dictionary(
    all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
