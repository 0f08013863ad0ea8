internal import Interchange
public import PlanStore

/// Looks for words in the present text of certain plans, and in no other.
public struct SearchPlans: Sendable {
  /// What was typed.
  public var text: String
  /// The plans in which to look; no plan, no hit.
  public var plans: [PlanIndex.Line]
  /// How many hits are wanted, 1–200.
  public var limit: Int

  /// Makes the act.
  public init(_ text: String, in plans: [PlanIndex.Line], limit: Int) {
    self.text = text
    self.plans = plans
    self.limit = limit
  }

  /// A record in which all words stand.
  public struct Hit: Sendable {
    /// Its plan.
    public let plan: PlanIndex.Line
    /// One of `PlanRecords.Kind`.
    public let kind: String
    /// Its name among those of its kind in the plan.
    public let id: String
    /// What it is called.
    public let heading: RecordHeading
    /// What it belongs to, for values and reviews.
    public let above: String?
    /// The text around the first word.
    public let snippet: Snippet
  }

  /// The hits, and whether there are more.
  public func run(on store: any PlanStore) async throws(OperationStopped) -> (hits: [Hit], hasMore: Bool) {
    guard !plans.isEmpty else { return ([], false) }
    let lines = Dictionary(plans.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    // Only the plan's own records: proposals and assignments are kept as the program's own JSON.
    let query = SearchQuery(
      text, plans: plans.map(\.id), kinds: Set(PlanRecords.Kind.all.map { RecordKind($0) }), limit: limit)
    let result = try await StoreAnswer.of { try await store.search(query) }
    var hits: [Hit] = []
    for hit in result.hits {
      let key = hit.record.key
      // What the store answers is held against the list once more: another body's text must never be shown.
      guard let line = lines[key.scope.rawValue] else { continue }
      hits.append(
        Hit(
          plan: line, kind: key.kind.rawValue, id: key.id, heading: RecordHeading(hit.record),
          above: try await above(hit.record, store), snippet: hit.snippet))
    }
    return (hits, result.hasMore)
  }

  private func above(_ record: StoredRecord, _ store: any PlanStore) async throws(OperationStopped) -> String? {
    guard let parent = record.content?.parent else { return nil }
    let kind =
      switch record.key.kind.rawValue {
      case PlanRecords.Kind.observation: PlanRecords.Kind.indicator
      case PlanRecords.Kind.review, PlanRecords.Kind.indicator: PlanRecords.Kind.measure
      default: ""
      }
    guard !kind.isEmpty else { return nil }
    let key = RecordKey(record.key.scope, RecordKind(kind), parent)
    let found = try await StoreAnswer.of { try await store.record(key, version: nil) }
    return found.map { RecordHeading($0.record).line }
  }
}
