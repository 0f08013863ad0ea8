import PlanModel

extension Rule {
  /// 既存の計画との関係が述べられている (手引 I-4).
  static let patternTwoRelationStated = Rule(
    id: "pattern-two-relation-stated",
    title: "既存の計画との関係が述べられている",
    why: "既存の計画に内容を盛り込むときは、題名だけでは法に基づく計画と分かりません。両者の関係を述べておけば、住民も国も迷いません。",
    clauses: ["pattern-two-relation"],
    doesNotCheck: "既存の計画に必要な内容が実際に盛り込まれているかどうかは、構成要素の点検と担当課の判断によります。",
    examples: [
      .passing("既存の計画の題名と関係がある") {
        $0.formulation = Formulation(
          .insideExistingPlan, existingPlanTitle: "見本県情報化推進計画",
          relation: "見本県情報化推進計画の第3章から第6章までを、官民データ活用推進計画とします。")
      },
      .failing("関係が述べられていない", at: .plan("formulation.relation")) {
        $0.formulation = Formulation(.insideExistingPlan, existingPlanTitle: "見本県情報化推進計画")
      },
      .failing("既存の計画の題名がない", of: .town, at: .plan("formulation.existingPlanTitle")) {
        $0.formulation = Formulation(.insideExistingPlan, relation: "情報化推進計画に盛り込みます。")
      },
      .notConcerned("新たに作った計画である"),
    ]
  ) { context in
    guard let formulation = context.plan.formulation, formulation.pattern == .insideExistingPlan else {
      return .notApplicable("既存の計画に盛り込んだもの（パターン2）ではありません。")
    }
    var gaps: [Gap] = []
    if formulation.existingPlanTitle.isBlank {
      gaps.append(
        Gap(
          .plan("formulation.existingPlanTitle"), "内容を盛り込んだ既存の計画の題名がありません。",
          mend: "plan.yaml の formulation.existingPlanTitle に題名を記載してください。"))
    }
    if formulation.relation.isBlank {
      gaps.append(
        Gap(
          .plan("formulation.relation"), "既存の計画と官民データ活用推進計画との関係が述べられていません。",
          mend: "plan.yaml の formulation.relation に、どの部分をこの計画とするかを1文で記載してください。"))
    }
    return .found(gaps)
  }
}
