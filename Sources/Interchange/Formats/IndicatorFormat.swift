internal import PlanModel

extension RecordFormat where Record == Indicator {
  static let indicator = RecordFormat<Indicator>(
    "Indicator", "指標", "成果や活動を測る指標（KPI）です。", blank: { Indicator(id: "", title: "") },
    reference: { indicator, _ in .indicator(indicator.id) }, fields: definitionFields + managementFields)

  private static let definitionFields: [Field<Indicator>] = [
    .required("id", \.id, .id("Indicator"), "識別子（計画全体の中で重複しないもの）", necessity: .essential),
    .required("title", \.title, .text, "指標の名称"),
    .optional("definition", \.definition, .text, "定義と数え方"),
    .optional("level", \.level, .choice, "指標の水準"),
    .optional("outcomeTerm", \.outcomeTerm, .choice, "成果が現れる時期"),
    .optional("counting", \.counting, .choice, "数え方"),
    .optional("direction", \.direction, .choice, "目指す方向"),
    .standard("nature", \.nature, .choice, is: .quantitative, "定量", "定量の指標か定性の指標か"),
    .optional("unit", \.unit, .text, "単位"),
    .optional("decimalPlaces", \.decimalPlaces, .integer(0...6), "表示する小数点以下の桁数"),
    .standard("periodKind", \.periodKind, .periodKind, is: .fiscalYear, "年度", "一つの値が表す期間の種類"),
    .optional("baseline", \.baseline, RecordFormat<Baseline>.baseline.value, "基準値"),
    .list("targets", \.targets, RecordFormat<Target>.target.value, "目標（時期の順に。最後のものが最終目標）"),
    .optional("reasonWithoutTarget", \.reasonWithoutTarget, .text, "目標又は時期がないとき、その理由"),
  ]

  private static let managementFields: [Field<Indicator>] = [
    .optional("source", \.source, .text, "値のもとになる統計や業務データ"),
    .optional("sourceURL", \.sourceURL, .address, "そのアドレス"),
    .optional("formula", \.formula, .text, "ほかの指標から算出する場合の式"),
    .optional("verification", \.verification, .text, "値を検証する方法"),
    .optional("requiredAccuracy", \.requiredAccuracy, .text, "求められる精度"),
    .optional("limits", \.limits, .text, "データの限界"),
    .optional("limitsHandling", \.limitsHandling, .text, "限界への対応"),
    .optional("changeRule", \.changeRule, .text, "変化とみなす基準"),
    .optional("settlement", \.settlement, .text, "値が確定する時期"),
    .optional("reasonForChoice", \.reasonForChoice, .text, "この指標を選んだ理由"),
    .standard("survey", \.isSurvey, .truth, is: false, "false", "アンケートによる値か"),
    .standard("rank", \.isRank, .truth, is: false, "false", "順位の指標か"),
    .optional("owner", \.owner, .id("Section"), "値を報告する課（施策の主担当課と異なる場合）"),
    .optional("partOf", \.partOf, .id("Indicator"), "この指標を内訳とする指標"),
    .list("leadsTo", \.leadsTo, .id("Indicator"), "この指標の先にある成果の指標"),
    .optional("reasonForMissingStep", \.reasonForMissingStep, .text, "活動から成果までのつながりに欠けがあるとき、その理由"),
    .optional("method", \.method, .choice, "評価の方法"),
    .optional("tolerance", \.tolerance, .number, "変化なしとみなす幅（指標の単位で、片側の幅）"),
    .list("sourceCitations", \.sourceCitations, RecordFormat<Citation>.citation.value, "出典"),
  ]
}
