import PlanModel

extension Rule {
  /// 規格の整備、互換性の確保及び業務の見直しに取り組んでいる (法第15条第1項).
  static let workReviewAddressed = Rule(
    id: "work-review-addressed",
    title: "規格の整備及び業務の見直しへの取組が分かる",
    why: "情報システムの規格を整え、互換性を確保し、業務を見直すことは、国と地方公共団体が連携して行うこととされています。計画に施策がないときは、別に取り組んでいるかどうかを確かめます。",
    clauses: ["standards-and-work-review"],
    doesNotCheck: "システムの標準化や業務の見直しが計画どおり進んでいるかどうかは、担当課が判断します。",
    weight: .atMost(.warning, because: "求められているのは措置を講ずることであり、計画への記載までは求められていないためです。"),
    examples: [
      .passing("標準化の施策がある"),
      .asking("規格や互換性に関する施策がない") { plan in
        plan.measures.removeAll { $0.pillars.contains(.standardsAndCompatibility) }
        plan.change("open-data") { $0.dependsOn = ["online"] }
        plan.pillars[4] = PillarChoice(.standardsAndCompatibility, isAdopted: false, reason: "別の計画で取り組むため。")
      },
    ]
  ) { context in
    if context.plan.measures.contains(where: { $0.pillars.contains(.standardsAndCompatibility) }) { return .satisfied }
    return .question(
      "計画に「\(Pillar.standardsAndCompatibility.label)」の施策がありません。情報システムの標準化や業務の見直しに、計画とは別に取り組んでいますか。")
  }
}
