import PlanModel

extension Rule {
  /// 民間が保有するデータの活用が検討されている (手引 I-1).
  static let privateDataConsidered = Rule(
    id: "private-data-considered",
    title: "民間が保有するデータの活用を検討している",
    why: "民間の事業者が保有するデータを用いると、団体のデータだけではできない行政サービスを生み出せることがあります。",
    clauses: ["private-data-may-be-used"],
    doesNotCheck: "機械では判断しません。検討の有無は担当課が確かめ、plan.yaml の judgements に記録します。検討した結果、用いないこととしても差し支えありません。",
    examples: [
      .passing("検討の結果が記録されている"),
      .asking("検討の有無が記録されていない") { $0.judgements.removeAll { $0.rule == "private-data-considered" } },
    ]
  ) { _ in
    .question("民間の事業者が保有するデータを用いた行政サービスについて、検討しましたか。")
  }
}
