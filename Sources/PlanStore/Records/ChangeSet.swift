/// Changes that are saved together or not at all, with who made them and why: one entry of the audit chain.
public struct ChangeSet: Sendable {
  /// Whose records are changed.
  public var scope: RecordScope
  /// Who changes.
  public var actor: String
  /// Why; may be empty.
  public var reason: String
  /// The changes, each of another record.
  public var changes: [RecordChange]

  /// Makes a set of changes.
  public init(_ scope: RecordScope, actor: String, reason: String = "", changes: [RecordChange]) {
    self.scope = scope
    self.actor = actor
    self.reason = reason
    self.changes = changes
  }
}

/// The change of one record.
public struct RecordChange: Sendable {
  /// What sort of record.
  public var kind: RecordKind
  /// Its name.
  public var id: String
  /// The version that the person had before them; 0 when the record is new to them.
  public var basedOn: Int64
  /// The new content; `nil` withdraws the record. Its history stays.
  public var content: RecordContent?

  /// Makes a change.
  public init(_ kind: RecordKind, _ id: String, basedOn: Int64, content: RecordContent?) {
    self.kind = kind
    self.id = id
    self.basedOn = basedOn
    self.content = content
  }
}

/// What became of a set of changes.
public enum SaveOutcome: Sendable, Equatable {
  /// Durably saved: the number of the entry and the present version of each record, in the order of the changes.
  ///
  /// A record whose new content is the same as before keeps its version; when that is so for all, no entry is written
  /// and `entry` is 0.
  case saved(entry: Int64, versions: [Int64])
  /// Nothing was saved, because these records had changed meanwhile.
  case conflict([Conflict])
}

/// Two people changed one record: both texts and the one from which both started.
public struct Conflict: Sendable, Equatable {
  /// The record.
  public let key: RecordKey
  /// The version that the person had started from; `nil` when it was new to them.
  public let ancestor: RecordVersion?
  /// The version that came in between, with who saved it; `nil` when there never was such a record.
  public let current: RecordVersion?
  /// What the person wanted to save.
  public let attempted: RecordContent?

  /// Makes a conflict.
  public init(key: RecordKey, ancestor: RecordVersion?, current: RecordVersion?, attempted: RecordContent?) {
    self.key = key
    self.ancestor = ancestor
    self.current = current
    self.attempted = attempted
  }
}
