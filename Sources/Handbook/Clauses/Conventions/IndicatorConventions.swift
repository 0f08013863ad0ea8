import PlanModel

/// What the practice of indicators teaches. No law: every clause here is a recommendation with its source.
enum IndicatorConventions: ClauseSection {
  static let clauses: [Clause] = [
    convention(
      "kpi-fields", "指標の基本項目", "行政事業レビューの目標・実績欄及び各団体の評価表",
      "指標には、単位、改善の向き、数え方（単年度、累計、時点値など）、段階（活動、成果など）を付けます。これらがないと、実績の良し悪しを後から判断できません。"),
    convention(
      "kpi-baseline-target-source", "基準値、目標値及び出典", "つくば市、鳥取県ほかの評価表の項目",
      "指標には、基準値とその時点、目標値とその時点、数値の出典と確定する時期を書きます。"),
    convention(
      "kpi-formula-limits", "達成率の算式の限界", "大船渡市、松戸市ほかの実例",
      "基準値と目標値が等しい、目標が0である、基準値が負であるといった指標には、達成率の算式をそのまま使えません。別の算式に切り替えます。"),
    convention(
      "output-is-not-outcome", "活動量と成果の区別", "行政事業レビューの効果発現経路",
      "実施した量（アウトプット）と、住民や事業者に生じた変化（アウトカム）を区別します。アンケートの結果だけを成果とするときは、その理由を添えます。"),
    convention(
      "outcome-chain", "活動から成果までのつながり", "行政事業レビューの効果発現経路（目標のつながり）",
      "どの活動がどの成果につながるかを示します。段階を置けないときは、その理由を書きます。つながりがないと、活動が増えても成果が出ない理由をたどれません。"),
    convention(
      "cumulative-not-yearly", "累計と単年度の区別", "静岡県ほか、両方の型を併せ持つ計画の実例",
      "累計の目標は累計の実績と、単年度の目標は単年度の実績と比べます。混ぜて比べると誤った評価になります。"),
    convention(
      "published-grade-apart", "公表された評価と計算した評価の区別", "群馬県の指標評価の実例",
      "団体が公表した評価と、算式で計算した評価は、別のものとして示します。計算した評価で公表された評価を置き換えません。"),
  ]

  private static func convention(
    _ id: ClauseID, _ title: String, _ pinpoint: String, _ statement: String
  ) -> Clause {
    Clause(
      id: id, title: title, document: .indicatorPractice, pinpoint: pinpoint, force: .recommendation,
      binds: .localGovernments, reading: .indicatorPractice, statement: statement)
  }
}
