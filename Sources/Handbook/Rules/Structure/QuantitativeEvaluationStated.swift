import PlanModel

extension Rule {
  /// 定量的な評価の方法がある (手引 I-5).
  static let quantitativeEvaluationStated = Rule(
    id: "quantitative-evaluation-stated",
    title: "施策を定量的に評価する方法が示されている",
    why: "各施策の成果を数値で評価することが重要とされています。いつ、だれが、何によって評価するかを決めておくと、評価が毎年続きます。",
    clauses: ["quantitative-evaluation", "ebpm"],
    doesNotCheck: "評価の方法が妥当かどうかは、団体が必要に応じて外部の意見を聴いて判断します。",
    examples: [
      .passing("評価の方法がある"),
      .failing("評価の方法がない", at: .plan("promotion.evaluation")) { $0.promotion?.evaluation = nil },
    ]
  ) { context in
    guard context.plan.promotion?.evaluation.isBlank ?? true else { return .satisfied }
    return .gap(
      .plan("promotion.evaluation"), "施策の成果を定量的に評価する方法が示されていません。",
      mend: "plan.yaml の promotion.evaluation に、評価の時期、評価する者及び用いる指標を記載してください。")
  }
}
