import PlanModel

extension Rule {
  /// 計画期間が定められている (手引 I-4).
  static let planPeriodStated = Rule(
    id: "plan-period-stated",
    title: "計画期間が定められている",
    why: "期間がないと、目標の時期も次の見直しの時期も定まりません。3年や5年は例であり、長さは団体が決めます。",
    clauses: ["plan-period"],
    doesNotCheck: "期間の長さが適切かどうかは、団体が判断します。",
    weight: .atLeast(.warning, because: "期間がないと、目標の達成時期を判定できないためです。"),
    examples: [
      .passing("5年間の期間がある"),
      .passing("法に基づく計画としての期間だけがある") { plan in
        plan.roles[0].span = plan.span
        plan.span = nil
      },
      .failing("計画期間がない", at: .plan("span")) { plan in
        plan.span = nil
        plan.changeIndicator("online-count") { $0.targets[0].deadline = .by(.fiscalYear(FiscalYear(2030))) }
      },
    ]
  ) { context in
    guard context.plan.dataPlanSpan == nil, context.plan.span == nil else { return .satisfied }
    return .gap(
      .plan("span"), "計画期間がありません。",
      mend: "plan.yaml の span に、計画期間の最初の日（first）と最後の日（last）を記載してください。")
  }
}
