import PlanModel

extension Rule {
  /// 優良な事例が参考にされている (手引 I-4).
  static let goodCasesUsed = Rule(
    id: "good-cases-used",
    title: "参考にした事例が示されている",
    why: "国のノウハウや他団体の優良な事例を用いると、同じ失敗を避けられます。参考にした事例が示されていれば、担当が替わっても経緯をたどれます。",
    clauses: ["use-good-cases"],
    doesNotCheck: "事例が地域に合うかどうかは、担当課が判断します。",
    examples: [
      .passing("参考にした事例がある"),
      .asking("参考にした事例が挙げられていない") { $0.promotion?.referenceCases = [] },
    ]
  ) { context in
    guard context.plan.promotion?.referenceCases.isEmpty ?? true else { return .satisfied }
    return .question("参考にした事例が挙げられていません。国のノウハウや他団体の優良な事例を調べましたか。")
  }
}
