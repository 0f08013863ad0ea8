import Dispatch
public import PlanModel
import Synchronization

/// Judges a plan by every rule and lets it through the gate.
public enum Checker {
  /// Checks one plan.
  ///
  /// The plan is judged by the text in force on its ``judgementDay(of:)``.
  ///
  /// - Parameters:
  ///   - asOf: the day by whose law to judge instead.
  ///   - reading: findings met while the plan was read; they stand first in the report.
  ///   - sourceMap: adds file and line to the places of findings.
  ///   - figures: the figures that lie beside the plan, whose words and rights are judged with it.
  ///   - rules: the rules to apply.
  public static func check(
    _ plan: Plan, asOf: CalendarDate? = nil, reading: [Finding] = [], sourceMap: SourceMap = SourceMap(),
    figures: [PlanFigure] = [], rules: [Rule] = RuleCatalogue.all
  ) -> CheckReport {
    let date = asOf ?? judgementDay(of: plan)
    let context = RuleContext(plan: plan, asOf: date, figures: figures)
    let profile = SeverityProfile(addressees: context.addressees, date: date)
    let results = rules.map { result(of: $0, in: context, profile: profile, sourceMap: sourceMap) }
    return CheckReport(
      planTitle: plan.title, asOf: date, bodyKind: plan.bodyKind, readingFindings: reading, results: results)
  }

  /// The day by whose law a plan is judged: that of its decision. Where the record lacks it, the day of publication or
  /// the first day of a decided plan stands in, so that an old plan is not held against law that came later; a plan
  /// without any of them is judged by the law of today.
  public static func judgementDay(of plan: Plan) -> CalendarDate {
    if let decided = plan.adoption?.decidedOn ?? plan.publication?.publishedOn { return decided }
    let today = CalendarDate.today()
    guard plan.status == .adopted || plan.status == .ended, let first = plan.dataPlanSpan?.first else { return today }
    return min(first, today)
  }

  /// Checks many plans on all processors; the reports stand in the order of the plans.
  public static func checkAll(_ plans: [Plan], asOf: CalendarDate? = nil) -> [CheckReport] {
    let reports = Mutex([CheckReport?](repeating: nil, count: plans.count))
    DispatchQueue.concurrentPerform(iterations: plans.count) { index in
      let report = check(plans[index], asOf: asOf)
      reports.withLock { $0[index] = report }
    }
    return reports.withLock { $0.compactMap { $0 } }
  }

  /// Lets a plan through to publication when nothing in its report stops it.
  ///
  /// - Parameter preview: lets a plan with errors through for review; every page then says so.
  /// - Returns: `nil` when errors stop the plan, or when the report is not about this plan.
  public static func gate(_ plan: Plan, report: CheckReport, preview: Bool = false) -> CheckedPlan? {
    guard report.planTitle == plan.title, report.isPublishable || preview else { return nil }
    return CheckedPlan(plan: plan.withoutRemarks, report: report, isPreview: !report.isPublishable)
  }

  /// A plan that passed the gate when it was published, for being shown again.
  ///
  /// The law that it was decided under does not change any more, but rules of this program do: one that was added later
  /// must not take an edition from the web. The report shows the verdicts of today.
  ///
  /// - Returns: `nil` when the report is not about this plan.
  public static func published(_ plan: Plan, report: CheckReport) -> CheckedPlan? {
    guard report.planTitle == plan.title else { return nil }
    return CheckedPlan(plan: plan.withoutRemarks, report: report, isPreview: false)
  }

  private static func result(
    of rule: Rule, in context: RuleContext, profile: SeverityProfile, sourceMap: SourceMap
  ) -> RuleResult {
    let profile = rule.timing == .decision ? profile : profile.running(until: context.lastDay)
    func result(_ verdict: Verdict, _ judgement: Judgement? = nil, takesMarks: Bool = false) -> RuleResult {
      RuleResult(
        rule: rule.id, title: rule.title, clauses: rule.clauses, verdict: verdict,
        acceptsReason: takesMarks || profile.acceptsReason(under: rule.texts, weight: rule.weight), judgement: judgement
      )
    }
    if let reason = profile.reasonNotBinding(rule.texts) { return result(.notApplicable(reason: reason)) }
    let index = context.plan.judgements.lastIndex { $0.rule == rule.id }
    switch rule.check(context) {
    case .satisfied: return result(.satisfied)
    case .notApplicable(let reason): return result(.notApplicable(reason: reason))
    case .gaps(let gaps):
      let found = findings(of: rule, gaps, profile: profile, sourceMap: sourceMap)
      if gaps.contains(where: { !$0.marks.isEmpty }) {
        let reasons = gaps.map { ReasonInstead(for: $0, of: rule, in: context.plan.judgements) }
        let eased = zip(found, reasons).map { finding, reason in reason?.easing(finding) ?? finding }
        return result(.violated(eased), reasons.compactMap { $0?.judgement }.last, takesMarks: true)
      }
      guard let index, let reason = ReasonInstead(context.plan.judgements[index], of: rule, under: profile) else {
        return result(.violated(found))
      }
      return result(.violated(found.map(reason.easing)), reason.judgement)
    case .question(let question):
      guard let index else { return result(.needsJudgement(question: question)) }
      let judgement = context.plan.judgements[index]
      guard !judgement.isSatisfied else { return result(.satisfied, judgement) }
      let gap = Gap(
        .plan("judgements[\(index)]"), "担当者の判断では、「\(rule.title)」を満たしていません。",
        mend: "計画を見直し、plan.yaml の judgements の判断を改めてください。", why: judgement.reason)
      return result(.violated(findings(of: rule, [gap], profile: profile, sourceMap: sourceMap)), judgement)
    }
  }

  private static func findings(
    of rule: Rule, _ gaps: [Gap], profile: SeverityProfile, sourceMap: SourceMap
  ) -> [Finding] {
    let severity = profile.severity(under: rule.texts, weight: rule.weight) ?? .information
    let clauses = profile.binding(rule.texts).map(\.id)
    return gaps.map { gap in
      var place = gap.place
      place.source = sourceMap.locate(gap.place)
      return Finding(
        rule: rule.id, severity: severity, place: place, summary: gap.summary, explanation: gap.explanation,
        remedy: gap.remedy, clauses: clauses)
    }
  }
}

extension SeverityProfile {
  /// The profile for duties that come into force while the plan runs: that of its last day, if later.
  func running(until lastDay: CalendarDate?) -> SeverityProfile {
    SeverityProfile(addressees: addressees, date: max(date, lastDay ?? date))
  }
}
