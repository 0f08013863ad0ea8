public import Accounts
public import PlanStore

/// Registers a body of the installation together with its first administrator, as one entry.
public struct RegisterBody: Sendable {
  /// The store.
  public var store: any PlanStore
  /// Who registers.
  public var actor: String

  /// Makes the act.
  public init(store: any PlanStore, actor: String) {
    self.store = store
    self.actor = actor
  }

  /// Registers; answers with the secret of the address by which the administrator sets a password.
  public func run(
    _ body: BodySettings, _ administrator: Account, at now: StoreTime = .now()
  ) async throws(OperationStopped) -> SecretToken {
    try ManageAccounts(body: body.code, store: store, actor: actor).check(administrator)
    // The same content saved twice is no conflict to the store: a second administrator would slip in.
    guard try await KeptValues(store).value(BodySettings.self, body.code) == nil else { throw Self.registered }
    let token = SecretToken()
    var account = administrator
    account.invitation = SetPassword.invitation(token, at: now)
    let changes = [
      RecordChange(BodySettings.kind, body.code, basedOn: 0, content: body.content),
      RecordChange(Account.kind, account.id, basedOn: 0, content: account.content),
    ]
    let outcome = try await KeptValues(store).save(
      changes, in: .installation, actor: actor, reason: "団体の登録")
    guard case .conflict(let conflicts) = outcome else { return token }
    if conflicts.contains(where: { $0.key.kind == BodySettings.kind }) { throw Self.registered }
    throw OperationStopped("利用者ID「\(account.id)」は既に使われています。別のIDにしてください。", isFinding: true)
  }

  private static let registered = OperationStopped("この団体は既に登録されています。", isFinding: true)
}
