import PlanModel

extension Rule {
  /// 公表が義務となったサイバーセキュリティの方針が記録されている.
  static let cybersecurityPolicyRecorded = Rule(
    id: "cybersecurity-policy-recorded",
    title: "サイバーセキュリティの方針が記録されている",
    why: "令和8年4月1日から、議会、長、委員会などは、それぞれサイバーセキュリティを確保するための方針を定めて公表する義務があります。計画が同日以後も有効であれば、方針の所在を示しておくと確かめやすくなります。",
    clauses: ["cybersecurity-policy-published"],
    doesNotCheck: "議会や委員会など全ての機関が方針を定めたかどうか、方針の内容が十分かどうかは、それぞれの機関が判断します。",
    weight: .atMost(.warning, because: "義務は方針を定めて公表することであり、計画への記載までは求められていないためです。"),
    timing: .whileThePlanRuns,
    examples: [
      .passing("方針の題名と公表先がある"),
      .failing("方針が記録されていない", at: .plan("securityAndPrivacy.cybersecurityPolicies")) {
        $0.securityAndPrivacy?.cybersecurityPolicies = []
      },
      .failing("方針の公表先がない", of: .town, at: .plan("securityAndPrivacy.cybersecurityPolicies[0].url")) {
        $0.securityAndPrivacy?.cybersecurityPolicies[0].url = nil
      },
      .notConcerned("義務が始まる前に終わる計画である") { plan in
        plan.span?.last = .known("2026-03-31")
        plan.securityAndPrivacy?.cybersecurityPolicies = []
      },
    ]
  ) { context in
    // Without any record the rule on the bases of security and privacy speaks.
    guard let record = context.plan.securityAndPrivacy else { return .notApplicable("セキュリティ及び個人情報の記録がありません。") }
    guard !record.cybersecurityPolicies.isEmpty else {
      return .gap(
        .plan("securityAndPrivacy.cybersecurityPolicies"), "サイバーセキュリティを確保するための方針が記録されていません。",
        mend:
          "plan.yaml の securityAndPrivacy.cybersecurityPolicies に、方針の題名（title）、定めた機関（setBy）、決定日（decidedOn）及び公表先（url）を記載してください。",
        why: "令和8年4月1日から、方針を定めて公表することが義務となっています。既にある情報セキュリティ基本方針を充てることもできます。")
    }
    var gaps: [Gap] = []
    for (index, policy) in record.cybersecurityPolicies.enumerated() where policy.url.isBlank {
      let field = "securityAndPrivacy.cybersecurityPolicies[\(index)].url"
      gaps.append(
        Gap(.plan(field), "「\(policy.title)」の公表先がありません。", mend: "plan.yaml の \(field) に、公表したページのアドレスを記載してください。"))
    }
    return .found(gaps)
  }
}
