import PlanModel

extension Rule {
  /// 目標が時期の順に並んでいる.
  static let targetsInOrder = Rule(
    id: "targets-in-order",
    title: "目標が時期の順に並んでいる",
    why: "最後に書かれた目標を最終の目標として扱います。順が入れ替わっていると、途中の目標で達成と判定されます。",
    clauses: ["kpi-baseline-target-source"],
    doesNotCheck: "途中の目標の値が妥当かどうかは、担当課が判断します。",
    weight: .atLeast(.warning, because: "順が入れ替わると、誤った目標で評価されるためです。"),
    examples: [
      .passing("途中の目標、最終の目標の順である"),
      .failing("最終の目標が先に書かれている", at: .indicator("online-rate", "targets[1].deadline")) {
        $0.changeIndicator("online-rate") { $0.targets.swapAt(0, 1) }
      },
      .notConcerned("目標が二つ以上ある指標がない") {
        $0.changeIndicator("online-rate") { $0.targets.removeFirst() }
      },
    ]
  ) { context in
    let several = context.indicators.filter { $0.indicator.targets.count > 1 }
    guard !several.isEmpty else { return .notApplicable("目標が二つ以上ある指標がありません。") }
    // A period written the wrong way round is reported by the rule on the period.
    let span = context.plan.span.flatMap { $0.first <= $0.last ? $0 : nil }
    var gaps: [Gap] = []
    for item in several {
      var previous: CalendarDate?
      for (index, target) in item.indicator.targets.enumerated() {
        guard let day = target.deadline?.lastDay(planSpan: span) else { continue }
        if let previous, day < previous {
          gaps.append(
            Gap(
              .indicator(item.indicator.id, "targets[\(index)].deadline"), "\(item.name)の目標が、時期の順に並んでいません。",
              mend: "\(item.file) の指標 \(item.indicator.id) の targets を、時期の早い順に並べ替えてください。"))
        }
        previous = day
      }
    }
    return .found(gaps)
  }
}
