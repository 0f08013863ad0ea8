package import PlanStore

/// A store of arrays and dictionaries: what every driver must be like, seen from outside.
///
/// Decides by the same planner as the drivers, keeps everything in memory, and searches by looking into every text, so
/// that what it finds is right by its plainness. Neither fast nor durable.
package struct ModelPlanStore: CommittingStore {
  package let committer: GroupCommitter
  private let shelves: ModelShelves

  /// Makes an empty store. `clock` is asked for the time of every commit.
  package init(clock: @escaping @Sendable () -> StoreTime = { .now() }) {
    self.init(shelves: ModelShelves(), clock: clock)
  }

  /// Makes a store that holds links as they are, sound or not, as if somebody had altered the database.
  package init(unverified links: [ChainLink]) {
    self.init(shelves: ModelShelves(unverified: links), clock: { .now() })
  }

  private init(shelves: ModelShelves, clock: @escaping @Sendable () -> StoreTime) {
    self.shelves = shelves
    committer = GroupCommitter { requests in await shelves.commit(requests, now: clock()) }
  }

  package func plans() async -> [PlanEntry] { await shelves.plans() }

  package func records(of scope: RecordScope, at moment: Moment) async -> [StoredRecord] {
    await shelves.records(of: scope, at: moment)
  }

  package func record(_ key: RecordKey, version: Int64?) async -> RecordVersion? {
    let history = await shelves.history(of: key)
    guard let version else { return history.first }
    return history.first { $0.record.version == version }
  }

  package func history(of key: RecordKey) async -> [RecordVersion] { await shelves.history(of: key) }

  package func editions(of plan: String?) async -> [EditionSummary] {
    await shelves.editions(of: plan).map(\.summary)
  }

  package func edition(of plan: String, number: Int64?) async -> Edition? {
    let editions = await shelves.editions(of: plan)
    guard let number else { return editions.last }
    return editions.first { $0.summary.number == number }
  }

  package func head() async -> ChainHead { await shelves.head }

  package func entries(after: Int64, limit: Int, scope: RecordScope?) async -> [AuditEntry] {
    let entries = await shelves.entries.filter { $0.number > after && (scope == nil || $0.scope == scope) }
    return Array(entries.prefix(max(0, limit)))
  }

  package func links(after: Int64, limit: Int) async -> [ChainLink] { await shelves.links(after: after, limit: limit) }

  package func session(_ id: ContentHash) async -> Session? { await shelves.sessions[id] }

  package func search(_ query: SearchQuery) async -> SearchResult { await shelves.search(query) }

  /// There is nothing beside the chain that could differ from it.
  package func inspect(through entry: Int64) async -> StoreInspection {
    StoreInspection(counts: await shelves.counts(through: entry))
  }

  package func reindex() async {}

  package func close() async {}
}
