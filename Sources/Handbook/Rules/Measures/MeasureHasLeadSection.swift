import PlanModel

extension Rule {
  /// 施策の担当課が決まっている (手引 I-5).
  static let measureHasLeadSection = Rule(
    id: "measure-has-lead-section",
    title: "施策の担当課が決まっている",
    why: "担当課が決まっていない施策は、進み具合を尋ねる相手がなく、実績の更新も止まります。",
    clauses: ["execution-structure"],
    doesNotCheck: "担当課に実行できる体制があるかどうかは、団体が判断します。",
    examples: [
      .passing("全ての施策に担当課がある"),
      .failing("担当課がない", at: .measure("standard", "lead")) { $0.change("standard") { $0.lead = nil } },
      .notConcerned("施策がない") { $0.measures = [] },
    ]
  ) { context in
    guard !context.plan.measures.isEmpty else { return .notApplicable("施策がありません。") }
    var gaps: [Gap] = []
    for measure in context.plan.measures where measure.lead == nil && !measure.priority.isLater {
      gaps.append(
        Gap(
          .measure(measure.id, "lead"), "施策「\(measure.title)」の担当課がありません。",
          mend: "\(context.file(of: measure)) の lead に、plan.yaml の sections にある担当課の id を記載してください。"))
    }
    return .found(gaps)
  }
}
