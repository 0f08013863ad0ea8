import PlanModel

extension Rule {
  /// 即している国の計画が示されている (法第9条第1項・第3項).
  static let nationalPlanNamed = Rule(
    id: "national-plan-named",
    title: "即している国の基本計画が示されている",
    why: "国の基本計画はおおむね毎年改められます。どの計画に即したかが題名と決定日で示されていないと、後から整合を確かめられません。",
    clauses: ["follow-national-plan"],
    doesNotCheck: "内容が国の計画に即しているかどうかは、計画の担当課が両者を読み比べて判断します。",
    weight: .atMost(.warning, because: "法は即して定めることを求めていますが、題名や決定日を書くことまでは求めていないためです。"),
    examples: [
      .passing("題名と決定日がある"),
      .failing("国の計画が示されていない", at: .plan("nationalPlan")) { $0.nationalPlan = nil },
      .failing("決定日がない", at: .plan("nationalPlan.decidedOn")) { $0.nationalPlan?.decidedOn = nil },
      .failing("町の計画に題名がない", of: .town, at: .plan("nationalPlan.title")) { $0.nationalPlan?.title = "" },
    ]
  ) { context in
    guard let national = context.plan.nationalPlan else {
      return .gap(
        .plan("nationalPlan"), "どの国の基本計画に即したかが示されていません。",
        mend: "plan.yaml の nationalPlan に、国の基本計画の題名（title）と閣議決定の日（decidedOn）を記載してください。")
    }
    var gaps: [Gap] = []
    if national.title.isBlank {
      gaps.append(
        Gap(
          .plan("nationalPlan.title"), "国の基本計画の題名がありません。",
          mend: "plan.yaml の nationalPlan.title に題名を記載してください。"))
    }
    if national.decidedOn == nil {
      gaps.append(
        Gap(
          .plan("nationalPlan.decidedOn"), "国の基本計画の決定日がありません。",
          mend: "plan.yaml の nationalPlan.decidedOn に閣議決定の日を記載してください。"))
    }
    return .found(gaps)
  }
}
