import PlanModel

extension Rule {
  /// セキュリティと個人情報の取扱いの根拠が示されている (手引 I-9).
  static let securityAndPrivacyBased = Rule(
    id: "security-and-privacy-based",
    title: "個人情報の取扱いの根拠が示されている",
    why: "データの活用には、サイバーセキュリティと個人情報の適正な取扱いが欠かせません。よるべき法律や条例が示されていれば、職員も住民も確かめられます。",
    clauses: ["cybersecurity-and-privacy", "ordinances-observed"],
    doesNotCheck: "必要な取組が十分かどうか、現に守られているかどうかは、情報セキュリティ及び個人情報保護の担当が判断します。",
    examples: [
      .passing("法律と施行条例が挙げられている"),
      .failing("セキュリティと個人情報について記録がない", at: .plan("securityAndPrivacy")) { $0.securityAndPrivacy = nil },
      .failing("よるべき法律や条例が挙げられていない", of: .town, at: .plan("securityAndPrivacy.privacyBases")) {
        $0.securityAndPrivacy?.privacyBases = []
      },
    ]
  ) { context in
    let mend = "plan.yaml の securityAndPrivacy.privacyBases に、「個人情報の保護に関する法律」などよるべき法律及び条例の題名を記載してください。"
    guard let record = context.plan.securityAndPrivacy else {
      return .gap(.plan("securityAndPrivacy"), "セキュリティ及び個人情報の取扱いの根拠が示されていません。", mend: mend)
    }
    return record.privacyBases.isEmpty
      ? .gap(.plan("securityAndPrivacy.privacyBases"), "個人情報の取扱いの根拠とする法律や条例がありません。", mend: mend)
      : .satisfied
  }
}
