import PlanModel

extension Rule {
  /// 公表が遅滞なく行われている (法第9条第4項).
  static let publishedWithoutDelay = Rule(
    id: "published-without-delay",
    title: "決定から公表までに日を置いていない",
    why: "公表が遅れると、住民や企業が計画を知らないまま取組が始まります。日を要したときは、その理由が記されていれば足ります。",
    clauses: ["publish-without-delay", "prompt-update"],
    doesNotCheck: "「遅滞なく」が何日を指すかは法に定めがありません。30日は目安であり、遅れに当たるかどうかは団体が判断します。",
    weight: .atMost(.warning, because: "法は日数を定めておらず、30日は目安にすぎないためです。"),
    examples: [
      .passing("4日後に公表した"),
      .passing("60日後に公表し、理由がある") {
        $0.publication?.publishedOn = ExamplePlan.decisionDay.adding(days: 60)
        $0.publication?.reasonForDelay = "概要版の作成に日を要したため。"
      },
      .failing("60日後に公表し、理由がない", at: .plan("publication.publishedOn")) {
        $0.publication?.publishedOn = ExamplePlan.decisionDay.adding(days: 60)
      },
      .failing("公表日が決定日より前である", at: .plan("publication.publishedOn")) {
        $0.publication?.publishedOn = ExamplePlan.decisionDay.adding(days: -10)
      },
      .failing("改定の公表に40日かかり、理由がない", at: .plan("revisions[0].publication.publishedOn")) {
        let revised = CalendarDate.known("2027-03-26")
        $0.revisions = [
          Revision(
            decidedOn: revised,
            publication: Publication(publishedOn: revised.adding(days: 40), url: "https://www.example.jp/data-plan/"),
            summary: "目標値の変更")
        ]
      },
    ]
  ) { context in
    guard context.isDecided else { return .notApplicable("計画はまだ決定されていません。") }
    var gaps: [Gap] = []
    if let decided = context.plan.adoption?.decidedOn, let publication = context.plan.publication {
      gaps += delay(from: decided, to: publication, field: "publication")
    }
    for (index, revision) in context.plan.revisions.enumerated() {
      guard let publication = revision.publication else { continue }
      gaps += delay(from: revision.decidedOn, to: publication, field: "revisions[\(index)].publication")
    }
    return .found(gaps)
  }

  /// Days after which a reason is asked for; a rule of thumb, for the law names no number.
  private static let promptDays = 30

  private static func delay(from decided: CalendarDate, to publication: Publication, field: String) -> [Gap] {
    guard let published = publication.publishedOn else { return [] }
    let place = Place.plan(field + ".publishedOn")
    let days = decided.days(until: published)
    if days < 0 {
      return [
        Gap(
          place, "公表日（\(Wareki.text(published))）が、決定日（\(Wareki.text(decided))）より前になっています。",
          mend: "plan.yaml の \(field).publishedOn 又は決定日を、正しい日に改めてください。")
      ]
    }
    guard days > promptDays, publication.reasonForDelay.isBlank else { return [] }
    return [
      Gap(
        place, "決定から公表まで\(days)日を要しています。",
        mend: "公表日に誤りがないか確かめ、誤りがなければ plan.yaml の \(field).reasonForDelay に日を要した理由を記載してください。",
        why: "法は遅滞なく公表することを求めています。日数の定めはなく、\(promptDays)日は目安です。")
    ]
  }
}
