/// The home of plans: versioned records, immutable editions and one audit chain over both.
///
/// Nothing that was answered as saved is ever lost, altered or removed. The verbs take and give values; how a database
/// keeps them is the driver's own affair. All may be called from many tasks at once. Each throws `StoreFailure` only.
public protocol PlanStore: Sendable {
  /// The plans that have editions or records that are not withdrawn, in order of their ids.
  func plans() async throws -> [PlanEntry]

  /// The records of a scope as they stood at a moment, without those withdrawn; by kind, parent, position and id.
  func records(of scope: RecordScope, at moment: Moment) async throws -> [StoredRecord]

  /// One version of a record, the present one when `version` is `nil`; `nil` when there is none. A withdrawn record has
  /// a version without content.
  func record(_ key: RecordKey, version: Int64?) async throws -> RecordVersion?

  /// All versions of a record, the newest first.
  func history(of key: RecordKey) async throws -> [RecordVersion]

  /// Saves changes that start from named versions; all of them or none.
  func save(_ changes: ChangeSet) async throws -> SaveOutcome

  /// Publishes an edition.
  func publish(_ draft: EditionDraft) async throws -> PublishOutcome

  /// The editions of a plan, or of all plans, by plan and number. One that is damaged is in the list all the same, or
  /// it would take all others from the reader; `edition` refuses it.
  func editions(of plan: String?) async throws -> [EditionSummary]

  /// An edition, the newest when `number` is `nil`.
  func edition(of plan: String, number: Int64?) async throws -> Edition?

  /// Remembers something that happened.
  func append(_ note: AuditNote) async throws -> AuditEntry

  /// The end of the chain.
  func head() async throws -> ChainHead

  /// Entries with numbers above `after`, in order, at most `limit`; only those of `scope` when it is given.
  func entries(after: Int64, limit: Int, scope: RecordScope?) async throws -> [AuditEntry]

  /// Entries with all that they brought, in order, at most `limit`. Where they brought much, an answer ends after about
  /// `ChainLink.mostBytes`, with at least one link: only an empty answer is the end of the chain.
  ///
  /// What is damaged is given as a value with which no check agrees, so that a walk comes to the end and tells it all.
  func links(after: Int64, limit: Int) async throws -> [ChainLink]

  /// Takes over links of another store, which must continue this chain without a fault; all of them or none.
  func adopt(_ links: [ChainLink]) async throws

  /// Keeps a new session.
  func saveSession(_ session: Session) async throws

  /// Notes that a session was used; does nothing for one that has ended meanwhile, so that no request that was on its
  /// way brings it back.
  func touchSession(_ id: ContentHash, at time: StoreTime) async throws

  /// The session with this hash; whether its time is over is the caller's to judge.
  func session(_ id: ContentHash) async throws -> Session?

  /// Ends sessions.
  func endSessions(_ ending: SessionEnding) async throws

  /// Looks for words in the present text of plans.
  func search(_ query: SearchQuery) async throws -> SearchResult

  /// Holds what the store keeps for speed against what the chain vouches for, asks the database about itself, and counts
  /// what is kept up to an entry.
  func inspect(through entry: Int64) async throws -> StoreInspection

  /// Writes the search index anew from the records.
  func reindex() async throws

  /// Lets go of files and connections. Nothing may be asked afterwards.
  func close() async
}

extension PlanStore {
  /// Inspects the store and counts all that it keeps.
  public func inspect() async throws -> StoreInspection { try await inspect(through: .max) }
}

/// A plan that the store knows.
public struct PlanEntry: Sendable, Hashable {
  /// The plan's id.
  public let id: String
  /// The number of the last entry that concerns it.
  public let lastEntry: Int64
  /// The number of its newest edition; 0 for none.
  public let newestEdition: Int64

  /// Makes an entry of the list.
  public init(id: String, lastEntry: Int64, newestEdition: Int64) {
    self.id = id
    self.lastEntry = lastEntry
    self.newestEdition = newestEdition
  }
}

/// What a look at the store beside the chain told.
public struct StoreInspection: Sendable, Equatable {
  /// Where present state, index or remains differ from what the chain vouches for.
  public var faults: [ChainFault]
  /// What the database says about its own files; empty when sound. For the operator.
  public var engineReport: [String]
  /// How much the tables hold, whether a walk of the chain comes to it or not.
  public var counts: StoreCounts

  /// Makes a report.
  public init(faults: [ChainFault] = [], engineReport: [String] = [], counts: StoreCounts) {
    self.faults = faults
    self.engineReport = engineReport
    self.counts = counts
  }
}

/// How much a store holds up to an entry.
public struct StoreCounts: Sendable, Equatable {
  /// Entries of the chain.
  public var entries: Int
  /// Versions of records.
  public var records: Int
  /// Editions.
  public var editions: Int

  /// Makes counts.
  public init(entries: Int = 0, records: Int = 0, editions: Int = 0) {
    self.entries = entries
    self.records = records
    self.editions = editions
  }
}
