public import PlanModel
public import PlanStore

/// Ends an access token at once.
public struct RevokeToken: Sendable {
  /// How often a use of the token may come in between.
  private static let mostTries = 8

  /// The plan's id.
  public var plan: String
  /// The store.
  public var store: any PlanStore
  /// The day.
  public var today: CalendarDate
  /// Who revokes it.
  public var actor: String

  /// Makes the act.
  public init(plan: String, store: any PlanStore, today: CalendarDate = .today(), actor: String) {
    self.plan = plan
    self.store = store
    self.today = today
    self.actor = actor
  }

  /// Revokes the token of this name; answers whether there is one. Whoever uses it in the same moment does not keep it
  /// alive.
  public func run(_ name: String) async throws(OperationStopped) -> Bool {
    let values = KeptValues(store)
    for _ in 0..<Self.mostTries {
      guard let kept = try await values.value(AccessToken.self, name, in: .plan(plan)) else { return false }
      guard kept.value.revokedOn == nil else { return true }
      var token = kept.value
      token.revokedOn = today.description
      let change = RecordChange(AccessToken.kind, name, basedOn: kept.version, content: token.content)
      let outcome = try await values.save(
        [change], in: .plan(plan), actor: actor, reason: "アクセストークンの取消し（\(token.label)）")
      if case .saved = outcome { return true }
    }
    throw OperationStopped("アクセストークンを取り消せませんでした。もう一度お試しください。", isFinding: true)
  }
}
