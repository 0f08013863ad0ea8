import PlanModel

extension Rule {
  /// 協力できるところが見える (手引 I-3).
  static let partnersCanJoin = Rule(
    id: "partners-can-join",
    title: "企業や住民が協力できるところが分かる",
    why: "計画を読んだ企業、大学、NPO や住民が、自らの強みを生かして加われるようにするためです。",
    clauses: ["partners-can-see"],
    doesNotCheck: "呼び掛けが実際に届いているかどうかは、担当課が申出の状況などから判断します。",
    examples: [
      .passing("参加を呼び掛けている施策がある"),
      .failing("参加の呼び掛けがどこにもない", at: .plan("promotion.partners")) { plan in
        plan.promotion?.partners[0].invitation = nil
        plan.change("open-data") { $0.participation = nil }
      },
    ]
  ) { context in
    let isInvited =
      context.plan.measures.contains { !$0.participation.isBlank }
      || (context.plan.promotion?.partners.contains { !$0.invitation.isBlank } ?? false)
    guard !isInvited else { return .satisfied }
    return .gap(
      .plan("promotion.partners"), "企業や住民がどこで協力できるかが書かれていません。",
      mend: "協力を求める施策のファイルの participation に、又は plan.yaml の promotion.partners の invitation に、参加の方法を記載してください。")
  }
}
