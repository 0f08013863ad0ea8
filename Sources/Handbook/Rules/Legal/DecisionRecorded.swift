import PlanModel

extension Rule {
  /// 決定の日と決定した者が記録されている.
  static let decisionRecorded = Rule(
    id: "decision-recorded",
    title: "決定の日及び決定した者が記録されている",
    why: "公表が遅滞なく行われたかどうかも、どの時点の法令によるべきかも、計画を定めた日によって決まります。",
    clauses: ["publish-without-delay"],
    doesNotCheck: "決定の手続が団体の規程どおりであったかどうかは、決裁の記録により担当課が確かめます。",
    weight: .atMost(.warning, because: "法が求めるのは公表であり、決定日や決定者の記載までは求めていないためです。"),
    examples: [
      .passing("決定日と決定者がある"),
      .failing("決定者がない", at: .plan("adoption.decidedBy")) { $0.adoption?.decidedBy = nil },
      .failing("状況は決定なのに決定日がない", at: .plan("adoption.decidedOn")) {
        $0.adoption?.decidedOn = nil
      },
      .notConcerned("まだ素案である") {
        $0.status = .draft
        $0.adoption = nil
      },
    ]
  ) { context in
    guard context.isDecided else { return .notApplicable("計画はまだ決定されていません。") }
    var gaps: [Gap] = []
    if context.plan.adoption?.decidedOn == nil {
      gaps.append(
        Gap(
          .plan("adoption.decidedOn"), "計画を決定した日がありません。",
          mend: "plan.yaml の adoption.decidedOn に決定日を記載してください。まだ決定していないときは、status を「素案」にしてください。"))
    }
    if context.plan.adoption?.decidedBy.isBlank ?? true {
      gaps.append(
        Gap(
          .plan("adoption.decidedBy"), "計画を決定した者がありません。",
          mend: "plan.yaml の adoption.decidedBy に、知事、本部会議など決定した者を職名又は会議名で記載してください。"))
    }
    return .found(gaps)
  }
}
