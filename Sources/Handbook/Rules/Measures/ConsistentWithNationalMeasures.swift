import PlanModel

extension Rule {
  /// 国の施策との整合が図られている (手引 I-7).
  static let consistentWithNationalMeasures = Rule(
    id: "consistent-with-national-measures",
    title: "国の施策との整合が図られている",
    why: "国と地方の施策がそろっていると、官民データを団体の境を越えて使えます。国の施策一覧から選んだ施策があれば、参照したことが分かります。",
    clauses: ["consistency-with-national-measures"],
    doesNotCheck: "施策の中身が国の施策と整合しているかどうかは、担当課が読み比べて判断します。",
    examples: [
      .passing("国の施策一覧から選んだ施策がある"),
      .asking("国の施策を参照した施策がない") { $0.change("online") { $0.origin = .own } },
    ]
  ) { context in
    if context.plan.measures.contains(where: { $0.origin.nationalReference != nil }) { return .satisfied }
    return .question("国の施策一覧から選んだ施策がありません。国や都道府県の施策との整合を確かめましたか。")
  }
}
