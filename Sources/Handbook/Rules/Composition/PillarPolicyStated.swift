import PlanModel

extension Rule {
  /// 取り上げた柱に基本的な方針がある (手引 I-6).
  static let pillarPolicyStated = Rule(
    id: "pillar-policy-stated",
    title: "取り上げた柱に基本的な方針がある",
    why: "柱は、施策の基本的な方針として載せるものです。方針があれば、個々の施策が何を目指すのかが分かります。",
    clauses: ["five-pillars-as-fit"],
    doesNotCheck: "方針が地域の課題に応えるものかどうかは、団体が判断します。",
    examples: [
      .passing("取り上げた柱の全てに方針がある"),
      .failing("柱を取り上げたが、方針がない", at: .plan("pillars[1].policy")) { $0.pillars[1].policy = nil },
      .notConcerned("柱を一つも取り上げていない") { plan in
        plan.pillars = Pillar.allCases.map { PillarChoice($0, isAdopted: false, reason: "独自の方針によるため。") }
        for index in plan.measures.indices { plan.measures[index].pillars = [] }
      },
    ]
  ) { context in
    guard context.plan.pillars.contains(where: \.isAdopted) else { return .notApplicable("5つの柱を取り上げていません。") }
    var gaps: [Gap] = []
    for (index, choice) in context.plan.pillars.enumerated() where choice.isAdopted && choice.policy.isBlank {
      gaps.append(
        Gap(
          .plan("pillars[\(index)].policy"), "柱「\(choice.pillar.label)」に基本的な方針がありません。",
          mend: "plan.yaml の pillars[\(index)].policy に、柱についての方針を1文から3文で記載してください。"))
    }
    return .found(gaps)
  }
}
