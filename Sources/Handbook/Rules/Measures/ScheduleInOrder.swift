import PlanModel

extension Rule {
  /// 工程の年度が前後せず、計画期間に掛かっている (手引 I-4).
  static let scheduleInOrder = Rule(
    id: "schedule-in-order",
    title: "工程の年度が前後せず、計画期間に掛かっている",
    why: "工程の始めと終わりが逆であったり、計画期間から外れていたりすると、いつ何をするのかが読み取れません。",
    clauses: ["plan-period"],
    doesNotCheck: "工程が実行できるものかどうかは、担当課が判断します。",
    weight: .atLeast(.warning, because: "工程表の図が誤ったものになるためです。"),
    examples: [
      .passing("工程が計画期間の中にある"),
      .passing("計画期間の前から続く工程である") { $0.change("online") { $0.schedule[0].first = FiscalYear(2024) } },
      .failing("終わりの年度が始めの年度より前である", at: .measure("online", "schedule[0].last")) {
        $0.change("online") { $0.schedule[0].last = FiscalYear(2025) }
      },
      .failing("計画期間が終わった後の工程である", at: .measure("online", "schedule[0]")) {
        $0.change("online") {
          $0.schedule = [ScheduleItem(title: "実施", first: FiscalYear(2033), last: FiscalYear(2034))]
        }
      },
      .notConcerned("工程がない") { plan in
        for index in plan.measures.indices { plan.measures[index].schedule = [] }
      },
    ]
  ) { context in
    guard context.plan.measures.contains(where: { !$0.schedule.isEmpty }) else { return .notApplicable("工程がありません。") }
    let span = context.plan.span
    var gaps: [Gap] = []
    for measure in context.plan.measures {
      for (index, item) in measure.schedule.enumerated() {
        let field = "schedule[\(index)]"
        if item.last < item.first {
          gaps.append(
            Gap(
              .measure(measure.id, field + ".last"), "工程「\(item.title)」の終わりの年度が、始めの年度より前になっています。",
              mend: "\(context.file(of: measure)) の \(field) の first と last を確かめ、正しい年度に改めてください。"))
        } else if let span, span.first <= span.last, item.last.lastDay < span.first || item.first.firstDay > span.last {
          gaps.append(
            Gap(
              .measure(measure.id, field), "工程「\(item.title)」が計画期間に掛かっていません。",
              mend: "\(context.file(of: measure)) の \(field) の first と last を、計画期間に掛かる年度に改めてください。"))
        }
      }
    }
    return .found(gaps)
  }
}
