import PlanModel

extension Rule {
  /// 実行の体制がある (手引 I-5).
  static let executionStructureStated = Rule(
    id: "execution-structure-stated",
    title: "実行の体制が示されている",
    why: "計画を作るだけでは施策は進みません。だれが日々の進み具合を確かめるかを決めておくことが重要とされています。",
    clauses: ["execution-structure"],
    doesNotCheck: "体制に足りる人員や予算があるかどうかは、団体が判断します。",
    examples: [
      .passing("実行の体制がある"),
      .failing("実行の体制がない", at: .plan("promotion.execution")) { $0.promotion?.execution = nil },
    ]
  ) { context in
    guard context.plan.promotion?.execution.isBlank ?? true else { return .satisfied }
    return .gap(
      .plan("promotion.execution"), "施策を実行する体制が示されていません。",
      mend: "plan.yaml の promotion.execution に、施策の進め方と進み具合を確かめる者を記載してください。")
  }
}
