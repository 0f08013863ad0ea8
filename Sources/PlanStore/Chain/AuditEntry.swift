/// One link of the audit chain: who did what, when, why, and the hash that ties it to everything before it.
public struct AuditEntry: Hashable, Sendable {
  /// The number, from 1 without a gap.
  public let number: Int64
  /// When. Never earlier than the entry before.
  public let at: StoreTime
  /// Who.
  public let actor: String
  /// What was done.
  public let act: AuditAct
  /// To whose records.
  public let scope: RecordScope
  /// Why, or what else is to be said.
  public let detail: String
  /// The hash of what the entry brought: records or an edition.
  public let payload: ContentHash
  /// The hash of this entry and, by the one before it, of the whole chain up to here.
  public let hash: ContentHash

  /// Makes an entry as it stands in the store.
  public init(
    number: Int64, at: StoreTime, actor: String, act: AuditAct, scope: RecordScope, detail: String,
    payload: ContentHash, hash: ContentHash
  ) {
    self.number = number
    self.at = at
    self.actor = actor
    self.act = act
    self.scope = scope
    self.detail = detail
    self.payload = payload
    self.hash = hash
  }

  /// Makes the entry that follows `previous`.
  init(
    number: Int64, at: StoreTime, actor: String, act: AuditAct, scope: RecordScope, detail: String,
    payload: ContentHash, after previous: ContentHash
  ) {
    self.init(
      number: number, at: at, actor: actor, act: act, scope: scope, detail: detail, payload: payload,
      hash: Self.hash(
        number: number, at: at, actor: actor, act: act, scope: scope, detail: detail, payload: payload, after: previous)
    )
  }

  /// The hash that the entry must bear when `previous` is that of the entry before.
  func expectedHash(after previous: ContentHash) -> ContentHash {
    Self.hash(
      number: number, at: at, actor: actor, act: act, scope: scope, detail: detail, payload: payload, after: previous)
  }

  private static func hash(
    number: Int64, at: StoreTime, actor: String, act: AuditAct, scope: RecordScope, detail: String,
    payload: ContentHash, after previous: ContentHash
  ) -> ContentHash {
    var input = HashInput("tebiki entry 1", capacity: 160 + detail.utf8.count)
    input.add(previous)
    input.add(number)
    input.add(at.milliseconds)
    input.add(actor)
    input.add(act.rawValue)
    input.add(scope.rawValue)
    input.add(detail)
    input.add(payload)
    return input.hash
  }
}

/// What an entry records. The store itself writes two; the application may add acts of its own.
public struct AuditAct: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The stored text.
  public let rawValue: String
  /// Makes an act.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// Makes an act from a literal.
  public init(stringLiteral value: String) { rawValue = value }
  /// The stored text.
  public var description: String { rawValue }

  /// Records were saved.
  public static let changed: AuditAct = "changed"
  /// An edition was published.
  public static let published: AuditAct = "published"
}

/// Something that happened and is to be remembered, without a record of its own: a sign-in, an export.
public struct AuditNote: Sendable {
  /// Who.
  public var actor: String
  /// What.
  public var act: AuditAct
  /// To whose records.
  public var scope: RecordScope
  /// Why, or what else is to be said.
  public var detail: String

  /// Makes a note.
  public init(actor: String, act: AuditAct, scope: RecordScope = .installation, detail: String = "") {
    self.actor = actor
    self.act = act
    self.scope = scope
    self.detail = detail
  }
}

/// An entry together with what it brought: the unit in which a store is walked, exported and checked.
public struct ChainLink: Hashable, Sendable {
  /// The entry.
  public let entry: AuditEntry
  /// The records that it brought, in their order.
  public let records: [StoredRecord]
  /// The edition that it published.
  public let edition: Edition?

  /// Makes a link as it stands in the store.
  public init(entry: AuditEntry, records: [StoredRecord] = [], edition: Edition? = nil) {
    self.entry = entry
    self.records = records
    self.edition = edition
  }
}

extension ChainLink {
  /// About how many bytes of records and editions are given in one answer; one save may bring 64 MB by itself.
  public static let mostBytes: Int64 = 16 << 20

  /// As many of the entries as fit into one answer, and at least one. `bytes` is what each of them brought.
  package static func fitting(_ entries: [AuditEntry], bytes: [Int64: Int64]) -> ArraySlice<AuditEntry> {
    var sum: Int64 = 0
    let end = entries.firstIndex { entry in
      sum += Int64(entry.detail.utf8.count) + (bytes[entry.number] ?? 0)
      return sum > mostBytes
    }
    return entries.prefix(max(1, end ?? entries.count))
  }
}

/// The end of a chain: its length and the hash over all of it.
public struct ChainHead: Hashable, Sendable {
  /// The number of the last entry; 0 for an empty chain.
  public var number: Int64
  /// The hash of the last entry.
  public var hash: ContentHash
  /// The time of the last entry.
  public var at: StoreTime

  /// Makes a head.
  public init(number: Int64, hash: ContentHash, at: StoreTime) {
    self.number = number
    self.hash = hash
    self.at = at
  }

  /// The head of a chain without entries.
  public static let empty = ChainHead(number: 0, hash: .zero, at: StoreTime(milliseconds: 0))
}
