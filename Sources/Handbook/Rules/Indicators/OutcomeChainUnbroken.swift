import PlanModel

extension Rule {
  /// 活動から成果までのつながりが示されている.
  static let outcomeChainUnbroken = Rule(
    id: "outcome-chain-unbroken",
    title: "活動から成果までのつながりが示されている",
    why: "どの活動がどの成果につながるかが分かれば、成果が出ないときに、どこで止まっているかをたどれます。置けない段階は、理由を書いておけば足ります。",
    clauses: ["outcome-chain"],
    doesNotCheck: "つながりが実際に働いているかどうかと、段階をいくつ置くかは、担当課が判断します。成果の指標が一つもないことは、別の規則が確かめます。",
    weight: .atMost(.information, because: "手引は、つながりの示し方まで求めていないためです。"),
    examples: [
      .passing("活動の指標が成果の指標につながっている"),
      .passing("置けない段階の理由がある") { plan in
        plan.removeIndicator("online-count")
        plan.changeIndicator("online-rate") { $0.reasonForMissingStep = "受付件数は他の施策で把握しているため。" }
      },
      .failing("活動と成果の指標がつながっていない", at: .indicator("online-count", "leadsTo")) {
        $0.changeIndicator("online-count") { $0.leadsTo = [] }
      },
      .failing("活動の指標がなく、その理由もない", at: .measure("online", "indicators")) { $0.removeIndicator("online-count") },
      .notConcerned("指標がない") { $0.removeIndicators() },
    ]
  ) { context in
    let measures = context.plan.measures.filter { !$0.indicators.isEmpty && !$0.priority.isLater }
    guard !measures.isEmpty else { return .notApplicable("施策に指標がありません。") }
    return .found(measures.compactMap { gap(in: $0, file: context.file(of: $0)) })
  }

  private static func gap(in measure: Measure, file: @autoclosure () -> String) -> Gap? {
    // A level that is missing altogether is reported by the rule on the basic fields.
    guard measure.indicators.allSatisfy({ $0.level != nil || $0.partOf != nil }) else { return nil }
    let chain = OutcomeChain(measure.indicators, all: measure.indicators)
    let outputs = chain.nodes(at: .output)
    guard !chain.nodes.isEmpty, chain.nodes.contains(where: { $0.step >= .outcome }) else { return nil }
    // How many terms an outcome has is the body's choice; only a missing beginning is asked about.
    if let missing = chain.missing.first(where: { $0.reason == nil && $0.step == .output }) {
      return Gap(
        .measure(measure.id, "indicators"), "施策「\(measure.title)」には、「\(missing.step.label)」の段階の指標がなく、その理由もありません。",
        mend: "\(file()) に指標を加えるか、その前後の指標の reasonForMissingStep に、段階を置けない理由を記載してください。")
    }
    let isLinked = outputs.contains { output in
      measure.indicators.contains { $0.id == output.indicator && !$0.leadsTo.isEmpty }
    }
    guard let first = outputs.first, !isLinked else { return nil }
    return Gap(
      .indicator(first.indicator, "leadsTo"), "施策「\(measure.title)」の活動指標が、どの成果につながるかが示されていません。",
      mend: "\(file()) の指標 \(first.indicator) の leadsTo に、つながる先の指標を記載してください。")
  }
}
