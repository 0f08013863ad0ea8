public import Accounts
internal import PlanModel
public import PlanStore

/// Prepares an installation without accounts: there is no default account, only an address that is printed once.
public struct OfferSetUp: Sendable {
  /// The store.
  public var store: any PlanStore

  /// Makes the act.
  public init(store: any PlanStore) { self.store = store }

  /// A new right to set up, whose secret is to be shown to whoever starts the program; `nil` when there are accounts.
  public func run() async throws(OperationStopped) -> SecretToken? {
    let values = KeptValues(store)
    let earlier = try await values.value(SetUpRight.self, SetUpRight.id)
    guard try await values.values(Account.self).isEmpty else {
      // Somebody came in by another way: an address that still lies in a log opens nothing any more.
      if let earlier, !earlier.value.secretHash.isEmpty {
        try await values.save(
          SetUpRight(secretHash: ""), SetUpRight.id, basedOn: earlier.version, actor: "tebiki serve")
      }
      return nil
    }
    let token = SecretToken()
    try await values.save(
      SetUpRight(secretHash: token.hash.hex), SetUpRight.id, basedOn: earlier?.version ?? 0, actor: "tebiki serve")
    return token
  }

  /// Whether a secret gives the right to set up now.
  public func holds(_ token: SecretToken) async throws(OperationStopped) -> Bool {
    let values = KeptValues(store)
    guard try await values.value(SetUpRight.self, SetUpRight.id)?.value.secretHash == token.hash.hex else {
      return false
    }
    return try await values.values(Account.self).isEmpty
  }
}

/// Makes the first body and its administrator.
public struct SetUpInstallation: Sendable {
  /// The store.
  public var store: any PlanStore
  /// Where passwords are hashed.
  public var passwords: PasswordWorkshop

  /// Makes the act.
  public init(store: any PlanStore, passwords: PasswordWorkshop) {
    self.store = store
    self.passwords = passwords
  }

  /// Sets up; the right is used up with it. The first person administers installation and body, and draws up plans.
  public func run(
    _ token: SecretToken, body: BodySettings, account id: String, displayName: String, password: String
  ) async throws(OperationStopped) -> Account {
    let values = KeptValues(store)
    guard let right = try await values.value(SetUpRight.self, SetUpRight.id),
      right.value.secretHash == token.hash.hex, try await values.values(Account.self).isEmpty
    else { throw OperationStopped("この設定用アドレスは使えません。プログラムを起動し直し、新しく表示されるアドレスを開いてください。") }
    guard Account.isWellFormed(id) else { throw OperationStopped(AccountWords.malformedID, isFinding: true) }
    if let problem = PasswordRules.problem(password, account: id) {
      throw OperationStopped(problem, isFinding: true)
    }
    guard let hash = await passwords.hash(password) else { throw OperationStopped(AccountWords.busy) }
    let account = Account(
      id: id, displayName: displayName.isEmpty ? id : displayName, body: body.code,
      roles: [.operator, .bodyAdministrator, .planOfficer], password: hash)
    let outcome = try await values.save(
      [
        RecordChange(
          SetUpRight.kind, SetUpRight.id, basedOn: right.version, content: SetUpRight(secretHash: "").content),
        RecordChange(BodySettings.kind, body.code, basedOn: 0, content: body.content),
        RecordChange(Account.kind, account.id, basedOn: 0, content: account.content),
      ], in: .installation, actor: account.actor, reason: "最初の設定")
    guard case .saved = outcome else { throw OperationStopped("ほかの人が先に設定を済ませました。サインインの画面を開いてください。") }
    return account
  }
}

/// Sentences about accounts that several acts say.
enum AccountWords {
  static let malformedID = "利用者IDは、半角の英数字と「-」「_」「.」「@」だけを使い、64文字以内にしてください。"
  static let busy = "パスワードの処理が混み合っています。しばらくしてから、もう一度お試しください。"
  static let notThere = "その利用者は登録されていません。"
}
