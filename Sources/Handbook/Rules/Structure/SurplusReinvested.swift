import PlanModel

extension Rule {
  /// 余力を計画の充実に充てる (手引 I-4).
  static let surplusReinvested = Rule(
    id: "surplus-reinvested",
    title: "生じた余力の使い道が示されている",
    why: "データ活用で生じた人や予算の余力を次の施策に充てると、小さく始めた計画を大きく育てられます。",
    clauses: ["reinvest-surplus"],
    doesNotCheck: "余力が実際に生じたかどうかは、担当課が決算や業務量から判断します。",
    weight: .atMost(.information, because: "好循環を目指すことが求められているもので、計画への記載までは求められていないためです。"),
    examples: [
      .passing("余力の使い道がある"),
      .failing("余力の使い道が書かれていない", at: .plan("promotion.reinvestment")) {
        $0.promotion?.reinvestment = nil
      },
    ]
  ) { context in
    guard context.plan.promotion?.reinvestment.isBlank ?? true else { return .satisfied }
    return .gap(
      .plan("promotion.reinvestment"), "データ活用で生じた余力の使い道が書かれていません。",
      mend: "見込まれる余力があれば、plan.yaml の promotion.reinvestment に使い道を記載してください。")
  }
}
