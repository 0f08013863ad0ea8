import PlanModel

extension Rule {
  /// 施策の現状と課題が示されている (手引 I-2 EBPM).
  static let measureShowsPresentState = Rule(
    id: "measure-shows-present-state",
    title: "施策の現状と課題が示されている",
    why: "統計や業務のデータから現状と課題を示すことが、証拠に基づく立案の出発点になります。現状が書かれていないと、後から効果を比べられません。",
    clauses: ["ebpm"],
    doesNotCheck: "示された現状が客観的なデータに基づくかどうかは、担当課が判断します。",
    examples: [
      .passing("全ての施策に現状と課題がある"),
      .failing("現状と課題がない", at: .measure("online", "presentState")) {
        $0.change("online") { $0.presentState = nil }
      },
      .notConcerned("施策がない") { $0.measures = [] },
    ]
  ) { context in
    guard !context.plan.measures.isEmpty else { return .notApplicable("施策がありません。") }
    var gaps: [Gap] = []
    for measure in context.plan.measures where measure.presentState.isBlank && !measure.priority.isLater {
      gaps.append(
        Gap(
          .measure(measure.id, "presentState"), "施策「\(measure.title)」の現状と課題がありません。",
          mend: "\(context.file(of: measure)) の presentState に、統計や業務のデータを用いて現状と課題を記載してください。"))
    }
    return .found(gaps)
  }
}
