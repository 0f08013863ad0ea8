public import Accounts
public import PlanStore

/// Who may take the step that is waited for.
public struct StepTurn: Sendable {
  /// The proposal.
  public var proposal: Proposal
  /// The person.
  public var account: Account
  /// Accounts whose work was handed over to this person.
  public var former: Set<String>
  /// Whether the body has nobody else who could decide: then one's own proposal may be decided, and the record says so.
  public var isOnlyPerson: Bool

  /// Makes a question.
  public init(_ proposal: Proposal, _ account: Account, former: Set<String> = [], isOnlyPerson: Bool = false) {
    self.proposal = proposal
    self.account = account
    self.former = former
    self.isOnlyPerson = isOnlyPerson
  }

  /// Why the person may not take the present step; `nil` when the turn is theirs.
  public var refusal: String? {
    guard let place = proposal.currentStep else { return "この起案は「\(proposal.state.label)」のため、この操作はできません。" }
    let step = proposal.steps[place]
    guard account.has(.approver), !account.isDisabled else { return "合議及び決裁は、決裁者の役割を持つ人が行います。" }
    if let named = step.account {
      guard named == account.id || former.contains(named) else {
        return "「\(step.title)」は、利用者「\(named)」の番です。"
      }
    } else if account.body != proposal.body {
      return "「\(step.title)」は、計画を代表する団体の決裁者が行います。"
    }
    if proposal.isDecision(place), isOwn, !isOnlyPerson {
      return "起案した人は、自分の起案を決裁できません。ほかの決裁者が決裁してください。"
    }
    return nil
  }

  /// Whether it is one's own proposal.
  public var isOwn: Bool { proposal.proposer == account.id || former.contains(proposal.proposer) }

  /// Asks the store who else there is and whose work the person took over.
  public static func of(
    _ proposal: Proposal, _ account: Account, on store: any PlanStore
  ) async throws(OperationStopped) -> StepTurn {
    let accounts = try await KeptValues(store).values(Account.self, parent: account.body).map(\.value)
    let active = accounts.filter { !$0.isDisabled }
    return StepTurn(
      proposal, account, former: former(of: account.id, among: accounts),
      isOnlyPerson: active.count == 1 && active.first?.id == account.id)
  }

  /// The accounts whose work came to a person, directly or by way of others.
  public static func former(of account: String, among accounts: [Account]) -> Set<String> {
    var found: Set<String> = []
    var wanted: Set<String> = [account]
    while !wanted.isEmpty {
      let next = accounts.filter { $0.isDisabled && wanted.contains($0.successor ?? "") && !found.contains($0.id) }
      wanted = Set(next.map(\.id))
      found.formUnion(wanted)
    }
    found.remove(account)
    return found
  }
}
