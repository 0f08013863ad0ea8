import PlanStore
import Synchronization

/// A store that is cut off at one of its writes: before it, or after it was done but before anybody heard of it.
final class InterruptedStore: PlanStore {
  private let inner: any PlanStore
  private let isAfter: Bool
  private let left: Mutex<Int>

  init(_ inner: any PlanStore, at write: Int, isAfter: Bool) {
    self.inner = inner
    self.isAfter = isAfter
    left = Mutex(write)
  }

  /// Whether the cut came.
  var wasCut: Bool { left.withLock { $0 < 0 } }

  private func writing<Value>(_ write: () async throws -> Value) async throws -> Value {
    let isCut = left.withLock { left in
      left -= 1
      return left < 0
    }
    if isCut, !isAfter { throw StoreFailure.unavailable }
    let value = try await write()
    if isCut { throw StoreFailure.unavailable }
    return value
  }

  func save(_ changes: ChangeSet) async throws -> SaveOutcome { try await writing { try await inner.save(changes) } }
  func publish(_ draft: EditionDraft) async throws -> PublishOutcome {
    try await writing { try await inner.publish(draft) }
  }

  func plans() async throws -> [PlanEntry] { try await inner.plans() }
  func records(of scope: RecordScope, at moment: Moment) async throws -> [StoredRecord] {
    try await inner.records(of: scope, at: moment)
  }
  func record(_ key: RecordKey, version: Int64?) async throws -> RecordVersion? {
    try await inner.record(key, version: version)
  }
  func history(of key: RecordKey) async throws -> [RecordVersion] { try await inner.history(of: key) }
  func editions(of plan: String?) async throws -> [EditionSummary] { try await inner.editions(of: plan) }
  func edition(of plan: String, number: Int64?) async throws -> Edition? {
    try await inner.edition(of: plan, number: number)
  }
  func append(_ note: AuditNote) async throws -> AuditEntry { try await inner.append(note) }
  func head() async throws -> ChainHead { try await inner.head() }
  func entries(after: Int64, limit: Int, scope: RecordScope?) async throws -> [AuditEntry] {
    try await inner.entries(after: after, limit: limit, scope: scope)
  }
  func links(after: Int64, limit: Int) async throws -> [ChainLink] { try await inner.links(after: after, limit: limit) }
  func adopt(_ links: [ChainLink]) async throws { try await inner.adopt(links) }
  func saveSession(_ session: Session) async throws { try await inner.saveSession(session) }
  func touchSession(_ id: ContentHash, at time: StoreTime) async throws { try await inner.touchSession(id, at: time) }
  func session(_ id: ContentHash) async throws -> Session? { try await inner.session(id) }
  func endSessions(_ ending: SessionEnding) async throws { try await inner.endSessions(ending) }
  func search(_ query: SearchQuery) async throws -> SearchResult { try await inner.search(query) }
  func inspect(through entry: Int64) async throws -> StoreInspection { try await inner.inspect(through: entry) }
  func reindex() async throws { try await inner.reindex() }
  func close() async {}
}
