public import Accounts
internal import Handbook
internal import Interchange
public import PlanModel
public import PlanStore

/// 年度を締める: writes the report of a year into the plan and puts it up for decision as an edition of its own.
///
/// What was not reported and what was not judged stops nothing: it is listed in the report.
public struct CloseYear: Sendable {
  /// The plan as the person saw it, or newer.
  public var draft: Draft
  /// The report.
  public var report: YearlyReport
  /// Who closes.
  public var proposer: Account

  /// Makes the act.
  public init(draft: Draft, report: YearlyReport, proposer: Account) {
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
    let entry = try await save(on: store)
    let closed = try await DraftLibrary(store).draft(draft.id, at: max(entry, draft.entry)) ?? draft
    let words = ProposePlan.Words(
      title: "\(Wareki.text(year))の年次報告について", purpose: .yearlyReport, note: report.summary ?? "",
      year: year.description)
    return try await ProposePlan(draft: closed, words: words, proposer: proposer).run(on: store, today: today)
  }

  /// Writes the report into the plan's own record; the number of the entry.
  private func save(on store: any PlanStore) async throws(OperationStopped) -> Int64 {
    guard let stored = draft.record(PlanRecords.Kind.plan, draft.id), let present = PlanRecord(stored) else {
      throw OperationStopped("計画の本体の記録がありません。")
    }
    var plan = PlanRecords.join([present]).plan
    plan.yearlyReports.removeAll { $0.fiscalYear == report.fiscalYear }
    plan.yearlyReports.append(report)
    plan.yearlyReports.sort { $0.fiscalYear < $1.fiscalYear }
    guard let written = PlanRecords.split(plan).first(where: { $0.kind == PlanRecords.Kind.plan }),
      let record = present.taking(["yearlyReports"], from: written)
    else { throw OperationStopped("年次報告を計画に書き込めませんでした。") }
    let change = RecordChange(stored.key.kind, stored.key.id, basedOn: stored.version, content: record.content)
    let outcome = try await KeptValues(store).save(
      [change], in: draft.scope, actor: proposer.actor, reason: "\(Wareki.text(report.fiscalYear))を締める")
    guard case .saved(let entry, _) = outcome else {
      throw OperationStopped("ほかの人が先に計画の基本情報を変更したため、締めていません。画面を開き直してください。", isFinding: true)
    }
    return entry
  }
}
