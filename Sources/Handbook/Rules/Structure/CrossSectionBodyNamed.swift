import PlanModel

extension Rule {
  /// 庁内横断の体制がある (手引 I-5).
  static let crossSectionBodyNamed = Rule(
    id: "cross-section-body-named",
    title: "庁内横断の体制が示されている",
    why: "計画は多くの課にまたがります。企画部門をはじめ関係する課が加わる体制がないと、情報部門だけの計画になりがちです。",
    clauses: ["cross-section-structure"],
    doesNotCheck: "体制が実際に機能しているかどうかは、団体が判断します。",
    examples: [
      .passing("推進本部がある"),
      .failing("庁内横断の体制がない", at: .plan("promotion.crossSectionBody")) { $0.promotion?.crossSectionBody = nil },
    ]
  ) { context in
    guard context.plan.promotion?.crossSectionBody.isBlank ?? true else { return .satisfied }
    return .gap(
      .plan("promotion.crossSectionBody"), "庁内横断の体制が示されていません。",
      mend: "plan.yaml の promotion.crossSectionBody に、推進本部など庁内横断の会議体の名称を記載してください。")
  }
}
