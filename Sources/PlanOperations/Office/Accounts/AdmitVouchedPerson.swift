public import Accounts
public import PlanStore

/// Finds or makes the account of a person for whom an identity provider vouches.
///
/// The account is known by issuer and subject, never by the name alone. An account that an administrator registered
/// beforehand, without password and without subject, is taken over by the first person whom the provider names so.
public struct AdmitVouchedPerson: Sendable {
  /// The store.
  public var store: any PlanStore

  /// Whether the provider tells the roles: then it is the one place where they are given, and taken away.
  public var providerGivesRoles: Bool

  /// Makes the act.
  public init(store: any PlanStore, providerGivesRoles: Bool) {
    self.store = store
    self.providerGivesRoles = providerGivesRoles
  }

  /// The account, or a stop that says why the person cannot be admitted.
  public func run(_ person: VouchedPerson) async throws(OperationStopped) -> Account {
    let values = KeptValues(store)
    if providerGivesRoles, person.roles.isEmpty { throw Self.withoutRole }
    let named = try await values.value(Account.self, person.accountName)
    if let named, named.value.subject == person.subject { return try await update(named, person) }
    // Known under another name: whoever renames himself at the provider takes over nobody's registration.
    if let kept = try await values.values(Account.self).first(where: { $0.value.subject == person.subject }) {
      return try await update(kept, person)
    }
    if let kept = named {
      guard kept.value.subject == nil, kept.value.password == nil, kept.value.body == person.body else {
        throw OperationStopped("同じ利用者IDの登録が既にあるため、サインインできません。団体の管理者に連絡してください。", isFinding: true)
      }
      return try await update(kept, person)
    }
    guard !person.roles.isEmpty else { throw Self.withoutRole }
    let account = Account(
      id: person.accountName, displayName: person.displayName, body: person.body, section: person.section,
      roles: person.roles, subject: person.subject)
    return try await values.save(
      account, account.id, basedOn: 0, actor: account.actor, reason: "職員認証による登録"
    ).value
  }

  private static let withoutRole = OperationStopped(
    "あなたの役割が決まっていないため、サインインできません。団体の管理者に、利用者の登録を依頼してください。", isFinding: true)

  private func update(_ kept: Kept<Account>, _ person: VouchedPerson) async throws(OperationStopped) -> Account {
    guard !kept.value.isDisabled else {
      throw OperationStopped("この利用者は停止されています。団体の管理者に連絡してください。", isFinding: true)
    }
    var account = kept.value
    account.subject = person.subject
    account.displayName = person.displayName
    account.body = person.body
    if providerGivesRoles {
      account.roles = person.roles
      account.section = person.section
    } else if let section = person.section {
      account.section = section
    }
    account.invitation = nil
    if account == kept.value { return account }
    return try await KeptValues(store).save(
      account, kept.id, basedOn: kept.version, actor: account.actor, reason: "職員認証の登録内容の反映"
    ).value
  }
}
