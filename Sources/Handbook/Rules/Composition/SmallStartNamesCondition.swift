import PlanModel

extension Rule {
  /// 後年度に始める施策に、始める条件がある (手引 I-4).
  static let smallStartNamesCondition = Rule(
    id: "small-start-names-condition",
    title: "後年度に始める施策に条件がある",
    why: "できるところから始める計画では、残りの施策をいつ始めるかが忘れられがちです。始める条件があれば、毎年の見直しで確かめられます。",
    clauses: ["small-start", "reinvest-surplus"],
    doesNotCheck: "条件が現実的かどうか、満たされたかどうかは、担当課が毎年の見直しで判断します。",
    examples: [
      .passing("後年度の施策に条件がある"),
      .failing("後年度の施策に条件がない", at: .measure("lecture", "startCondition")) {
        $0.change("lecture") { $0.priority = .later(condition: nil) }
      },
      .notConcerned("全ての施策を今期に始める") { $0.measures.removeAll { $0.id == "lecture" } },
    ]
  ) { context in
    guard context.plan.measures.contains(where: { $0.priority.isLater }) else {
      return .notApplicable("後年度に始める施策はありません。")
    }
    var gaps: [Gap] = []
    for measure in context.plan.measures {
      guard case .later(let condition) = measure.priority, condition.isBlank else { continue }
      gaps.append(
        Gap(
          .measure(measure.id, "startCondition"), "施策「\(measure.title)」を始める条件がありません。",
          mend: "\(context.file(of: measure)) の startCondition に、どうなったら始めるかを記載してください。"))
    }
    return .found(gaps)
  }
}
