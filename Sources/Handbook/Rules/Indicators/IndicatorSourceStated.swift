import PlanModel

extension Rule {
  /// 指標に出典と確定の時期がある.
  static let indicatorSourceStated = Rule(
    id: "indicator-source-stated",
    title: "指標に出典及び数値の確定する時期がある",
    why: "担当が替わっても同じ数え方で実績を更新できるように、どの統計や業務データから取り、いつ確定するかを書いておきます。",
    clauses: ["kpi-baseline-target-source", "ebpm"],
    doesNotCheck: "出典の数値と実績値が合っているかどうかは、担当課が確かめます。",
    examples: [
      .passing("出典と確定の時期がある"),
      .failing("出典がない", at: .indicator("online-rate", "source")) {
        $0.changeIndicator("online-rate") { $0.source = nil }
      },
      .failing("確定の時期がない", of: .town, at: .indicator("online-count", "settlement")) {
        $0.changeIndicator("online-count") { $0.settlement = nil }
      },
      .notConcerned("指標がない") { $0.removeIndicators() },
    ]
  ) { context in
    guard !context.indicators.isEmpty else { return .notApplicable("指標がありません。") }
    var gaps: [Gap] = []
    for item in context.indicators where !item.isLater {
      let indicator = item.indicator
      if indicator.source.isBlank, item.parent?.source.isBlank ?? true {
        gaps.append(
          Gap(
            .indicator(indicator.id, "source"), "\(item.name)に出典がありません。",
            mend: "\(item.file) の指標 \(indicator.id) の source に、数値を取る統計や業務データの名称を記載してください。"))
      }
      if indicator.settlement.isBlank, item.parent?.settlement.isBlank ?? true {
        gaps.append(
          Gap(
            .indicator(indicator.id, "settlement"), "\(item.name)に、数値の確定する時期がありません。",
            mend: "\(item.file) の指標 \(indicator.id) の settlement に、「翌年度6月」のように確定の時期を記載してください。"))
      }
    }
    return .found(gaps)
  }
}
