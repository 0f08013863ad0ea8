import PlanModel

extension Rule {
  /// 策定の型が示されている (手引 I-4).
  static let patternStated = Rule(
    id: "pattern-stated",
    title: "策定の型が示されている",
    why: "新たに作った計画か、既存の計画に盛り込んだものかが分かれば、章立ての違いを理由に不足と誤解されることがありません。",
    clauses: ["pattern-one-or-two"],
    doesNotCheck: "どちらの型がふさわしいかは、団体が判断します。",
    examples: [
      .passing("パターン1と示されている"),
      .failing("策定の型が示されていない", at: .plan("formulation")) { $0.formulation = nil },
    ]
  ) { context in
    guard context.plan.formulation == nil else { return .satisfied }
    return .gap(
      .plan("formulation"), "新たに作った計画か、既存の計画に盛り込んだものかが示されていません。",
      mend: "plan.yaml の formulation.pattern に「パターン1」（新規）又は「パターン2」（既存の計画に盛り込む）を記載してください。")
  }
}
