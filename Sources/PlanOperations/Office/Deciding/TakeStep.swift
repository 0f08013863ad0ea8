public import Accounts
public import PlanModel
public import PlanStore

/// 合議・決裁: agrees to a proposal at the step whose turn it is; the last step decides.
public struct TakeStep: Sendable {
  /// The plan's id.
  public var plan: String
  /// The proposal.
  public var proposal: String
  /// Its version that the person saw.
  public var version: Int64
  /// Who takes the step.
  public var account: Account
  /// What the person says; may be empty.
  public var comment: String
  /// The day of the decision, today for `nil`; counts at the last step only.
  public var decidedOn: CalendarDate?
  /// The post or meeting that decided, as the plan will tell it; counts at the last step only.
  public var decidedBy: String

  /// Makes the act.
  public init(
    plan: String, proposal: String, version: Int64, account: Account, comment: String = "",
    decidedOn: CalendarDate? = nil, decidedBy: String = ""
  ) {
    self.plan = plan
    self.proposal = proposal
    self.version = version
    self.account = account
    self.comment = comment
    self.decidedOn = decidedOn
    self.decidedBy = decidedBy
  }

  /// What is written down where the only person of a body decides what they proposed.
  public static let ownDecisionNote = "団体の利用者が一人のため、起案した人が決裁しました。"

  /// Takes the step.
  public func run(
    on store: any PlanStore, today: CalendarDate = .today(), at now: StoreTime = .now()
  ) async throws(OperationStopped) {
    var kept = try await Proposal.seen(proposal, of: plan, version: version, on: store)
    let turn = try await StepTurn.of(kept.value, account, on: store)
    if let refusal = turn.refusal { throw OperationStopped(refusal, isFinding: true) }
    guard let place = kept.value.currentStep else { return }
    var said = try Proposal.checked(comment, "意見", isRequired: false)
    let isDecision = kept.value.isDecision(place)
    if isDecision {
      kept.value.decision = try decision(of: kept.value, today)
      kept.value.state = .decided
      if turn.isOwn { said += (said.isEmpty ? "" : "\n") + Self.ownDecisionNote }
    }
    kept.value.steps[place].take(account, .done, said, at: now)
    try await KeptValues(store).save(
      kept.value, kept.id, basedOn: kept.version, in: .plan(plan), actor: account.actor,
      reason: "\(kept.value.steps[place].title)：\(isDecision ? "決裁" : "同意")")
  }

  private func decision(of proposal: Proposal, _ today: CalendarDate) throws(OperationStopped) -> Proposal.Decision {
    let day = decidedOn ?? today
    guard day <= today else { throw OperationStopped("決定した日に、先の日付は指定できません。", isFinding: true) }
    let proposed = CalendarDate.inJapan(unixSeconds: Int(proposal.proposedAt / 1_000))
    guard day >= min(proposed, today) else {
      throw OperationStopped("決定した日が、起案した日（\(Wareki.text(proposed))）より前になっています。", isFinding: true)
    }
    let post = try Proposal.checked(decidedBy, "決定した者", isRequired: false)
    return Proposal.Decision(decidedOn: day, decidedBy: post.isEmpty ? account.displayName : post)
  }
}

/// 差戻し: sends a proposal back to the plan office, for a reason.
public struct SendBack: Sendable {
  /// The plan's id.
  public var plan: String
  /// The proposal.
  public var proposal: String
  /// Its version that the person saw.
  public var version: Int64
  /// Who sends it back.
  public var account: Account
  /// Why.
  public var reason: String

  /// Makes the act.
  public init(plan: String, proposal: String, version: Int64, account: Account, reason: String) {
    self.plan = plan
    self.proposal = proposal
    self.version = version
    self.account = account
    self.reason = reason
  }

  /// Sends back. The text can then be changed and proposed anew.
  public func run(on store: any PlanStore, at now: StoreTime = .now()) async throws(OperationStopped) {
    var kept = try await Proposal.seen(proposal, of: plan, version: version, on: store)
    let turn = try await StepTurn.of(kept.value, account, on: store)
    if let refusal = turn.refusal { throw OperationStopped(refusal, isFinding: true) }
    let reason = try Proposal.checked(reason, "差戻しの理由", isRequired: true)
    guard let place = kept.value.currentStep else { return }
    kept.value.state = .sentBack
    kept.value.steps[place].take(account, .sentBack, reason, at: now)
    try await KeptValues(store).save(
      kept.value, kept.id, basedOn: kept.version, in: .plan(plan), actor: account.actor, reason: "差戻し：" + reason)
  }
}

extension Proposal.Step {
  fileprivate mutating func take(
    _ account: Account, _ state: Proposal.StepState, _ comment: String, at now: StoreTime
  ) {
    self.state = state
    takenBy = account.id
    takenByName = account.actor
    takenAt = now.milliseconds
    self.comment = comment.isEmpty ? nil : comment
  }
}
