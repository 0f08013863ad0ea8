import PlanModel

extension Rule {
  /// 公表の日と掲載先が記録されている (法第9条第4項).
  static let publishedOnTheWeb = Rule(
    id: "published-on-the-web",
    title: "公表されている",
    why: "計画を定めたときは、遅滞なく公表する義務があります。市町村も、計画を定めた以上は同じです。",
    clauses: ["publish-without-delay", "web-publication"],
    doesNotCheck: "掲載先のページを実際に開けるかどうか、内容が最新かどうかは、担当課が確かめます。",
    examples: [
      .passing("公表日と掲載先がある"),
      .failing("公表の記録がない", at: .plan("publication")) { $0.publication = nil },
      .failing("町の計画に掲載先がない", of: .town, at: .plan("publication.url")) { $0.publication?.url = nil },
      .failing("公表日がない", at: .plan("publication.publishedOn")) { $0.publication?.publishedOn = nil },
      .notConcerned("まだ素案である") {
        $0.status = .publicComment
        $0.adoption = nil
        $0.publication = nil
      },
    ]
  ) { context in
    guard context.isDecided else { return .notApplicable("計画はまだ決定されていません。") }
    guard let publication = context.plan.publication else {
      return .gap(
        .plan("publication"), "計画を公表した記録がありません。",
        mend: "計画を公表し、plan.yaml の publication に公表日（publishedOn）と掲載先（url）を記載してください。")
    }
    var gaps: [Gap] = []
    if publication.publishedOn == nil {
      gaps.append(
        Gap(
          .plan("publication.publishedOn"), "計画を公表した日がありません。",
          mend: "plan.yaml の publication.publishedOn に公表日を記載してください。"))
    }
    if publication.url.isBlank {
      gaps.append(
        Gap(
          .plan("publication.url"), "計画の掲載先がありません。",
          mend: "plan.yaml の publication.url に、計画を掲載したページのアドレスを記載してください。"))
    }
    return .found(gaps)
  }
}
