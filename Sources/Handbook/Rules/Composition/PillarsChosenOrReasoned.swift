import PlanModel

extension Rule {
  /// 5つの柱のそれぞれについて、取り上げるか否かが示されている (手引 I-6).
  static let pillarsChosenOrReasoned = Rule(
    id: "pillars-chosen-or-reasoned",
    title: "5つの柱の取捨が示されている",
    why: "5つの柱の全てを取り上げる必要はありません。取り上げない柱の理由が一言あれば、漏れではなく選択であることが住民にも議会にも伝わります。",
    clauses: ["five-pillars-as-fit"],
    doesNotCheck: "取り上げない理由が実情に合っているかどうかは、団体が判断します。",
    weight: .atMost(.information, because: "手引は柱の全てを求めておらず、理由を書くことも求めていないためです。"),
    examples: [
      .passing("一つの柱を、理由を付けて取り上げていない"),
      .failing("個人番号カードの柱について何も書かれていない", at: .plan("pillars")) {
        $0.pillars.removeAll { $0.pillar == .individualNumberCard }
      },
      .failing("取り上げない柱に理由がない", at: .plan("pillars[2].reason")) { $0.pillars[2].reason = nil },
    ]
  ) { context in
    var gaps: [Gap] = []
    for pillar in Pillar.allCases {
      guard let index = context.plan.pillars.firstIndex(where: { $0.pillar == pillar }) else {
        gaps.append(
          Gap(
            .plan("pillars"), "柱「\(pillar.label)」を取り上げるかどうかが示されていません。",
            mend: "plan.yaml の pillars に、取り上げるときは方針（policy）を、取り上げないときは adopted: false と理由（reason）を記載してください。"))
        continue
      }
      let choice = context.plan.pillars[index]
      if !choice.isAdopted, choice.reason.isBlank {
        gaps.append(
          Gap(
            .plan("pillars[\(index)].reason"), "柱「\(pillar.label)」を取り上げない理由がありません。",
            mend: "plan.yaml の pillars[\(index)].reason に理由を記載してください。"))
      }
    }
    return .found(gaps)
  }
}
