import PlanModel

extension Rule {
  /// 条例によるときは、その条例が特定されている (手引 I-5).
  static let ordinanceIdentified = Rule(
    id: "ordinance-identified",
    title: "根拠とする条例が特定されている",
    why: "策定の方針や体制を条例で定めることは任意です。条例によるときは、題名と番号があれば、だれでも条文に当たれます。",
    clauses: ["ordinance-option"],
    doesNotCheck: "条例を制定するかどうか、計画が条例に沿っているかどうかは、団体が判断します。",
    examples: [
      .passing("条例の題名と番号がある") {
        $0.ordinance = Ordinance(title: "見本県官民データ活用推進条例", number: "令和7年見本県条例第1号")
      },
      .failing("条例の番号も公布日もない", at: .plan("ordinance.number")) {
        $0.ordinance = Ordinance(title: "見本県官民データ活用推進条例")
      },
      .notConcerned("条例によらない"),
    ]
  ) { context in
    guard let ordinance = context.plan.ordinance else { return .notApplicable("条例によらずに定めた計画です。") }
    guard ordinance.number.isBlank, ordinance.promulgatedOn == nil else { return .satisfied }
    return .gap(
      .plan("ordinance.number"), "「\(ordinance.title)」の条例番号も公布日もありません。",
      mend: "plan.yaml の ordinance.number に条例番号を、又は ordinance.promulgatedOn に公布日を記載してください。")
  }
}
