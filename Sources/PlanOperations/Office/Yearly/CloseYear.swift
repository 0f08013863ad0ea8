public import Accounts
public import PlanModel
public import PlanStore

/// 年度を締める: puts the report of a year up for decision as an edition of its own. It becomes part of the plan when it is
/// published; sent back, it leaves the year open.
///
/// What was not reported and what was not judged stops nothing: it is listed in the report.
public struct CloseYear: Sendable {
  /// The plan as the person saw it, or newer.
  public var draft: Draft
  /// The report.
  public var report: YearlyReport
  /// Who closes.
  public var proposer: Account
  /// The questions of the edition (手引 I-9) that were answered with yes, by name.
  public var confirmed: Set<String>

  /// Makes the act.
  public init(draft: Draft, report: YearlyReport, proposer: Account, confirmed: Set<String> = []) {
    self.confirmed = confirmed
    self.draft = draft
    self.report = report
    self.proposer = proposer
  }

  /// The day from which a year may be closed: when it is over.
  public static func opensOn(_ year: FiscalYear) -> CalendarDate { year.next.firstDay }

  /// Closes; tells the name of the proposal.
  public func run(
    on store: any PlanStore, today: CalendarDate = .today()
  ) async throws(OperationStopped) -> String {
    let year = report.fiscalYear
    guard today >= Self.opensOn(year) else {
      throw OperationStopped("\(Wareki.text(year))はまだ終わっていないため、締めることができません。", isFinding: true)
    }
    guard draft.isRevision else {
      throw OperationStopped("計画がまだ公表されていないため、年次報告を公表できません。計画を公表してから締めてください。", isFinding: true)
    }
    guard !draft.hasPublished(year) else {
      throw OperationStopped("\(Wareki.text(year))の年次報告は、既に公表しています。", isFinding: true)
    }
    if let pending = draft.pendingProposal {
      throw OperationStopped(
        "「\(pending.value.title)」が\(pending.value.state.label)のため、起案できません。公表するか、取り下げてから締めてください。", isFinding: true)
    }
    _ = try Proposal.checked(report.summary ?? "", "その年度のまとめ", isRequired: true)
    _ = try Proposal.checked(report.panelOpinion ?? "", "外部評価の意見", isRequired: false)
    let words = ProposePlan.Words(
      title: "\(Wareki.text(year))の年次報告について", purpose: .yearlyReport, note: report.summary ?? "",
      report: Proposal.Report(report), confirmed: confirmed)
    return try await ProposePlan(draft: draft, words: words, proposer: proposer).run(on: store, today: today)
  }
}
