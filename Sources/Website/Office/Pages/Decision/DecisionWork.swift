internal import Accounts
internal import PlanModel
internal import PlanOperations
internal import PlanStore
internal import Publishing

/// What decisions ask of a person: for the list of work.
enum DecisionWork {
  /// The proposals of a plan whose present step waits for this person.
  ///
  /// - Parameters:
  ///   - former: accounts whose work was handed over to the person (`StepTurn.former`).
  ///   - isOnlyPerson: whether the body has nobody else, so that one's own proposal waits for oneself.
  static func waiting(
    for account: Account, in draft: Draft, former: Set<String> = [], isOnlyPerson: Bool = false
  ) -> [Kept<Proposal>] {
    draft.proposals.filter {
      StepTurn($0.value, account, former: former, isOnlyPerson: isOnlyPerson).refusal == nil
    }
  }

  /// The same, with what only the store tells; it is asked only where something is on its way.
  static func waiting(
    for account: Account, in draft: Draft, on store: any PlanStore
  ) async throws(OperationStopped) -> [Kept<Proposal>] {
    guard let pending = draft.pendingProposal, account.has(.approver) else { return [] }
    let turn = try await StepTurn.of(pending.value, account, on: store)
    return turn.refusal == nil ? [pending] : []
  }

  /// The decided proposals that wait for their publication.
  static func decided(in draft: Draft) -> [Kept<Proposal>] { draft.proposals.filter { $0.value.state == .decided } }

  /// Writes what decisions ask of a person about a plan; nothing when nothing waits.
  static func write(_ waiting: [Kept<Proposal>], _ request: OfficeRequest, _ draft: Draft, into html: inout HTML) {
    let toPublish = request.account?.has(.planOfficer) ?? false ? decided(in: draft) : []
    guard !waiting.isEmpty || !toPublish.isEmpty else { return }
    html.element(.ul, [.class("work-list")]) { html in
      for (kept, what) in waiting.map({ ($0, own($0.value)) }) + toPublish.map({ ($0, "公表を待っています") }) {
        html.element(.li) { html in
          html.element(.p) { $0.link(.proposal(draft.id, kept.id), text: kept.value.title) }
          html.element(.p, [.class("help")], text: what + "。")
        }
      }
    }
  }

  /// What waits for the person who reads it.
  private static func own(_ proposal: Proposal) -> String {
    guard let place = proposal.currentStep else { return whereabouts(proposal) }
    return "あなたの「\(proposal.steps[place].title)」を待っています"
  }

  /// Where a proposal is, in words.
  static func whereabouts(_ proposal: Proposal) -> String {
    guard let place = proposal.currentStep else { return proposal.state.label + "です" }
    let step = proposal.steps[place]
    let who = step.account.map { "利用者「\($0)」" } ?? "決裁者"
    return "「\(step.title)」（\(who)）の番です"
  }

  /// Date and time in Japan, to the minute.
  static func time(_ milliseconds: Int64) -> String {
    let clock = RecordWords.japanTime(StoreTime(milliseconds: milliseconds)).split(separator: " ").last ?? ""
    return Wareki.text(CalendarDate.inJapan(unixSeconds: Int(milliseconds / 1_000))) + " " + clock.prefix(5)
  }
}
