import PlanModel

extension Rule {
  /// 施策に具体的な目標と達成の時期がある (手引 I-6).
  static let measureHasGoalAndTime = Rule(
    id: "measure-has-goal-and-time",
    title: "施策に目標及び達成の時期がある",
    why: "手引は、施策を載せるときに具体的な目標と達成の時期を定めることを原則としています。原則であるため、定められない理由が記されていれば足ります。",
    clauses: ["goal-and-time-in-principle"],
    doesNotCheck: "目標が具体的かどうか、理由がもっともかどうかは、担当課が判断します。",
    examples: [
      .passing("指標のある施策と、文章の目標のある施策がある"),
      .passing("目標を定められない理由がある") {
        $0.change("open-data") {
          $0.goal = nil
          $0.goalDeadline = nil
          $0.reasonWithoutGoal = "国の指針の改定を待って定めるため。"
        }
      },
      .failing("目標がない", at: .measure("open-data", "goal")) {
        $0.change("open-data") {
          $0.goal = nil
          $0.goalDeadline = nil
        }
      },
      .failing("町の施策の目標に達成の時期がない", of: .town, at: .measure("open-data", "goalDeadline")) {
        $0.change("open-data") { $0.goalDeadline = nil }
      },
      .notConcerned("今期に始める施策がない") { plan in
        for index in plan.measures.indices { plan.measures[index].priority = .later(condition: "体制が整ったとき。") }
      },
    ]
  ) { context in
    // A measure that waits for its condition (スモールスタート) has no time to name yet.
    guard context.plan.measures.contains(where: { !$0.priority.isLater }) else {
      return .notApplicable("今期に始める施策がありません。")
    }
    return .found(context.plan.measures.compactMap { gap(in: $0, file: context.file(of: $0)) })
  }

  private static func gap(in measure: Measure, file: @autoclosure () -> String) -> Gap? {
    // Where there are indicators, the rule on their targets looks at each of them.
    if measure.priority.isLater || !measure.indicators.isEmpty || !measure.reasonWithoutGoal.isBlank { return nil }
    if measure.goal.isBlank {
      return Gap(
        .measure(measure.id, "goal"), "施策「\(measure.title)」に目標がありません。",
        mend:
          "\(file()) に指標（indicators）又は目標（goal）と達成の時期（goalDeadline）を記載してください。定められないときは、reasonWithoutGoal に理由を記載してください。"
      )
    }
    guard measure.goalDeadline == nil else { return nil }
    return Gap(
      .measure(measure.id, "goalDeadline"), "施策「\(measure.title)」の目標に達成の時期がありません。",
      mend: "\(file()) の goalDeadline に達成の時期を記載してください。定められないときは、reasonWithoutGoal に理由を記載してください。")
  }
}
