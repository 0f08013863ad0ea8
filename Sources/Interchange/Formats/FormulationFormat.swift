internal import PlanModel

extension RecordFormat where Record == Formulation {
  static let formulation = RecordFormat<Formulation>(
    "Formulation", "策定の方法", "手引にある策定のパターンです。", blank: { Formulation(.newPlan) },
    fields: [
      .required("pattern", \.pattern, .choice, "パターン1（新たな計画）又はパターン2（既存の計画に盛り込む）", necessity: .essential),
      .optional("existingPlanTitle", \.existingPlanTitle, .text, "パターン2のとき、既存の計画の名称"),
      .optional("relation", \.relation, .text, "パターン2のとき、既存の計画との関係を述べた文"),
      .standard("smallStart", \.isSmallStart, .truth, is: false, "false", "小さく始めて順次広げる計画か（スモールスタート）"),
    ])
}
