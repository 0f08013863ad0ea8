import PlanModel

extension Rule {
  /// 都道府県の計画が勘案されている (法第9条第3項).
  static let prefecturalPlanConsidered = Rule(
    id: "prefectural-plan-considered",
    title: "勘案した都道府県の計画が示されている",
    why: "市町村の計画は、都道府県の計画を勘案して定めることとされています。どの計画をどのように勘案したかが分かれば、共同の取組につなげられます。",
    clauses: ["take-prefectural-plan-into-account"],
    doesNotCheck: "勘案の仕方が適切かどうかは、市町村が都道府県と話し合って判断します。都道府県が計画を定めていないときは、その旨を howConsidered に記載すれば足ります。",
    examples: [
      .passing("題名と勘案の仕方がある", of: .town),
      .failing("都道府県の計画が示されていない", of: .town, at: .plan("prefecturalPlan")) { $0.prefecturalPlan = nil },
      .failing("題名も勘案の仕方もない", of: .town, at: .plan("prefecturalPlan.title")) {
        $0.prefecturalPlan = PrefecturalPlanReference(title: "")
      },
      .notConcerned("都道府県の計画である"),
    ]
  ) { context in
    guard let reference = context.plan.prefecturalPlan else {
      return .gap(
        .plan("prefecturalPlan"), "勘案した都道府県の計画が示されていません。",
        mend: "plan.yaml の prefecturalPlan に、都道府県の計画の題名（title）、決定日（decidedOn）及び勘案の仕方（howConsidered）を記載してください。")
    }
    guard !reference.title.isBlank || !reference.howConsidered.isBlank else {
      return .gap(
        .plan("prefecturalPlan.title"), "勘案した都道府県の計画の題名がありません。",
        mend: "plan.yaml の prefecturalPlan.title に題名を記載してください。")
    }
    return .satisfied
  }
}
