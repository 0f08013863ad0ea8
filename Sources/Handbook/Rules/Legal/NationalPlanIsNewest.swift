import PlanModel

extension Rule {
  /// 即している国の計画が、基準日に最新のものである.
  static let nationalPlanIsNewest = Rule(
    id: "national-plan-is-newest",
    title: "即している国の基本計画が最新のものである",
    why: "改められる前の国の計画に即していると、なくなった目標や施策に合わせた計画になるおそれがあります。",
    clauses: ["follow-national-plan", "national-plan-series"],
    doesNotCheck: "新しい国の計画との違いが、この計画の内容に影響するかどうかは、担当課が判断します。この点検が知っている最後の決定より後のものは、比べる対象になりません。",
    weight: .atMost(.warning, because: "策定の途中で国の計画が改められることもあり、直ちに法に反するとはいえないためです。"),
    examples: [
      .passing("決定の時点で最新の計画である"),
      .passing("この点検が知らない、より新しい計画である") {
        $0.nationalPlan?.decidedOn = .known("2026-03-20")
      },
      .failing("3年前の計画である", at: .plan("nationalPlan.decidedOn")) {
        $0.nationalPlan?.decidedOn = .known("2022-06-07")
      },
      .failing("決定日に当たる国の計画がない", at: .plan("nationalPlan.decidedOn")) {
        $0.nationalPlan?.decidedOn = .known("2025-05-15")
      },
      .failing("町の計画より後に決定された国の計画である", of: .town, at: .plan("nationalPlan.decidedOn")) {
        $0.nationalPlan?.decidedOn = .known("2026-06-12")
      },
      .notConcerned("決定日が記されていない") { $0.nationalPlan?.decidedOn = nil },
    ]
  ) { context in
    guard let followed = context.plan.nationalPlan?.decidedOn else {
      return .notApplicable("国の基本計画の決定日が記されていないため、比べられません。")
    }
    let place = Place.plan("nationalPlan.decidedOn")
    if followed > context.asOf {
      return .gap(
        place, "国の基本計画の決定日（\(Wareki.text(followed))）が、判定の基準日（\(Wareki.text(context.asOf))）より後です。",
        mend: "plan.yaml の nationalPlan.decidedOn を、計画を定めたときの国の計画の決定日に改めてください。")
    }
    guard let current = NationalPlan.current(on: context.asOf), followed < current.decidedOn else { return .satisfied }
    let newest = "\(current.title)（\(Wareki.text(current.decidedOn))決定）"
    guard NationalPlan.decided(on: followed) != nil else {
      return .gap(
        place, "\(Wareki.text(followed))に決定された国の基本計画は見当たりません。",
        mend: "判定の基準日に最新の\(newest)と比べ、plan.yaml の nationalPlan.decidedOn を正しい決定日に改めてください。")
    }
    return .gap(
      place, "即している国の基本計画（\(Wareki.text(followed))決定）より新しい計画があります。",
      mend: "\(newest)との整合を確かめ、plan.yaml の nationalPlan の title と decidedOn を改めてください。")
  }
}
