internal import PlanModel

extension RecordFormat where Record == PillarChoice {
  static let pillarChoice = RecordFormat<PillarChoice>(
    "PillarChoice", "柱", "5つの柱のそれぞれについて、取り上げるか否かと、その方針又は理由です。",
    blank: { PillarChoice(.onlineProcedures) },
    fields: [
      .required("pillar", \.pillar, .choice, "どの柱か", necessity: .essential),
      .standard("adopted", \.isAdopted, .truth, is: true, "true", "取り上げるか"),
      .optional("policy", \.policy, .text, "基本的な方針"),
      .optional("reason", \.reason, .text, "取り上げないとき、その理由"),
    ])
}
