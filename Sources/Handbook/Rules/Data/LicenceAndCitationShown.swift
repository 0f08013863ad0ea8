import PlanModel

extension Rule {
  /// 利用の条件と出典の書き方が示されている.
  static let licenceAndCitationShown = Rule(
    id: "licence-and-citation-shown",
    title: "利用の条件及び出典の書き方が示されている",
    why: "利用の条件が分からないデータは、企業も研究者も使えません。出典の書き方まで示しておくと、正しく引用してもらえます。",
    clauses: ["licence-and-citation"],
    doesNotCheck: "計画書の写真や図に他者の著作物が含まれていないかどうかは、担当課が確かめます。",
    weight: .atLeast(.warning, because: "利用の条件がないと、公開したデータを誰も安心して使えないためです。"),
    examples: [
      .passing("利用の条件と出典の書き方がある"),
      .failing("利用の条件がない", at: .plan("licence")) { $0.licence = nil },
      .failing("出典の書き方がない", at: .plan("licence.citation")) { $0.licence?.citation = nil },
    ]
  ) { context in
    guard let licence = context.plan.licence, !licence.title.isBlank else {
      return .gap(
        .plan("licence"), "計画とデータの利用の条件が示されていません。",
        mend:
          "plan.yaml の licence に、「公共データ利用規約（第1.0版）」又は「CC BY 4.0」などの名称（title）、規約のアドレス（url）及び出典の書き方（citation）を記載してください。")
    }
    guard licence.citation.isBlank else { return .satisfied }
    return .gap(
      .plan("licence.citation"), "出典の書き方が示されていません。",
      mend: "plan.yaml の licence.citation に、利用者が書く出典の例を記載してください。")
  }
}
