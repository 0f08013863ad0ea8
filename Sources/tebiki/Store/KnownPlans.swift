import PlanOperations
import PlanStore

/// The plans of a store, told to whoever mistyped an id.
struct KnownPlans {
  private static let most = 10

  private let store: any PlanStore

  init(_ store: any PlanStore) { self.store = store }

  /// Does the work; when it stops and the store has no such plan, the message names those that it has.
  func naming<Result>(_ plan: String, _ work: () async throws -> Result) async throws -> Result {
    do {
      return try await work()
    } catch let stopped as OperationStopped where !stopped.isFinding {
      let plans = try await store.plans().map(\.id)
      guard !plans.contains(plan) else { throw stopped }
      throw CommandFailure(stopped.message + Self.list(plans))
    }
  }

  /// Stops when the store has no such plan.
  func require(_ plan: String) async throws {
    let plans = try await store.plans().map(\.id)
    guard !plans.contains(plan) else { return }
    throw CommandFailure("「\(plan)」という識別子の計画は、保存されていません。識別子を確かめてください。" + Self.list(plans))
  }

  private static func list(_ plans: [String]) -> String {
    if plans.isEmpty { return "データに計画はまだありません。" }
    let rest = plans.count > most ? " ほか\(plans.count - most)件（tebiki plans で全て表示します）" : ""
    return "\nデータにある計画: " + plans.prefix(most).joined(separator: "、") + rest
  }
}
