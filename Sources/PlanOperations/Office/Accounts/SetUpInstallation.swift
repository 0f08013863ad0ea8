public import Accounts
internal import PlanModel
public import PlanStore
internal import Synchronization

/// The right to set up an installation without accounts, held by whoever reads the address that the start prints: there is
/// no default account.
///
/// It lives as long as the program. Nothing is written for it: a store that was only looked at must stay empty, or no
/// backup could be restored into it any more.
public final class SetUpRight: Sendable {
  private let secret = Mutex<ContentHash?>(nil)

  /// Makes a right that nobody holds yet.
  public init() {}

  /// A new secret, to be shown to whoever starts the program; `nil` when there are accounts.
  public func offer(on store: any PlanStore) async throws(OperationStopped) -> SecretToken? {
    guard try await KeptValues(store).values(Account.self).isEmpty else { return nil }
    let token = SecretToken()
    secret.withLock { $0 = token.hash }
    return token
  }

  /// Whether a secret gives the right to set up now.
  public func holds(_ token: SecretToken, on store: any PlanStore) async throws(OperationStopped) -> Bool {
    guard secret.withLock({ $0 == token.hash }) else { return false }
    return try await KeptValues(store).values(Account.self).isEmpty
  }

  /// Uses the right up; false when somebody else did meanwhile.
  func use(_ token: SecretToken) -> Bool {
    secret.withLock { secret in
      guard secret == token.hash else { return false }
      secret = nil
      return true
    }
  }
}

/// Makes the first body and its administrator.
public struct SetUpInstallation: Sendable {
  /// The store.
  public var store: any PlanStore
  /// Where passwords are hashed.
  public var passwords: PasswordWorkshop
  /// The right that the start gave.
  public var right: SetUpRight

  /// Makes the act.
  public init(store: any PlanStore, passwords: PasswordWorkshop, right: SetUpRight) {
    self.right = right
    self.store = store
    self.passwords = passwords
  }

  /// Sets up; the right is used up with it. The first person administers installation and body, and draws up plans.
  public func run(
    _ token: SecretToken, body: BodySettings, account id: String, displayName: String, password: String
  ) async throws(OperationStopped) -> Account {
    let values = KeptValues(store)
    guard try await right.holds(token, on: store) else { throw Self.expired }
    guard Account.isWellFormed(id) else { throw OperationStopped(AccountWords.malformedID, isFinding: true) }
    if let problem = PasswordRules.problem(password, account: id) {
      throw OperationStopped(problem, isFinding: true)
    }
    guard let hash = await passwords.hash(password) else { throw OperationStopped(AccountWords.busy) }
    let account = Account(
      id: id, displayName: displayName.isEmpty ? id : displayName, body: body.code,
      roles: [.operator, .bodyAdministrator, .planOfficer], password: hash)
    guard right.use(token) else { throw Self.expired }
    let outcome = try await values.save(
      [
        RecordChange(BodySettings.kind, body.code, basedOn: 0, content: body.content),
        RecordChange(Account.kind, account.id, basedOn: 0, content: account.content),
      ], in: .installation, actor: account.actor, reason: "最初の設定")
    guard case .saved = outcome else { throw OperationStopped("ほかの人が先に設定を済ませました。サインインの画面を開いてください。") }
    return account
  }

  private static let expired = OperationStopped(
    "この設定用アドレスは使えません。プログラムを起動し直し、新しく表示されるアドレスを開いてください。")
}

/// Sentences about accounts that several acts say.
enum AccountWords {
  static let malformedID = "利用者IDは、半角の英数字と「-」「_」「.」「@」だけを使い、64文字以内にしてください。"
  static let busy = "パスワードの処理が混み合っています。しばらくしてから、もう一度お試しください。"
  static let notThere = "その利用者は登録されていません。"
}
