internal import Interchange
public import PlanModel
public import PlanStore

/// Proposes and judges the ids under which plans are kept.
public enum PlanIdentifier {
  /// An id for a new plan of these bodies that none of `taken` has: `p` and the leading body's code, then `-2`, `-3` ….
  public static func proposal(for bodies: [LocalGovernmentCode], taken: some Sequence<String>) -> String {
    let taken = Set(taken.map { $0.lowercased() })
    let base = bodies.first.map { "p\($0.text)" } ?? "plan"
    guard taken.contains(base) else { return base }
    var number = 2
    while taken.contains("\(base)-\(number)") { number += 1 }
    return "\(base)-\(number)"
  }

  /// An id that no plan of the store has.
  public static func proposal(
    for bodies: [LocalGovernmentCode], in store: any PlanStore
  ) async throws(OperationStopped) -> String {
    let plans = try await StoreAnswer.of { try await store.plans() }
    return proposal(for: bodies, taken: plans.map(\.id))
  }

  /// Why the id cannot be used for a plan, whatever the store holds; `nil` when it can.
  public static func problem(_ id: String) -> String? {
    RecordID<Plan>(id).isWellFormed
      ? nil
      : "「\(RecordWords.line(String(id.prefix(80))))」は計画の識別子として使えません。"
        + "半角の英数字で始め、半角の英数字、「-」、「_」、「.」だけを使い、64文字以内にしてください。"
  }
}
