/// What a record says: its JSON, the record it belongs to, and its place among its brothers.
public struct RecordContent: Hashable, Sendable {
  /// The id of the record above, such as an indicator's measure; `nil` for the plan's own.
  public var parent: String?
  /// The order among records of the same kind and parent, ascending. Equal places are ordered by id.
  public var position: Int64
  /// The record as JSON, UTF-8.
  public var json: [UInt8]

  /// Makes content.
  public init(parent: String? = nil, position: Int64 = 0, json: [UInt8]) {
    self.parent = parent
    self.position = position
    self.json = json
  }
}

/// One version of a record. Versions are never changed nor removed.
public struct StoredRecord: Hashable, Sendable {
  /// The record.
  public let key: RecordKey
  /// The number of the version, from 1.
  public let version: Int64
  /// The number of the entry in the audit chain that brought this version.
  public let entry: Int64
  /// What it says; `nil` when this version withdraws the record.
  public let content: RecordContent?

  /// Makes a version as it stands in the store.
  public init(key: RecordKey, version: Int64, entry: Int64, content: RecordContent?) {
    self.key = key
    self.version = version
    self.entry = entry
    self.content = content
  }

  /// The hash of everything but the number of the entry, which the chain itself vouches for.
  public var digest: ContentHash {
    ContentHash.ofRecord(key, version: version, content: ContentHash.ofContent(content))
  }
}

/// A version together with who brought it, when and why.
public struct RecordVersion: Hashable, Sendable {
  /// The version.
  public let record: StoredRecord
  /// When it was saved.
  public let at: StoreTime
  /// Who saved it.
  public let actor: String
  /// Why; empty when nothing was said.
  public let reason: String

  /// Makes a version as it stands in the store.
  public init(record: StoredRecord, at: StoreTime, actor: String, reason: String) {
    self.record = record
    self.at = at
    self.actor = actor
    self.reason = reason
  }
}
