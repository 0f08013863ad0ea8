import PlanModel

extension Rule {
  /// 取り上げた柱と施策が対応している (手引 I-6).
  static let measuresMatchPillars = Rule(
    id: "measures-match-pillars",
    title: "取り上げた柱と施策が対応している",
    why: "柱を取り上げても施策がなければ、方針は実行されません。取り上げていない柱の施策があれば、方針のほうに漏れがあります。",
    clauses: ["five-pillars-as-fit"],
    doesNotCheck: "施策が柱の方針を実現するのに足りるかどうかは、団体が判断します。どの柱にも属さない独自の施策は差し支えありません。",
    examples: [
      .passing("取り上げた柱の全てに施策がある"),
      .passing("一つの施策が二つの柱に置かれている") { $0.change("online") { $0.pillars.append(.dataUse) } },
      .failing("取り上げた柱に施策がない", at: .plan("pillars[3]")) { $0.change("lecture") { $0.pillars = [] } },
      .failing("取り上げていない柱の施策がある", at: .measure("online", "pillars[1]")) {
        $0.change("online") { $0.pillars.append(.individualNumberCard) }
      },
      .notConcerned("5つの柱について何も書かれていない") { $0.pillars = [] },
    ]
  ) { context in
    guard !context.plan.pillars.isEmpty else { return .notApplicable("5つの柱について書かれていません。") }
    var gaps: [Gap] = []
    let served = Set(context.plan.measures.flatMap(\.pillars))
    for (index, choice) in context.plan.pillars.enumerated()
    where choice.isAdopted && choice.reason.isBlank && !served.contains(choice.pillar) {
      gaps.append(
        Gap(
          .plan("pillars[\(index)]"), "柱「\(choice.pillar.label)」を取り上げていますが、施策がありません。",
          mend: "当たる施策のファイルの pillars にこの柱を加えてください。施策を置かないときは、plan.yaml の pillars[\(index)].reason に理由を記載してください。"))
    }
    let leftOut = Set(context.plan.pillars.filter { !$0.isAdopted }.map(\.pillar))
    guard !leftOut.isEmpty else { return .found(gaps) }
    for measure in context.plan.measures {
      for (index, pillar) in measure.pillars.enumerated() where leftOut.contains(pillar) {
        gaps.append(
          Gap(
            .measure(measure.id, "pillars[\(index)]"), "施策「\(measure.title)」は、取り上げていない柱「\(pillar.label)」に置かれています。",
            mend: "\(context.file(of: measure)) の pillars を改めるか、plan.yaml の pillars でこの柱を取り上げてください。"))
      }
    }
    return .found(gaps)
  }
}
