import PlanModel

extension Rule {
  /// 保有するデータを使いやすくする措置が講じられている (法第11条第1項).
  static let openDataAddressed = Rule(
    id: "open-data-addressed",
    title: "保有するデータを使いやすくする措置が分かる",
    why: "保有するデータを容易に利用できるようにする措置は、計画の有無にかかわらず、全ての地方公共団体に求められています。計画に施策がないときは、別に講じているかどうかを確かめます。",
    clauses: ["open-data-duty"],
    doesNotCheck: "公開されたデータの範囲や質が十分かどうかは、担当課及び利用者が判断します。",
    weight: .atMost(.warning, because: "求められているのは措置を講ずることであり、計画への記載までは求められていないためです。"),
    examples: [
      .passing("オープンデータの施策がある"),
      .asking("データの利用に関する施策がない") { plan in
        plan.measures.removeAll { $0.pillars.contains(.dataUse) }
        plan.pillars[1] = PillarChoice(.dataUse, isAdopted: false, reason: "別の方針で取り組むため。")
      },
    ]
  ) { context in
    if context.plan.measures.contains(where: { $0.pillars.contains(.dataUse) }) { return .satisfied }
    return .question(
      "計画に「\(Pillar.dataUse.label)」の施策がありません。保有するデータをインターネットで容易に利用できるようにする措置を、計画とは別に講じていますか。")
  }
}
