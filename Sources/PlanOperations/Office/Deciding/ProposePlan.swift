public import Accounts
public import Handbook
internal import Interchange
public import PlanModel
public import PlanStore

/// 起案: puts the plan, as it stands now, up for decision.
public struct ProposePlan: Sendable {
  /// The plan as the person saw it.
  public var draft: Draft
  /// What the person says about it.
  public var words: Words
  /// Who proposes.
  public var proposer: Account

  /// What a proposal says.
  public struct Words: Sendable, Hashable {
    /// What is asked: 件名.
    public var title: String
    /// What the decision does.
    public var purpose: Proposal.Purpose
    /// Why.
    public var note: String
    /// What a revision changes.
    public var summary: String
    /// The address of publication, where the plan tells none.
    public var address: String
    /// What a yearly report says.
    public var report: Proposal.Report?
    /// The questions of this edition (手引 I-9) that the proposer answered with yes, by name.
    public var confirmed: Set<String>

    /// Makes words.
    public init(
      title: String = "", purpose: Proposal.Purpose, note: String = "", summary: String = "", address: String = "",
      report: Proposal.Report? = nil, confirmed: Set<String> = []
    ) {
      self.confirmed = confirmed
      self.report = report
      self.title = title
      self.purpose = purpose
      self.note = note
      self.summary = summary
      self.address = address
    }
  }

  /// Makes the act.
  public init(draft: Draft, words: Words, proposer: Account) {
    self.draft = draft
    self.words = words
    self.proposer = proposer
  }

  /// What a proposal of a draft can be about; the first one is the usual.
  public static func purposes(of draft: Draft) -> [Proposal.Purpose] {
    if draft.isRevision { return [.revision] }
    let isDecided = draft.plan.status == .adopted && draft.plan.adoption?.decidedOn != nil
    return isDecided ? [.asDecided, .revision] : [.adoption]
  }

  /// The report on the plan as it would read if it were decided and published today: what stops the publication is told
  /// before anybody is asked to decide.
  public func outlook(on today: CalendarDate = .today()) -> CheckReport {
    let decision = Proposal.Decision(
      decidedOn: today, decidedBy: draft.plan.adoption?.decidedBy ?? "決裁者")
    let plan = proposal(route: [], at: StoreTime(milliseconds: 0)).applied(
      to: draft.plan, decision: decision, publishedOn: today, reasonForDelay: nil)
    return Checker.check(plan, reading: draft.report.readingFindings, figures: draft.planFigures)
  }

  /// What becomes public with the plan as it stands, what stops it, and what is asked of this edition.
  ///
  /// - Parameter outlook: the report on the plan as it would be published.
  public func release(_ outlook: CheckReport) -> ReleaseCheck {
    ReleaseCheck.of(
      draft.plan, report: outlook, figures: draft.planFigures,
      files: EditionForms.available(of: draft.plan, hasPrevious: draft.isRevision).map(\.title))
  }

  /// Proposes; tells the name of the proposal.
  public func run(
    on store: any PlanStore, today: CalendarDate = .today(), at now: StoreTime = .now()
  ) async throws(OperationStopped) -> String {
    if let pending = draft.pendingProposal {
      throw OperationStopped(
        "「\(pending.value.title)」が\(pending.value.state.label)のため、起案できません。公表するか、取り下げてから起案してください。",
        isFinding: true)
    }
    try checkWords()
    try await checkChanged(on: store)
    let errors = try await errors(on: store, today)
    guard errors == 0 else {
      throw OperationStopped("点検で「誤り」が\(errors)件あるため、起案できません。直してから起案してください。", isFinding: true)
    }
    let settings = try await KeptValues(store).value(BodySettings.self, leadingBody)?.value
    let route = settings?.route ?? RouteStep.usual
    let proposal = proposal(route: route.isEmpty ? RouteStep.usual : route, at: now)
    let id = "p-\((draft.proposals.map { Proposal.number($0.id) }.max() ?? 0) + 1)"
    try await KeptValues(store).save(
      proposal, id, basedOn: 0, in: draft.scope, actor: proposer.actor, reason: "起案：" + proposal.title)
    return id
  }

  /// The errors that would stop the publication: of the draft, or, for a yearly report, of the published plan with the
  /// year's results.
  private func errors(on store: any PlanStore, _ today: CalendarDate) async throws(OperationStopped) -> Int {
    guard words.purpose == .yearlyReport else { return outlook(on: today).count(.error) }
    guard let newest = draft.editions.last,
      let edition = try await StoreAnswer.of({ try await store.edition(of: draft.id, number: newest.number) })
    else { throw OperationStopped("公表した版がないため、年次報告を起案できません。", isFinding: true) }
    guard let report = words.report?.yearlyReport else { return 0 }
    let text = YearlyResults.put(draft.plan, report, into: CanonicalJSON.read(edition.json).plan)
    return Checker.check(text).count(.error)
  }

  private var leadingBody: String { draft.plan.bodies.first?.text ?? proposer.body ?? "" }

  private func proposal(route: [RouteStep], at now: StoreTime) -> Proposal {
    let isRevision = words.purpose == .revision
    return Proposal(
      title: words.title, purpose: words.purpose, note: words.note, summary: isRevision ? words.summary : "",
      report: words.purpose == .yearlyReport ? words.report : nil, address: words.address.isEmpty ? nil : words.address,
      confirmed: words.confirmed.sorted(), proposer: proposer.id, proposerName: proposer.actor,
      proposedAt: now.milliseconds, entry: draft.entry, after: draft.editions.last?.number ?? 0, body: leadingBody,
      steps: route.map { Proposal.Step(title: $0.title, account: $0.account) }, state: .open)
  }

  private func checkWords() throws(OperationStopped) {
    let isReport = words.purpose == .yearlyReport && words.report?.yearlyReport != nil
    guard isReport || Self.purposes(of: draft).contains(words.purpose) else {
      throw OperationStopped("この計画では、その種類の起案はできません。画面を開き直してください。", isFinding: true)
    }
    _ = try Proposal.checked(words.title, "件名", isRequired: true)
    _ = try Proposal.checked(words.note, "起案の理由", isRequired: true)
    _ = try Proposal.checked(words.summary, "変更の概要", isRequired: words.purpose == .revision)
    _ = try Proposal.checked(words.address, "掲載先のアドレス", isRequired: false)
    let open = PublicationQuestions.ofTheEdition.filter { !words.confirmed.contains($0.id) }
    guard open.isEmpty else {
      throw OperationStopped(
        "公表の前の確認（\(open.map(\.title).joined(separator: "、"))）が済んでいません。確かめてから、確認の欄に印を付けてください。",
        isFinding: true)
    }
  }

  /// A revision that changes nothing would be a second edition of the same text.
  private func checkChanged(on store: any PlanStore) async throws(OperationStopped) {
    guard words.purpose == .revision, let newest = draft.editions.last else { return }
    let edition = try await StoreAnswer.of { try await store.edition(of: draft.id, number: newest.number) }
    guard let edition else { return }
    let figures = try await StoreAnswer.of {
      try await IllustrationLibrary(plan: draft.id, store: store).values(at: newest.entry)
    }
    let haveFiguresChanged = Set(figures) != Set(draft.values(Illustration.self))
    if !haveFiguresChanged, PlanChanges.between(CanonicalJSON.read(edition.json).plan, draft.plan).isEmpty {
      throw OperationStopped("公表した第\(newest.number)版から変わったところがないため、起案できません。", isFinding: true)
    }
  }
}
