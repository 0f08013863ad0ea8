import PlanModel

extension Rule {
  /// 指標に目標値と達成の時期がある (手引 I-6).
  static let indicatorHasTargetAndTime = Rule(
    id: "indicator-has-target-and-time",
    title: "指標に目標値及び達成の時期がある",
    why: "手引は、具体的な目標と達成の時期を定めることを原則としています。目標のない指標では、進み具合を示せません。定められないときは、その理由が記されていれば足ります。",
    clauses: ["goal-and-time-in-principle", "kpi-baseline-target-source"],
    doesNotCheck: "目標値の高さや理由が適切かどうかは、担当課が判断します。対象の数を示す指標（対象指標）と投入量の指標には、目標を求めません。",
    examples: [
      .passing("目標値と達成の時期がある"),
      .passing("目標を定められない理由がある") {
        $0.changeIndicator("online-count") {
          $0.targets = []
          $0.reasonWithoutTarget = "対象とする手続の棚卸しが令和8年度に終わるため。"
        }
      },
      .failing("目標がない", at: .indicator("online-count", "targets")) {
        $0.changeIndicator("online-count") { $0.targets = [] }
      },
      .failing("目標値はあるが時期がない", of: .town, at: .indicator("online-count", "targets[0].deadline")) {
        $0.changeIndicator("online-count") { $0.targets[0].deadline = nil }
      },
      .failing("時期はあるが目標値がない", at: .indicator("online-count", "targets[0].value")) {
        $0.changeIndicator("online-count") { $0.targets[0].value = nil }
      },
      .notConcerned("指標がない") { $0.removeIndicators() },
    ]
  ) { context in
    guard !context.indicators.isEmpty else { return .notApplicable("指標がありません。") }
    return .found(context.indicators.flatMap { gaps(in: $0) })
  }

  private static func gaps(in item: IndicatorInPlan) -> [Gap] {
    let indicator = item.indicator
    // The size of a group and the means put in are facts to know, not ends to reach; a part may share its whole's goal.
    let needsNone =
      item.isLater || indicator.level == .targetGroup || indicator.level == .input
      || !indicator.reasonWithoutTarget.isBlank || !(item.measure?.reasonWithoutGoal.isBlank ?? true)
    if needsNone { return [] }
    let unless = "定められないときは、reasonWithoutTarget に理由を記載してください。"
    guard !indicator.targets.isEmpty else {
      if item.parent?.targets.isEmpty == false { return [] }
      return [
        Gap(
          .indicator(indicator.id, "targets"), "\(item.name)に目標がありません。",
          mend: "\(item.file) の指標 \(indicator.id) の targets に、目標値（value）と達成の時期（deadline）を記載してください。\(unless)")
      ]
    }
    var gaps: [Gap] = []
    for (index, target) in indicator.targets.enumerated() {
      let field = "targets[\(index)]"
      if target.value == nil, target.relative == nil, target.statement.isBlank {
        gaps.append(
          Gap(
            .indicator(indicator.id, field + ".value"), "\(item.name)の目標に、目標値も目標の文もありません。",
            mend: "\(item.file) の指標 \(indicator.id) の \(field) に、目標値（value）又は目標の文（statement）を記載してください。\(unless)"))
      }
      if target.deadline == nil {
        gaps.append(
          Gap(
            .indicator(indicator.id, field + ".deadline"), "\(item.name)の目標に、達成の時期がありません。",
            mend: "\(item.file) の指標 \(indicator.id) の \(field).deadline に達成の時期を記載してください。\(unless)"))
      }
    }
    return gaps
  }
}
