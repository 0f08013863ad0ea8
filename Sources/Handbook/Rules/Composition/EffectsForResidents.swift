import PlanModel

extension Rule {
  /// 住民や事業者が実感できる効果が示されている (手引 I-3).
  static let effectsForResidents = Rule(
    id: "effects-for-residents",
    title: "住民や事業者が実感できる効果が示されている",
    why: "デジタルファースト、コネクテッド・ワンストップ、ワンスオンリーのどれに当たる施策かが分かれば、住民や事業者は自分への効果を探せます。",
    clauses: ["effects-digital-first"],
    doesNotCheck: "効果が実際に感じられているかどうかは、利用者への調査などにより担当課が判断します。",
    examples: [
      .passing("効果の種類を示した施策がある"),
      .failing("効果の種類を示した施策が一つもない", at: .plan("measures")) { $0.change("online") { $0.effects = [] } },
      .notConcerned("施策がない") { $0.measures = [] },
    ]
  ) { context in
    guard !context.plan.measures.isEmpty else { return .notApplicable("施策がありません。") }
    guard !context.plan.measures.contains(where: { !$0.effects.isEmpty }) else { return .satisfied }
    return .gap(
      .plan("measures"), "住民や事業者が実感できる効果を示した施策がありません。",
      mend: "当てはまる施策があれば、そのファイルの effects に「デジタルファースト」「コネクテッド・ワンストップ」又は「ワンスオンリー」を記載してください。")
  }
}
