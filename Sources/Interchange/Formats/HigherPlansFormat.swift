internal import PlanModel

extension RecordFormat where Record == NationalPlanReference {
  static let nationalPlan = RecordFormat<NationalPlanReference>(
    "NationalPlanReference", "国の計画", "即した国の計画です。", blank: { NationalPlanReference(title: "") },
    fields: [
      .required("title", \.title, .text, "名称"),
      .optional("decidedOn", \.decidedOn, .date, "閣議決定の日"),
    ])
}

extension RecordFormat where Record == PrefecturalPlanReference {
  static let prefecturalPlan = RecordFormat<PrefecturalPlanReference>(
    "PrefecturalPlanReference", "都道府県の計画", "市町村の計画が勘案した都道府県の計画です。",
    blank: { PrefecturalPlanReference(title: "") },
    fields: [
      .required("title", \.title, .text, "名称"),
      .optional("decidedOn", \.decidedOn, .date, "決定の日"),
      .optional("howConsidered", \.howConsidered, .text, "どのように勘案したか"),
    ])
}

extension RecordFormat where Record == RelatedPlan {
  static let relatedPlan = RecordFormat<RelatedPlan>(
    "RelatedPlan", "関連する計画", "整合を図る他の計画です。", blank: { RelatedPlan(title: "") },
    fields: [
      .required("title", \.title, .text, "名称"),
      .optional("relation", \.relation, .text, "この計画との関係"),
      .optional("url", \.url, .address, "公表ページのアドレス"),
    ])
}

extension RecordFormat where Record == Ordinance {
  static let ordinance = RecordFormat<Ordinance>(
    "Ordinance", "条例", "計画の策定や推進のもとになる条例です。", blank: { Ordinance(title: "") },
    fields: [
      .required("title", \.title, .text, "名称"),
      .optional("number", \.number, .text, "条例番号"),
      .optional("promulgatedOn", \.promulgatedOn, .date, "公布の日"),
    ])
}
