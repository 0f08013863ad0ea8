internal import Interchange
internal import PlanModel
public import PlanStore
internal import Synchronization

/// Drafts read once per change, and checked when a page asks for it. A page asks only whether anything was saved since.
public final class DraftLibrary: Sendable {
  /// The most plans kept in memory; those used longest ago go first.
  private static let most = 48

  private let store: any PlanStore
  private let shelf = Mutex(Shelf())

  private struct Shelf {
    var drafts: [String: (draft: Draft, head: Int64, day: CalendarDate)] = [:]
    var order: [String] = []
    /// Readings that are under way, by plan and head: many who ask at once wait for one.
    var readings: [String: Task<Draft?, any Error>] = [:]
  }

  /// Makes a library of a store.
  public init(_ store: any PlanStore) { self.store = store }

  /// The draft of a plan as it stands; `nil` when there is no such plan.
  public func draft(_ id: String) async throws(OperationStopped) -> Draft? {
    guard RecordScope.plan(id).isPlan, RecordID<Plan>(id).isWellFormed else { return nil }
    let today = CalendarDate.today()
    let head = try await StoreAnswer.of { try await store.head() }.number
    if let kept = shelf.withLock({ $0.drafts[id] }), kept.day == today {
      if kept.head == head { return kept.draft }
      let newer = try await StoreAnswer.of {
        try await store.entries(after: kept.head, limit: 1, scope: .plan(id))
      }
      if newer.isEmpty {
        shelf.withLock { shelf in
          if let known = shelf.drafts[id]?.head, known < head { shelf.drafts[id]?.head = head }
        }
        return kept.draft
      }
    }
    guard let draft = try await readOnce(id, head) else { return nil }
    keep(draft, head, today)
    return draft
  }

  private func readOnce(_ id: String, _ head: Int64) async throws(OperationStopped) -> Draft? {
    let key = "\(id) \(head)"
    let task = shelf.withLock { shelf -> Task<Draft?, any Error> in
      if let running = shelf.readings[key] { return running }
      let task = Task { try await self.read(id, at: .entry(head), head) }
      shelf.readings[key] = task
      return task
    }
    let result = await task.result
    shelf.withLock { $0.readings[key] = nil }
    return try await StoreAnswer.of { try result.get() }
  }

  /// The plan as it stood after an entry; `nil` when there was none.
  public func draft(_ id: String, at entry: Int64) async throws(OperationStopped) -> Draft? {
    try await read(id, at: .entry(entry), entry)
  }

  private func read(_ id: String, at moment: Moment, _ entry: Int64) async throws(OperationStopped) -> Draft? {
    let stored = try await StoreAnswer.of { try await store.records(of: .plan(id), at: moment) }
    let kinds = Set(PlanRecords.Kind.all)
    let own = stored.filter { kinds.contains($0.key.kind.rawValue) }
    guard !own.isEmpty else { return nil }
    let editions = try await StoreAnswer.of { try await store.editions(of: id) }
    let reading = PlanRecords.join(own.compactMap { PlanRecord($0) })
    return Draft(
      id: id, entry: entry, plan: reading.plan, reportOnDemand: ReportOnDemand(reading),
      records: Dictionary(own.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first }),
      work: stored.filter { !kinds.contains($0.key.kind.rawValue) },
      editions: editions.filter { $0.entry <= entry }.sorted { $0.number < $1.number })
  }

  private func keep(_ draft: Draft, _ head: Int64, _ day: CalendarDate) {
    shelf.withLock { shelf in
      // A slower reader must not put an older state back.
      if let kept = shelf.drafts[draft.id], kept.head > head { return }
      shelf.drafts[draft.id] = (draft, head, day)
      shelf.order.removeAll { $0 == draft.id }
      shelf.order.append(draft.id)
      if shelf.order.count > Self.most { shelf.drafts[shelf.order.removeFirst()] = nil }
    }
  }
}
