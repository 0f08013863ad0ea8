import PlanModel

extension Rule {
  /// 過ぎたシステム標準化の期限が、説明なく残っていない.
  static let standardisationDeadlineMet = Rule(
    id: "standardisation-deadline-met",
    title: "過ぎたシステム標準化の期限が残っていない",
    why: "20業務のシステムは令和7年度末までの移行が目標とされ、間に合わないものは特定移行支援システムとして扱われます。過ぎた期限だけが残っていると、住民や議会には状況が分かりません。",
    clauses: ["standardisation-deadline"],
    doesNotCheck: "どのシステムの移行が遅れているか、特定移行支援システムに当たるかどうかは、担当課が国の公表により確かめます。",
    examples: [
      .passing("期限が計画期間の中にある", asOf: .known("2026-04-02")),
      .passing("特定移行支援システムとして説明がある", asOf: .known("2026-04-02")) { plan in
        plan.staleStandardisation()
        plan.change("standard") {
          $0.content = "税務のシステムは特定移行支援システムとして令和9年度に移行します。"
        }
      },
      .failing("期限が令和7年度末のままである", asOf: .known("2026-04-02"), at: .measure("standard", "goalDeadline")) {
        $0.staleStandardisation()
      },
      .notConcerned("期限の前に判定した", asOf: .known("2026-03-31")) { $0.staleStandardisation() },
    ]
  ) { context in
    guard context.asOf > deadline else { return .notApplicable("判定の基準日は、移行の期限（令和8年3月31日）より前です。") }
    var gaps: [Gap] = []
    for measure in context.plan.measures {
      let spoken = [measure.title, measure.goal ?? "", measure.content ?? ""]
      guard spoken.contains(where: { standard.occurs(in: $0) }), !spoken.contains(where: { late.occurs(in: $0) }),
        let day = measure.goalDeadline?.lastDay(planSpan: context.plan.span), day <= deadline
      else { continue }
      gaps.append(
        Gap(
          .measure(measure.id, "goalDeadline"), "施策「\(measure.title)」に、過ぎたシステム標準化の期限が残っています。",
          mend:
            "移行を終えたときはその旨を、終えていないときは特定移行支援システムであること及び新たな時期を、\(context.file(of: measure)) の content と goalDeadline に記載してください。"
        ))
    }
    return .found(gaps)
  }

  private static let deadline = CalendarDate.known("2026-03-31")
  private static let standard = Word("標準準拠システム")
  private static let late = Word("特定移行支援")
}

extension Plan {
  /// A plan that runs since before the deadline and still names it; for examples.
  fileprivate mutating func staleStandardisation() {
    span?.first = .known("2024-04-01")
    change("standard") {
      $0.goal = "標準準拠システムに移行します。"
      $0.goalDeadline = .by(.fiscalYear(FiscalYear(2025)))
    }
  }
}
