import PlanModel

extension Rule {
  /// 目指す姿が示されている (手引 I-2).
  static let visionShown = Rule(
    id: "vision-shown",
    title: "目指す姿が示されている",
    why: "地域が目指す姿を住民や関係者と共有することは、計画の目的の一つです。",
    clauses: ["vision-shown"],
    doesNotCheck: "目指す姿が地域にふさわしいかどうかは、団体が住民の意見を聴いて判断します。",
    examples: [
      .passing("目指す姿の文がある"),
      .failing("目指す姿がない", at: .plan("vision")) { $0.vision = nil },
      .failing("目指す姿の文が空である", at: .plan("vision.statement")) { $0.vision?.statement = " " },
    ]
  ) { context in
    let mend = "plan.yaml の vision.statement に、官民データ活用により実現したい地域の姿を1文で記載してください。"
    guard let vision = context.plan.vision else {
      return .gap(.plan("vision"), "地域が目指す姿が示されていません。", mend: mend)
    }
    return vision.statement.isBlank
      ? .gap(.plan("vision.statement"), "地域が目指す姿の文がありません。", mend: mend) : .satisfied
  }
}
