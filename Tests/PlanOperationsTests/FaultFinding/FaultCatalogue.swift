import PlanModel

/// Every fault that is made.
enum FaultCatalogue {
  /// All faults, by the rule that is to find them.
  static let byRule: [RuleID: [Fault]] = Dictionary(grouping: all, by: \.rule)

  /// All faults, family by family.
  static let all: [Fault] =
    legal + composition + structure + measures + indicators + targets + data + currency + questions

  /// Rules for which no single change of 見本県 can be made, and why.
  static let rulesWithoutFault: [RuleID: String] = [
    "figure-rights-stated": "Figures lie beside the plan and are no part of what is broken here."
  ]
}
