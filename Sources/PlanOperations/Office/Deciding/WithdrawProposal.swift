public import PlanStore

/// Takes a proposal back before it is published. The text can then be changed and proposed anew.
public struct WithdrawProposal: Sendable {
  /// The plan's id.
  public var plan: String
  /// The proposal.
  public var proposal: String
  /// Its version that the person saw.
  public var version: Int64
  /// Who takes it back.
  public var actor: String
  /// Why.
  public var reason: String

  /// Makes the act.
  public init(plan: String, proposal: String, version: Int64, actor: String, reason: String) {
    self.plan = plan
    self.proposal = proposal
    self.version = version
    self.actor = actor
    self.reason = reason
  }

  /// Takes back. A publication that was begun is finished instead: its edition may be out already.
  public func run(on store: any PlanStore) async throws(OperationStopped) {
    var kept = try await Proposal.seen(proposal, of: plan, version: version, on: store)
    guard kept.value.state.isPending else {
      throw OperationStopped("この起案は「\(kept.value.state.label)」のため、取り下げられません。", isFinding: true)
    }
    let reason = try Proposal.checked(reason, "取り下げる理由", isRequired: true)
    let attempts = kept.value.release?.attempts ?? []
    if !attempts.isEmpty {
      let next = try await StoreAnswer.of { try await store.edition(of: plan, number: kept.value.after + 1) }
      if let next, attempts.contains(where: { $0.sha256 == next.summary.sha256.hex }) {
        throw OperationStopped("この起案は、第\(next.summary.number)版として公表されています。取り下げずに、公表の手続を終えてください。", isFinding: true)
      }
    }
    kept.value.state = .withdrawn
    kept.value.withdrawalReason = reason
    try await KeptValues(store).save(
      kept.value, kept.id, basedOn: kept.version, in: .plan(plan), actor: actor, reason: "起案の取下げ：" + reason)
  }
}
