internal import PlanModel

extension RecordFormat where Record == Judgement {
  static let judgement = RecordFormat<Judgement>(
    "Judgement", "人による判断", "点検のうち、人でなければ決められない問いへの答えです。",
    blank: { Judgement(rule: "", isSatisfied: false, judgedBy: "", reason: "") },
    fields: [
      .required("rule", \.rule, .rule, "問いを発した点検の規則", necessity: .essential),
      .required("satisfied", \.isSatisfied, .truth, "満たしていると判断するか", necessity: .essential),
      .required("judgedBy", \.judgedBy, .text, "判断した者（職名）"),
      .optional("judgedOn", \.judgedOn, .date, "判断した日"),
      .required("reason", \.reason, .text, "理由"),
    ])
}
