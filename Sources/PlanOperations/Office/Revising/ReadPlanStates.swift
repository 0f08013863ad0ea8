internal import Interchange
internal import PlanModel
public import PlanStore

/// A state of a plan that can be compared with another: the draft, or an edition.
public enum PlanState: Sendable, Hashable {
  /// As it stands now.
  case draft
  /// A published edition.
  case edition(Int64)
  /// As it stood after an entry, for a proposal.
  case entry(Int64)
}

/// Compares two states of a plan, with the reasons that people gave for the changes in between.
public struct ComparePlanStates: Sendable {
  /// The draft.
  public var draft: Draft
  /// The earlier state.
  public var from: PlanState
  /// The later state.
  public var to: PlanState
  /// The store.
  public var store: any PlanStore

  /// Makes the act.
  public init(_ draft: Draft, from: PlanState, to: PlanState, store: any PlanStore) {
    self.draft = draft
    self.from = from
    self.to = to
    self.store = store
  }

  /// The changes and who made them why.
  public struct Outcome: Sendable {
    /// The changes.
    public let changes: PlanChanges
    /// For each record, the saves in between, the oldest first.
    public let reasons: [RecordKey: [RecordVersion]]

    /// An outcome whose changes come from no saves of their own.
    public init(changes: PlanChanges, reasons: [RecordKey: [RecordVersion]] = [:]) {
      self.changes = changes
      self.reasons = reasons
    }
  }

  /// The most records whose histories are asked for.
  public static let mostHistories = 300

  /// Compares; `nil` when there is no such edition.
  public func run() async throws(OperationStopped) -> Outcome? {
    guard let old = try await plan(at: from), let new = try await plan(at: to) else { return nil }
    let changes = PlanChanges.between(old, new)
    let (after, through) = (entry(of: from), entry(of: to))
    var reasons: [RecordKey: [RecordVersion]] = [:]
    for line in changes.lines {
      let key = RecordKey(draft.scope, RecordKind(line.kind), line.id)
      guard reasons[key] == nil, reasons.count < Self.mostHistories else { continue }
      let history = try await StoreAnswer.of { try await store.history(of: key) }
      reasons[key] = history.filter { $0.record.entry > after && $0.record.entry <= through }.reversed()
    }
    return Outcome(changes: changes, reasons: reasons)
  }

  private func plan(at state: PlanState) async throws(OperationStopped) -> Plan? {
    switch state {
    case .draft: return draft.plan
    case .entry(let number):
      return try await ReadStoredPlan(plan: draft.id, at: .entry(number), store: store).run().plan
    case .edition(let number):
      let edition = try await StoreAnswer.of { try await store.edition(of: draft.id, number: number) }
      return edition.map { CanonicalJSON.read($0.json).plan }
    }
  }

  /// The entry at which the text of a state stands. That of an edition stood before it was published: at the entry at
  /// which it was proposed, where it went that way.
  private func entry(of state: PlanState) -> Int64 {
    switch state {
    case .draft: return .max
    case .entry(let number): return number
    case .edition(let number):
      let proposal = draft.proposals.first { $0.value.release?.edition == number }
      return proposal?.value.entry ?? draft.editions.first { $0.number == number }?.entry ?? 0
    }
  }
}
