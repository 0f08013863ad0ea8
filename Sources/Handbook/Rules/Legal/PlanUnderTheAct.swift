import PlanModel

extension Rule {
  /// 計画が法第9条の計画として位置付けられている.
  static let planUnderTheAct = Rule(
    id: "plan-under-the-act",
    title: "官民データ活用推進計画としての役割が記されている",
    why: "都道府県には計画を定める義務があり、市町村には定める努力が求められています。一つの文書が複数の計画を兼ねるときは、この計画を兼ねることが記されていないと、定めたことが外から分かりません。",
    clauses: ["prefecture-must-have-plan", "municipality-shall-endeavor"],
    doesNotCheck: "文書の内容が法の趣旨に沿うかどうかは、計画の担当課が全体を読んで判断します。",
    examples: [
      .passing("都道府県官民データ活用推進計画の役割がある"),
      .passing("分野別計画とこの計画を兼ねる") { $0.roles.append(LegalRole(.branchOfComprehensivePlan)) },
      .failing("総合計画の分野別計画としか記されていない", at: .plan("roles")) {
        $0.roles = [LegalRole(.branchOfComprehensivePlan)]
      },
      .failing("町の計画に役割が記されていない", of: .town, at: .plan("roles")) { $0.roles = [] },
      .failing("県の計画が市町村の計画とされている", at: .plan("roles[0].kind")) {
        $0.roles = [LegalRole(.municipalDataPlan)]
      },
    ]
  ) { context in
    let wanted: LegalRoleKind = context.isPrefecture ? .prefecturalDataPlan : .municipalDataPlan
    guard let index = context.plan.roles.firstIndex(where: { $0.kind.isDataPlan }) else {
      return .gap(
        .plan("roles"), "官民データ活用推進計画としての役割が記されていません。",
        mend: "plan.yaml の roles に「kind: \(wanted.label)」を加えてください。")
    }
    // A joint plan of a prefecture and municipalities may play both roles.
    if context.plan.roles.contains(where: { $0.kind == wanted }) { return .satisfied }
    if context.isPrefecture, context.isMunicipality { return .satisfied }
    return .gap(
      .plan("roles[\(index)].kind"), "計画の役割が、団体の種類に合っていません。",
      mend: "plan.yaml の roles[\(index)].kind を「\(wanted.label)」に改めてください。")
  }
}
