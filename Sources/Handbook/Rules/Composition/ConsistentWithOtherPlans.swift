import PlanModel

extension Rule {
  /// 総合計画などとの関係が示されている (手引 I-4).
  static let consistentWithOtherPlans = Rule(
    id: "consistent-with-other-plans",
    title: "他の計画との関係が示されている",
    why: "総合計画などとの関係が示されていれば、似た計画がいくつもある中で、この計画の役割が分かります。",
    clauses: ["consistent-with-other-plans"],
    doesNotCheck: "目標や期間が他の計画と食い違っていないかどうかは、担当課が両者を読み比べて判断します。",
    examples: [
      .passing("総合計画との関係がある"),
      .asking("関係する計画が挙げられていない") { $0.relatedPlans = [] },
      .failing("計画の題名だけで、関係がない", at: .plan("relatedPlans[0].relation")) {
        $0.relatedPlans[0].relation = nil
      },
    ]
  ) { context in
    guard !context.plan.relatedPlans.isEmpty else {
      return .question("関係する計画が挙げられていません。総合計画など、既にある計画との整合は取れていますか。")
    }
    var gaps: [Gap] = []
    for (index, related) in context.plan.relatedPlans.enumerated() where related.relation.isBlank {
      gaps.append(
        Gap(
          .plan("relatedPlans[\(index)].relation"), "「\(related.title)」との関係が述べられていません。",
          mend: "plan.yaml の relatedPlans[\(index)].relation に、両者の関係を1文で記載してください。"))
    }
    return .found(gaps)
  }
}
