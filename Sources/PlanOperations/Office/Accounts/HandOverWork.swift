public import Accounts
public import PlanStore

/// Hands all of a person's open work to a successor in one act: roles, section, steps of the decision route. The account of
/// the person who leaves is disabled; histories go on naming it.
public struct HandOverWork: Sendable {
  /// The administration of the body.
  public var accounts: ManageAccounts

  /// Makes the act.
  public init(_ accounts: ManageAccounts) { self.accounts = accounts }

  /// What a handover did.
  public struct Outcome: Sendable {
    /// The successor's account.
    public let successor: Account
    /// The secret of the successor's first sign-in, where the account is new.
    public let invitation: SecretToken?
  }

  /// Hands over. The successor's account is made where there is none of that name.
  public func run(
    from id: String, to successorID: String, displayName: String, at now: StoreTime = .now()
  ) async throws(OperationStopped) -> Outcome {
    guard let leaving = try await accounts.account(id) else { throw OperationStopped(AccountWords.notThere) }
    guard id != successorID else { throw OperationStopped("後任には、別の利用者を指定してください。", isFinding: true) }
    var changes: [RecordChange] = []
    var token: SecretToken?
    var successor: Account
    if let kept = try await accounts.account(successorID) {
      guard !kept.value.isDisabled else { throw OperationStopped("後任の利用者は停止されています。", isFinding: true) }
      successor = kept.value
      successor.roles += leaving.value.roles.filter { !successor.roles.contains($0) }
      if let own = successor.section, let other = leaving.value.section, own != other {
        throw OperationStopped("後任の利用者は別の課を担当しています。先に担当課を変えるか、別の利用者IDで引き継いでください。", isFinding: true)
      }
      successor.section = successor.section ?? leaving.value.section
      changes.append(RecordChange(Account.kind, successorID, basedOn: kept.version, content: successor.content))
    } else {
      let secret = SecretToken()
      successor = Account(
        id: successorID, displayName: displayName, body: accounts.body, section: leaving.value.section,
        roles: leaving.value.roles, invitation: SetPassword.invitation(secret, at: now))
      token = secret
      try accounts.check(successor)
      changes.append(RecordChange(Account.kind, successorID, basedOn: 0, content: successor.content))
    }
    var left = leaving.value
    left.isDisabled = true
    left.successor = successorID
    left.password = nil
    left.invitation = nil
    changes.append(RecordChange(Account.kind, id, basedOn: leaving.version, content: left.content))
    if let settings = try await routeChange(from: id, to: successorID) { changes.append(settings) }
    let outcome = try await KeptValues(accounts.store).save(
      changes, in: .installation, actor: accounts.actor, reason: "\(id)から\(successorID)への引継ぎ")
    if case .conflict = outcome {
      throw OperationStopped("引継ぎの間に登録が変わったため、引き継いでいません。利用者の一覧を確かめてから、もう一度操作してください。")
    }
    try await StoreAnswer.of {
      try await accounts.store.endSessions(.account(id))
      try await accounts.store.endSessions(.account(OpenSession.deviceAccount(id)))
    }
    return Outcome(successor: successor, invitation: token)
  }

  private func routeChange(from id: String, to successor: String) async throws(OperationStopped) -> RecordChange? {
    guard let kept = try await KeptValues(accounts.store).value(BodySettings.self, accounts.body),
      kept.value.route.contains(where: { $0.account == id })
    else { return nil }
    var settings = kept.value
    for place in settings.route.indices where settings.route[place].account == id {
      settings.route[place].account = successor
    }
    return RecordChange(BodySettings.kind, kept.id, basedOn: kept.version, content: settings.content)
  }
}
