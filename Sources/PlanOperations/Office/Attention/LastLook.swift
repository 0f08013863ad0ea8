public import PlanStore

/// Up to where a person has looked at the changes of a plan.
public struct LastLook: KeptValue {
  /// A record of the installation, named after account and plan.
  public static var kind: RecordKind { "last-look" }

  /// The last entry of the audit chain that the person has seen.
  public var entry: Int64

  /// Makes a mark.
  public init(entry: Int64) { self.entry = entry }

  /// The name of the record.
  static func id(_ account: String, _ plan: String) -> String { account + " " + plan }
}

/// What changed in a plan since a person last looked, and the mark that it was seen.
public struct ReadChangesSince: Sendable {
  /// The most changes that are told.
  public static let most = 30

  /// The plan.
  public var plan: String
  /// The account.
  public var account: String
  /// The store.
  public var store: any PlanStore

  /// Makes the act.
  public init(plan: String, account: String, store: any PlanStore) {
    self.plan = plan
    self.account = account
    self.store = store
  }

  /// The entries since then by others, the newest first, at most `most`; and whether there are more.
  public func run(actor: String) async throws(OperationStopped) -> (entries: [AuditEntry], hasMore: Bool) {
    let seen = try await KeptValues(store).value(LastLook.self, LastLook.id(account, plan))?.value.entry ?? 0
    let entries = try await StoreAnswer.of {
      try await store.entries(after: seen, limit: 500, scope: .plan(plan))
    }.filter { $0.actor != actor }
    return (Array(entries.suffix(Self.most).reversed()), entries.count > Self.most)
  }

  /// Notes that everything up to now was seen.
  public func markSeen(through entry: Int64, actor: String) async throws(OperationStopped) {
    let values = KeptValues(store)
    let id = LastLook.id(account, plan)
    let kept = try await values.value(LastLook.self, id)
    if let kept, kept.value.entry >= entry { return }
    try await values.save(LastLook(entry: entry), id, basedOn: kept?.version ?? 0, actor: actor, reason: "変更の確認")
  }
}
