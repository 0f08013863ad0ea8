public import Accounts
public import PlanStore

/// Lets somebody set a password by an address that is handed over once, and changes passwords.
public struct SetPassword: Sendable {
  /// The store.
  public var store: any PlanStore
  /// Where passwords are hashed.
  public var passwords: PasswordWorkshop

  /// Makes the act.
  public init(store: any PlanStore, passwords: PasswordWorkshop) {
    self.store = store
    self.passwords = passwords
  }

  /// How long an invitation holds: two weeks, for the paper has to reach the desk.
  static let invitationMilliseconds: Int64 = 14 * 86_400_000

  /// Makes an invitation for an account; the former password no longer opens anything, and all its sessions end.
  public func invite(
    _ id: String, by actor: String, at now: StoreTime = .now()
  ) async throws(OperationStopped) -> SecretToken {
    let values = KeptValues(store)
    guard var kept = try await values.value(Account.self, id) else { throw OperationStopped(AccountWords.notThere) }
    let token = SecretToken()
    kept.value.password = nil
    kept.value.invitation = Self.invitation(token, at: now)
    try await values.save(kept.value, id, basedOn: kept.version, actor: actor, reason: "パスワード設定用アドレスの発行")
    try await endSessions(of: id)
    return token
  }

  static func invitation(_ token: SecretToken, at now: StoreTime) -> Invitation {
    Invitation(
      secretHash: token.hash.hex, expiresAt: now.advanced(byMilliseconds: invitationMilliseconds).milliseconds)
  }

  /// The account whose invitation a secret is; `nil` when it does not hold.
  public func invited(
    _ id: String, _ token: SecretToken, at now: StoreTime = .now()
  ) async throws(OperationStopped) -> Account? {
    try await keptInvited(id, token, at: now)?.value
  }

  private func keptInvited(
    _ id: String, _ token: SecretToken, at now: StoreTime = .now()
  ) async throws(OperationStopped) -> Kept<Account>? {
    guard Account.isWellFormed(id), let kept = try await KeptValues(store).value(Account.self, id),
      let invitation = kept.value.invitation, !kept.value.isDisabled, invitation.secretHash == token.hash.hex,
      invitation.expiresAt > now.milliseconds
    else { return nil }
    return kept
  }

  /// Sets a password by an invitation, which is used up with it.
  public func accept(
    _ id: String, _ token: SecretToken, password: String
  ) async throws(OperationStopped) -> Account {
    guard let kept = try await keptInvited(id, token) else {
      throw OperationStopped("このアドレスは、使用済みであるか、期限が切れています。団体の管理者に、新しいアドレスの発行を依頼してください。")
    }
    return try await set(kept, password, reason: "パスワードの設定")
  }

  /// Changes the own password.
  public func change(
    _ id: String, from current: String, to password: String
  ) async throws(OperationStopped) -> Account {
    guard let kept = try await KeptValues(store).value(Account.self, id) else {
      throw OperationStopped(AccountWords.notThere)
    }
    switch await passwords.matches(current, kept.value.password, isKnown: true) {
    case true?: return try await set(kept, password, reason: "パスワードの変更")
    case false?: throw OperationStopped("現在のパスワードが違います。", isFinding: true)
    case nil: throw OperationStopped(AccountWords.busy)
    }
  }

  /// Saves on the version that was looked at: a second use of an invitation, or a disabling in between, wins.
  private func set(
    _ kept: Kept<Account>, _ password: String, reason: String
  ) async throws(OperationStopped) -> Account {
    var kept = kept
    let id = kept.id
    if let problem = PasswordRules.problem(password, account: id) {
      throw OperationStopped(problem, isFinding: true)
    }
    guard let hash = await passwords.hash(password) else { throw OperationStopped(AccountWords.busy) }
    kept.value.password = hash
    kept.value.invitation = nil
    try await KeptValues(store).save(
      kept.value, id, basedOn: kept.version, actor: kept.value.actor, reason: reason)
    try await endSessions(of: id)
    return kept.value
  }

  private func endSessions(of id: String) async throws(OperationStopped) {
    try await StoreAnswer.of {
      try await store.endSessions(.account(id))
      try await store.endSessions(.account(OpenSession.deviceAccount(id)))
    }
  }
}
