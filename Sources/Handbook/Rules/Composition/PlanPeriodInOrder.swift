import PlanModel

extension Rule {
  /// 計画期間の始めと終わりが前後していない.
  static let planPeriodInOrder = Rule(
    id: "plan-period-in-order",
    title: "計画期間の始めと終わりが前後していない",
    why: "始めと終わりが逆であると、期限の点検も進み具合の計算も誤った結果になります。",
    clauses: ["plan-period"],
    doesNotCheck: "記載された期間が、決定された計画書の期間と同じかどうかは、担当課が確かめます。",
    weight: .atLeast(.error, because: "記録どうしが食い違っており、そのまま公表すると誤った期間が伝わるためです。"),
    examples: [
      .passing("始めが終わりより前である"),
      .passing("役割ごとの期間が計画期間の中にある") {
        $0.roles[0].span = DateSpan(first: .known("2028-04-01"), last: .known("2031-03-31"))
      },
      .failing("終わりが始めより前である", at: .plan("roles[0].span")) {
        $0.roles.append(LegalRole(.dxPolicy))
        $0.roles[0].span = DateSpan(first: .known("2031-03-31"), last: .known("2031-03-30"))
      },
      .failing("役割ごとの期間が計画期間と重ならない", at: .plan("roles[1].span")) {
        $0.roles.append(
          LegalRole(
            .dxPolicy, span: DateSpan(first: .known("2020-04-01"), last: .known("2023-03-31"))))
      },
      .notConcerned("計画期間がない") { $0.span = nil },
    ]
  ) { context in
    let plan = context.plan
    let hasRoleSpan = plan.roles.contains { $0.span != nil }
    guard plan.span != nil || hasRoleSpan else { return .notApplicable("計画期間が記されていません。") }
    var gaps: [Gap] = []
    func check(_ span: DateSpan, _ field: String) {
      guard span.last < span.first else { return }
      gaps.append(
        Gap(
          .plan(field), "期間の終わり（\(Wareki.text(span.last))）が、始め（\(Wareki.text(span.first))）より前になっています。",
          mend: "plan.yaml の \(field) の first と last を確かめ、正しい日に改めてください。"))
    }
    if let span = plan.span { check(span, "span") }
    for (index, role) in plan.roles.enumerated() {
      guard let span = role.span else { continue }
      let field = "roles[\(index)].span"
      check(span, field)
      if let whole = plan.span, whole.first <= whole.last, span.last < whole.first || whole.last < span.first {
        gaps.append(
          Gap(
            .plan(field), "「\(role.kind.label)」としての期間が、計画期間と重なっていません。",
            mend: "plan.yaml の \(field) 又は span を、正しい期間に改めてください。"))
      }
    }
    return .found(gaps)
  }
}
