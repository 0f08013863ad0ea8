import Foundation
import PlanModel

extension Rule {
  /// 達成の時期を過ぎた未達の目標に、説明がある.
  static let deadlinePassedUnmet = Rule(
    id: "deadline-passed-unmet",
    title: "時期を過ぎた未達の目標に説明がある",
    why: "時期を過ぎても達成していない目標をそのままにすると、計画が忘れられていると受け取られます。理由と今後の対応が記されていれば、見直しにつながります。",
    clauses: ["deadlines-and-eras", "pdca-review"],
    doesNotCheck:
      "未達そのものは計画の誤りではありません。判定の基準日は、指定がなければ計画の決定日であるため、今の状況を確かめるには基準日に今日を指定します。記された理由と対応が適切かどうかは、団体が評価の中で判断します。",
    weight: .atLeast(.warning, because: "期限を過ぎたことが、日付と実績から明らかなためです。"),
    examples: [
      .passing("判定の基準日がまだ時期の前である"),
      .passing("未達の理由が評価に記されている", asOf: .known("2031-06-01")) { plan in
        plan.missTheFinalTarget()
        plan.change("online") {
          $0.reviews = [Review(fiscalYear: FiscalYear(2030)) { $0.comment = "想定より利用が伸びず、次期計画で見直します。" }]
        }
      },
      .failing("時期を過ぎて未達である", asOf: .known("2031-06-01"), at: .indicator("online-rate", "targets[1]")) {
        $0.missTheFinalTarget()
      },
      .failing(
        "時期を過ぎたのに実績がない", asOf: .known("2032-06-01"), at: .indicator("online-rate", "targets[1]")
      ) { plan in
        plan.missTheFinalTarget()
        plan.observations.removeAll { $0.indicator == "online-rate" }
      },
      .notConcerned("指標がない") { $0.removeIndicators() },
    ]
  ) { context in
    guard !context.indicators.isEmpty else { return .notApplicable("指標がありません。") }
    return .found(context.indicators.compactMap { gap(in: $0, context: context) })
  }

  private static func gap(in item: IndicatorInPlan, context: RuleContext) -> Gap? {
    guard let index = item.indicator.targets.indices.last, !item.isLater else { return nil }
    let target = item.indicator.targets[index]
    guard let value = target.value, let deadline = target.deadline,
      let day = deadline.lastDay(planSpan: context.lastDay.map { DateSpan(first: $0, last: $0) }), day < context.asOf
    else { return nil }
    // An explanation in the review of the year of the deadline or later settles the matter.
    let isExplained = item.measure?.reviews.contains { review in
      review.fiscalYear >= day.fiscalYear && (!review.comment.isBlank || !review.nextStep.isBlank)
        && (review.indicator == nil || review.indicator == item.indicator.id)
    }
    if isExplained ?? false { return nil }
    let latest = item.observations.last { $0.value.number != nil && $0.period.lastDay <= context.asOf }
    if let actual = latest?.value.number, item.indicator.isMet(target, value: value, by: actual) { return nil }
    let place = Place.indicator(item.indicator.id, "targets[\(index)]")
    let explain =
      item.measure == nil
      ? "目標又は達成の時期を改めてください。" : "理由と今後の対応を \(item.file) の reviews の comment に記載するか、目標を改めてください。"
    guard let latest, latest.period.lastDay >= day else {
      // Figures of a year are settled some time after it ends.
      guard day.adding(days: 366) < context.asOf else { return nil }
      return Gap(
        place, "\(item.name)は、達成の時期（\(deadline.label)）を過ぎていますが、その時期の実績がありません。",
        mend: "observations に実績を記載してください。計測していないときは、\(explain)")
    }
    return Gap(place, "\(item.name)は、達成の時期（\(deadline.label)）を過ぎていますが、目標に達していません。", mend: explain)
  }
}

extension Indicator {
  /// Whether `actual` meets the target, by the comparator or else by the direction.
  fileprivate func isMet(_ target: Target, value: Decimal, by actual: Decimal) -> Bool {
    guard target.comparator == .equal else { return target.comparator.holds(actual: actual, target: value) }
    switch direction {
    case .increase, .keep: return actual >= value
    case .decrease: return actual <= value
    case nil: return actual == value
    }
  }
}

extension Plan {
  /// Reaches everything at the end of the plan but the rate of use; for examples.
  fileprivate mutating func missTheFinalTarget() {
    let last = Period.fiscalYear(FiscalYear(2030))
    observations.append(Observation(indicator: "online-rate", period: last, value: .number(55)))
    observations.append(Observation(indicator: "online-count", period: last, value: .number(130)))
    nationalPlan?.decidedOn = NationalPlan.all.last?.decidedOn
  }
}
