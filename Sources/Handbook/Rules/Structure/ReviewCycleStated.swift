import PlanModel

extension Rule {
  /// PDCA による見直しの手順がある (手引 I-5).
  static let reviewCycleStated = Rule(
    id: "review-cycle-stated",
    title: "評価を計画の見直しにつなげる手順が示されている",
    why: "評価をしても計画が改まらなければ、同じ遅れが繰り返されます。評価の結果をいつ、どこに諮って見直すかを決めておきます。",
    clauses: ["pdca-review"],
    doesNotCheck: "見直しが実際に行われたかどうかは、改定や評価の記録により担当課が確かめます。",
    examples: [
      .passing("見直しの手順がある"),
      .failing("見直しの手順がない", at: .plan("promotion.reviewCycle")) { $0.promotion?.reviewCycle = nil },
    ]
  ) { context in
    guard context.plan.promotion?.reviewCycle.isBlank ?? true else { return .satisfied }
    return .gap(
      .plan("promotion.reviewCycle"), "評価の結果により計画を見直す手順が示されていません。",
      mend: "plan.yaml の promotion.reviewCycle に、見直しの時期と諮る会議を記載してください。")
  }
}
