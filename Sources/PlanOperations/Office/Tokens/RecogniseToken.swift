internal import Accounts
public import PlanModel
public import PlanStore

/// Finds the access token of a secret that a program showed.
public struct RecogniseToken: Sendable {
  /// The plan's id, as the address names it.
  public var plan: String
  /// The store.
  public var store: any PlanStore
  /// The day.
  public var today: CalendarDate

  /// Makes the act.
  public init(plan: String, store: any PlanStore, today: CalendarDate = .today()) {
    self.plan = plan
    self.store = store
    self.today = today
  }

  /// The token; `nil` – without a word why – when the secret is none, belongs to another plan, ran out or was revoked.
  ///
  /// Looked up by the hash of the secret: how long the comparison takes tells of the hash, from which no secret follows.
  public func run(_ text: String) async throws(OperationStopped) -> Kept<AccessToken>? {
    guard let secret = AccessToken.secret(of: text), RecordScope.plan(plan).isPlan,
      RecordID<Plan>(plan).isWellFormed
    else { return nil }
    let hash = secret.hash
    let kept = try await KeptValues(store).value(AccessToken.self, AccessToken.name(of: hash), in: .plan(plan))
    guard let kept, kept.value.hash == hash.hex, kept.value.holds(on: today) else { return nil }
    return kept
  }

  /// Notes the day of use, once a day. When somebody changed the token meanwhile, nothing is noted: a revocation is not
  /// to be undone by a use.
  public func noteUse(of kept: Kept<AccessToken>) async throws(OperationStopped) {
    guard kept.value.lastUsedOn != today.description else { return }
    var token = kept.value
    token.lastUsedOn = today.description
    let change = RecordChange(AccessToken.kind, kept.id, basedOn: kept.version, content: token.content)
    _ = try await KeptValues(store).save(
      [change], in: .plan(plan), actor: token.actor, reason: "アクセストークンの使用")
  }
}
