internal import PlanModel

extension RecordFormat where Record == PromotionStructure {
  static let promotion = RecordFormat<PromotionStructure>(
    "PromotionStructure", "推進体制", "策定、実行及び評価を担う体制です。", blank: { PromotionStructure() },
    fields: [
      .optional("crossSectionBody", \.crossSectionBody, .text, "庁内横断の推進組織"),
      .optional("chair", \.chair, .text, "推進組織の長（職名）"),
      .list("roles", \.roles, RecordFormat<PromotionRole>.role.value, "役割分担"),
      .optional("municipalities", \.municipalities, .text, "市町村の参画の方法"),
      .list("partners", \.partners, RecordFormat<Partner>.partner.value, "連携先"),
      .optional("execution", \.execution, .text, "実行体制"),
      .optional("evaluation", \.evaluation, .text, "定量的な評価の方法と時期"),
      .optional("reviewCycle", \.reviewCycle, .text, "評価を見直しにつなげる方法（PDCA）"),
      .optional("nationalSupport", \.nationalSupport, .text, "利用する国の支援"),
      .optional("reinvestment", \.reinvestment, .text, "生み出した資源を振り向ける先"),
      .optional("wideAreaCooperation", \.wideAreaCooperation, .text, "広域での連携"),
      .list("referenceCases", \.referenceCases, RecordFormat<Citation>.citation.value, "参考にした先進事例"),
    ])
}

extension RecordFormat where Record == PromotionRole {
  static let role = RecordFormat<PromotionRole>(
    "PromotionRole", "役割分担", "推進体制の中での役割です。", blank: { PromotionRole(name: "", task: "") },
    fields: [
      .required("name", \.name, .text, "課又は組織の名称"),
      .required("task", \.task, .text, "役割"),
    ])
}

extension RecordFormat where Record == Partner {
  static let partner = RecordFormat<Partner>(
    "Partner", "連携先", "計画を共に進める団体です。", blank: { Partner(id: "", name: "", kind: .other) },
    fields: [
      .required("id", \.id, .id("Partner"), "識別子（計画の中で重複しないもの）", necessity: .essential),
      .required("name", \.name, .text, "名称"),
      .required("kind", \.kind, .choice, "種類"),
      .optional("role", \.role, .text, "担うこと"),
      .optional("invitation", \.invitation, .text, "同じような団体が新たに参加できること"),
      .optional("corporateNumber", \.corporateNumber, .corporateNumber, "法人番号（13桁）"),
    ])
}
