import PlanModel

extension Rule {
  /// 住民が目指す姿を思い描ける (手引 I-2).
  static let visionUnderstandable = Rule(
    id: "vision-understandable",
    title: "住民が目指す姿を思い描ける",
    why: "図表などで見えるようにするのは、住民が将来の姿を思い描けるようにするためです。そうなっているかどうかは、人が読んで判断するほかありません。",
    clauses: ["figures-shown", "vision-shown"],
    doesNotCheck: "機械では判断しません。担当課が、できれば住民に読んでもらって判断し、plan.yaml の judgements に記録します。",
    examples: [
      .passing("担当課が判断を記録した"),
      .asking("判断がまだ記録されていない") { $0.judgements.removeAll { $0.rule == "vision-understandable" } },
      .failing("担当課が、満たしていないと判断した", at: .plan("judgements[0]")) { $0.judgements[0].isSatisfied = false },
      .notConcerned("目指す姿がない") { $0.vision = nil },
    ]
  ) { context in
    guard let vision = context.plan.vision, !vision.statement.isBlank else {
      return .notApplicable("目指す姿が記されていません。")
    }
    return .question("計画の目指す姿と図表から、住民は暮らしがどう変わるかを思い描けますか。")
  }
}
