import PlanModel

extension Rule {
  /// 地域間の連携が検討されている (手引 I-4).
  static let wideAreaCooperationConsidered = Rule(
    id: "wide-area-cooperation-considered",
    title: "地域間の連携の検討が示されている",
    why: "システムの共同利用など、地域間の連携により、運用の費用を抑え、住民サービスの差を縮められます。",
    clauses: ["wide-area-cooperation"],
    doesNotCheck: "連携の相手や範囲が適切かどうかは、関係する団体が話し合って判断します。",
    weight: .atMost(.information, because: "将来の連携の検討を求めるもので、計画への記載までは求められていないためです。"),
    examples: [
      .passing("電子申請の基盤を共同で運用する"),
      .failing("地域間の連携について書かれていない", at: .plan("promotion.wideAreaCooperation")) {
        $0.promotion?.wideAreaCooperation = nil
      },
    ]
  ) { context in
    let isConsidered =
      !(context.plan.promotion?.wideAreaCooperation.isBlank ?? true) || context.plan.isJoint
      || context.plan.measures.contains { !$0.jointBodies.isEmpty }
    guard !isConsidered else { return .satisfied }
    return .gap(
      .plan("promotion.wideAreaCooperation"), "地域間の連携の検討について書かれていません。",
      mend: "検討した連携があれば、plan.yaml の promotion.wideAreaCooperation に記載してください。")
  }
}
