import PlanModel

extension Rule {
  /// 活動の回数や整備の数を成果指標としていない.
  static let outcomeIsNoCountOfActivity = Rule(
    id: "outcome-is-no-count-of-activity",
    title: "活動の回数や整備の数を成果指標としていない",
    why: "開催した回数や設置した台数は、行ったことの量です。これを成果とすると、行っただけで成果が上がったことになります。",
    clauses: ["output-is-not-outcome"],
    doesNotCheck: "指標の名称の末尾だけを確かめます。名称から分からないものと、それでも成果といえる理由があるものは、担当課が判断します。",
    weight: .atMost(.information, because: "名称だけからは、成果を表すかどうかを決められないためです。"),
    examples: [
      .passing("利用の割合を成果指標とする"),
      .passing("成果といえる理由がある") { plan in
        plan.changeIndicator("online-rate") {
          $0.title = "住民による勉強会の開催回数"
          $0.reasonForChoice = "住民が自ら開いた回数であり、県が開いた回数ではないため。"
        }
      },
      .failing("開催した回数を成果指標とする", of: .town, at: .indicator("online-rate", "level")) {
        $0.changeIndicator("online-rate") { $0.title = "説明会の開催回数" }
      },
      .notConcerned("成果指標がない") { plan in
        plan.changeIndicator("online-rate") { $0.level = .activity }
      },
    ]
  ) { context in
    let outcomes = context.indicators.filter { $0.indicator.level == .outcome || $0.indicator.level == .impact }
    guard !outcomes.isEmpty else { return .notApplicable("成果指標がありません。") }
    return .found(outcomes.compactMap { gap(in: $0) })
  }

  /// Endings of titles that name an amount done. Numbers of people who came or used something are left out: whether they
  /// are a change depends on the measure.
  private static let endings = [
    "開催回数", "開催数", "実施回数", "実施数", "開講数", "設置数", "設置台数", "整備数", "導入数", "配布数", "配布部数", "作成数", "発行部数",
  ]

  private static func gap(in item: IndicatorInPlan) -> Gap? {
    let indicator = item.indicator
    guard indicator.reasonForChoice.isBlank, endings.contains(where: { indicator.title.hasSuffix($0) }) else {
      return nil
    }
    return Gap(
      .indicator(indicator.id, "level"), "\(item.name)は成果指標とされていますが、行ったことの量を表しているように読めます。",
      mend: "\(item.file) の指標 \(indicator.id) の level を「活動指標」に改めるか、reasonForChoice に成果といえる理由を記載してください。")
  }
}
