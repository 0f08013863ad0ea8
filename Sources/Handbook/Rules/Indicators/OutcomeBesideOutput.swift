import PlanModel

extension Rule {
  /// 活動量だけでなく成果を表す指標がある.
  static let outcomeBesideOutput = Rule(
    id: "outcome-beside-output",
    title: "活動量だけでなく成果を表す指標がある",
    why: "開催した回数や整備した数だけでは、住民や事業者に何が起きたかが分かりません。成果を測れないときやアンケートだけによるときは、その理由を書いておきます。",
    clauses: ["output-is-not-outcome"],
    doesNotCheck: "成果指標とされたものが本当に成果を表しているかどうかは、担当課が判断します。",
    examples: [
      .passing("成果指標がある"),
      .passing("成果を測れない理由がある") { plan in
        plan.changeIndicator("online-rate") {
          $0.level = .activity
          $0.reasonForMissingStep = "利用した人数を把握する仕組みが令和9年度に整うため。"
        }
      },
      .failing("活動指標だけである", at: .measure("online", "indicators")) {
        $0.changeIndicator("online-rate") { $0.level = .activity }
      },
      .failing("成果指標がアンケートだけで、理由がない", of: .town, at: .indicator("online-rate", "reasonForChoice")) {
        $0.changeIndicator("online-rate") { $0.isSurvey = true }
      },
      .notConcerned("指標がない") { $0.removeIndicators() },
    ]
  ) { context in
    guard context.plan.measures.contains(where: { !$0.indicators.isEmpty }) else {
      return .notApplicable("施策に指標がありません。")
    }
    return .found(context.plan.measures.compactMap { gap(in: $0, file: context.file(of: $0)) })
  }

  private static func gap(in measure: Measure, file: @autoclosure () -> String) -> Gap? {
    // A level that is missing altogether is reported by the rule on the basic fields.
    guard !measure.indicators.isEmpty, !measure.priority.isLater,
      measure.indicators.allSatisfy({ $0.level != nil || $0.partOf != nil })
    else { return nil }
    let outcomes = measure.indicators.filter { $0.level == .outcome || $0.level == .impact }
    let hasReason = measure.indicators.contains { !$0.reasonForMissingStep.isBlank }
    guard let first = outcomes.first else {
      if hasReason { return nil }
      return Gap(
        .measure(measure.id, "indicators"), "施策「\(measure.title)」の指標は活動の量を表すものだけで、成果を表すものがありません。",
        mend: "\(file()) に成果指標を加えるか、いずれかの指標の reasonForMissingStep に、成果を示せない理由を記載してください。")
    }
    let isSurveyOnly = outcomes.allSatisfy { $0.isSurvey && $0.reasonForChoice.isBlank }
    guard isSurveyOnly, !hasReason else { return nil }
    return Gap(
      .indicator(first.id, "reasonForChoice"), "施策「\(measure.title)」の成果は、アンケートの結果だけで測られています。",
      mend: "\(file()) の指標 \(first.id) の reasonForChoice に、アンケートによる理由を記載してください。")
  }
}
