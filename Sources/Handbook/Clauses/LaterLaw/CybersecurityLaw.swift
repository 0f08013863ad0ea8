import PlanModel

/// The duty of local governments to set and publish a cybersecurity policy.
enum CybersecurityLaw: ClauseSection {
  static let clauses: [Clause] = [
    Clause(
      id: "cybersecurity-policy-published", title: "サイバーセキュリティの方針", document: .localAutonomyAct,
      pinpoint: "（令和6年法律第65号による改正後）", force: .obligation, binds: .localGovernments, from: "2026-04-01",
      reading: .cybersecurityPolicy,
      statement: "2026年4月1日から、議会、長、委員会などは、それぞれサイバーセキュリティを確保するための方針を定めて必要な措置を講じ、その方針を公表する必要があります。",
      note: "既にある情報セキュリティ基本方針を位置付け直して充てることもできるとされています。計画への記載を求めた規定ではないため、記載がないときは確認を促します。")
  ]
}
