import PlanModel

extension FaultCatalogue {
  /// What only a person can judge: the change makes the rule ask, and a person's "no" makes it a finding.
  static let questions: [Fault] =
    unanswered.flatMap { rule, title, base, change -> [Fault] in
      let others = base.plan.judgements.filter { $0.rule != rule }.count
      let wanting = Fault(rule, title + "。担当者も足りないと判断した", in: base, at: .plan("judgements[\(others)]")) {
        change(&$0)
        $0.judgeWanting(rule)
      }
      return [Fault.asking(rule, title, in: base, by: change), wanting]
    }

  private typealias Unanswered = (
    rule: RuleID, title: String, base: SamplePlan, change: @Sendable (inout Plan) -> Void
  )

  private static let unanswered: [Unanswered] = [
    (
      "vision-understandable", "目指す姿についての判断がない", .prefecture,
      { $0.judgements.removeAll { $0.rule == "vision-understandable" } }
    ),
    (
      "private-data-considered", "民間のデータについての判断がない", .prefecture,
      { $0.judgements.removeAll { $0.rule == "private-data-considered" } }
    ),
    ("consistent-with-other-plans", "関係する計画が挙げられていない", .prefecture, { $0.relatedPlans = [] }),
    ("good-cases-used", "参考にした事例がない", .prefecture, { $0.promotion?.referenceCases = [] }),
    ("more-ambitious-than-now", "全ての指標が現状の維持である", .prefecture, { $0.changeIndicators { $0.direction = .keep } }),
    ("measures-connected", "施策どうしの結び付きがない", .oneOfEach, { $0.measures[0].dependsOn = [] }),
    ("consistent-with-national-measures", "国の施策を参照した施策がない", .oneOfEach, { $0.measures[0].origin = .own }),
    ("open-data-addressed", "データの利用の柱を取り上げていない", .prefecture, { $0.leaveOut(.dataUse) }),
    ("work-review-addressed", "規格と互換性の柱を取り上げていない", .prefecture, { $0.leaveOut(.standardsAndCompatibility) }),
  ]
}
