public import Accounts
public import PlanStore

/// What an administrator does with the accounts of a body.
public struct ManageAccounts: Sendable {
  /// The body's code.
  public var body: String
  /// The store.
  public var store: any PlanStore
  /// Who administers.
  public var actor: String

  /// Makes the act.
  public init(body: String, store: any PlanStore, actor: String) {
    self.body = body
    self.store = store
    self.actor = actor
  }

  /// Roles that an administrator of a body can give. A body's administrator cannot make operators of the installation.
  public static let grantableRoles: [Role] = Role.allCases.filter { $0 != .operator }

  /// The body's accounts by name, those that are disabled last.
  public func accounts() async throws(OperationStopped) -> [Kept<Account>] {
    try await KeptValues(store).values(Account.self, parent: body)
      .sorted { ($0.value.isDisabled ? 1 : 0, $0.id) < ($1.value.isDisabled ? 1 : 0, $1.id) }
  }

  /// One of the body's accounts; `nil` for one of another body.
  public func account(_ id: String) async throws(OperationStopped) -> Kept<Account>? {
    guard Account.isWellFormed(id), let kept = try await KeptValues(store).value(Account.self, id),
      kept.value.body == body
    else { return nil }
    return kept
  }

  /// Makes an account with an address by which the person sets the password.
  public func create(
    _ account: Account, at now: StoreTime = .now()
  ) async throws(OperationStopped) -> SecretToken {
    var account = account
    account.body = body
    try check(account)
    guard try await KeptValues(store).value(Account.self, account.id) == nil else {
      throw OperationStopped("利用者ID「\(account.id)」は既に使われています。別のIDにしてください。", isFinding: true)
    }
    let token = SecretToken()
    account.password = nil
    account.invitation = SetPassword.invitation(token, at: now)
    try await KeptValues(store).save(account, account.id, basedOn: 0, actor: actor, reason: "利用者の登録")
    return token
  }

  /// Makes several accounts at once; all of them or none.
  public func create(
    _ accounts: [Account], at now: StoreTime = .now()
  ) async throws(OperationStopped) -> [(account: Account, invitation: SecretToken)] {
    var changes: [RecordChange] = []
    var made: [(account: Account, invitation: SecretToken)] = []
    for account in accounts {
      var account = account
      account.body = body
      try check(account)
      let token = SecretToken()
      account.invitation = SetPassword.invitation(token, at: now)
      changes.append(RecordChange(Account.kind, account.id, basedOn: 0, content: account.content))
      made.append((account, token))
    }
    let outcome = try await KeptValues(store).save(
      changes, in: .installation, actor: actor, reason: "利用者の一括登録（\(changes.count)人）")
    if case .conflict(let conflicts) = outcome {
      let ids = conflicts.map(\.key.id).joined(separator: "、")
      throw OperationStopped("利用者ID「\(ids)」は既に使われているため、一人も登録していません。", isFinding: true)
    }
    return made
  }

  /// Changes name, section and roles of an account, or whether it is disabled; what it may no longer do ends at once.
  public func change(
    _ kept: Kept<Account>, to account: Account, reason: String
  ) async throws(OperationStopped) {
    try check(account)
    guard account.id == kept.id, account.body == body, kept.value.body == body else {
      throw OperationStopped(AccountWords.notThere)
    }
    var same = account
    // The order in which roles are ticked says nothing.
    if Set(same.roles) == Set(kept.value.roles) { same.roles = kept.value.roles }
    if same == kept.value { return }
    let account = same
    try await keepsAdministrator(after: account)
    try await KeptValues(store).save(account, kept.id, basedOn: kept.version, actor: actor, reason: reason)
    if account.isDisabled || account.roles != kept.value.roles || account.section != kept.value.section {
      try await StoreAnswer.of { try await store.endSessions(.account(kept.id)) }
    }
  }

  func check(_ account: Account) throws(OperationStopped) {
    guard Account.isWellFormed(account.id) else { throw OperationStopped(AccountWords.malformedID, isFinding: true) }
    guard !account.displayName.isEmpty, account.displayName.utf8.count <= 120 else {
      throw OperationStopped("表示名を、40文字以内で入力してください。", isFinding: true)
    }
    if account.roles.isEmpty { throw OperationStopped("役割を一つ以上選んでください。", isFinding: true) }
    if account.roles.contains(where: \.needsSection), account.section == nil {
      throw OperationStopped("担当者と課長には、担当課を選んでください。", isFinding: true)
    }
  }

  /// A body without administrator could not be helped from within.
  private func keepsAdministrator(after account: Account) async throws(OperationStopped) {
    if account.has(.bodyAdministrator), !account.isDisabled { return }
    let others = try await accounts().filter { $0.id != account.id }
    guard others.contains(where: { $0.value.has(.bodyAdministrator) && !$0.value.isDisabled }) else {
      throw OperationStopped("団体の管理者が一人もいなくなるため、変更していません。先に、ほかの利用者を管理者にしてください。", isFinding: true)
    }
  }
}
