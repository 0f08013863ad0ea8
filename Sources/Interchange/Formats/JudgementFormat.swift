internal import PlanModel

extension RecordFormat where Record == Judgement {
  static let judgement = RecordFormat<Judgement>(
    "Judgement", "人による判断", "点検のうち、人でなければ決められない問いへの答え、又は、原則などの求めによらない理由です。義務に当たる事項は、理由を記録しても、指摘の重さは変わりません。",
    blank: { Judgement(rule: "", isSatisfied: false, judgedBy: "", reason: "") },
    fields: [
      .required("rule", \.rule, .rule, "問いを発した、又は理由を記す点検の規則", necessity: .essential),
      .required("satisfied", \.isSatisfied, .truth, "満たしている、又は理由により差し支えないと判断するか", necessity: .essential),
      .required("judgedBy", \.judgedBy, .text, "判断した者（職名）"),
      .optional("judgedOn", \.judgedOn, .date, "判断した日"),
      .required("reason", \.reason, .text, "理由"),
    ])
}
