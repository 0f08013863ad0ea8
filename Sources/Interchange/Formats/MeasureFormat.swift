internal import PlanModel

extension RecordFormat where Record == Measure {
  static let measure = RecordFormat<Measure>(
    "Measure", "施策", "個別の施策です。フォルダーではファイル名が識別子になります。", blank: { Measure(id: "", title: "") },
    reference: { measure, _ in .measure(measure.id) }, fields: descriptiveFields + managementFields)

  private static let descriptiveFields: [Field<Measure>] = [
    Field(
      "id", "識別子（計画の中で重複しないもの）", .identifier(of: "Measure"), necessity: .essential, dialect: .canonical,
      read: { node, measure, context in
        guard let id = ValueFormat<RecordID<Measure>>.id("Measure").read(node, &context) else { return false }
        measure.id = id
        return true
      },
      write: { measure, _ in .scalar(measure.id.rawValue, .text) }),
    .optional("number", \.number, .text, "施策の番号（「1-2」など）"),
    .required("title", \.title, .text, "施策の名称"),
    .list("pillars", \.pillars, .choice, "対応する柱（主なものを先に）"),
    .optional("summary", \.summary, .text, "住民向けの一文"),
    .optional("presentState", \.presentState, .markdown, "現状と課題"),
    .optional("content", \.content, .markdown, "取組内容"),
    .optional("targetGroup", \.targetGroup, .text, "対象"),
    .standard("origin", \.origin, .origin, is: .own, "独自施策", "独自の施策か、国の施策一覧から選んだ施策か"),
    .optional("lead", \.lead, .id("Section"), "主担当課"),
    .list("related", \.related, .id("Section"), "関係課"),
    .list("partners", \.partners, .id("Partner"), "連携先"),
    .optional("participation", \.participation, .text, "企業、大学、NPO、住民などが参加できること"),
    .list("schedule", \.schedule, RecordFormat<ScheduleItem>.scheduleItem.value, "工程表"),
  ]

  private static let managementFields: [Field<Measure>] = [
    .optional("goal", \.goal, .text, "言葉で表した目標"),
    .optional("goalDeadline", \.goalDeadline, .deadline, "その目標を達成する時期"),
    .optional("reasonWithoutGoal", \.reasonWithoutGoal, .text, "具体的な目標又は時期がないとき、その理由"),
    .list("indicators", \.indicators, RecordFormat<Indicator>.indicator.value, "指標"),
    .optional("budget", \.budget, RecordFormat<Budget>.budget.value, "予算"),
    .list("legalBasis", \.legalBasis, .text, "根拠となる法令の条項"),
    .list("dependsOn", \.dependsOn, .id("Measure"), "前提となる施策"),
    .priority,
    .startCondition,
    .list("jointBodies", \.jointBodies, .localGovernmentCode, "共同で実施する団体"),
    .list("effects", \.effects, .choice, "利用者が実感する効果"),
    .optional("nationalSupport", \.nationalSupport, .text, "利用する国の支援制度"),
    .list("reviews", \.reviews, RecordFormat<Review>.review.value, "年度ごとの評価"),
    .list("sources", \.sources, RecordFormat<Citation>.citation.value, "出典"),
  ]
}
