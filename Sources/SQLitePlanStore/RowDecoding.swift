internal import Foundation
internal import GRDB
internal import PlanModel
internal import PlanStore

/// Rows by the place of their columns: these run for every record of a plan, and names would be looked up each time.
extension Row {
  func bytes(_ place: Int) throws -> [UInt8]? {
    try withUnsafeData(atIndex: place) { data in data.map { Array($0) } }
  }

  func hash(_ place: Int) throws -> ContentHash {
    guard let bytes = try bytes(place), let hash = ContentHash(bytes: bytes) else { throw StoreFailure.damaged }
    return hash
  }

  /// A hash of another length reads as one with which no check agrees.
  func hashAsKept(_ place: Int) throws -> ContentHash {
    try bytes(place).flatMap { ContentHash(bytes: $0) } ?? .unreadable
  }

  /// Columns `scope, kind, id, version, entry, parent, position, body` from `first` on.
  func record(from first: Int = 0) throws -> StoredRecord {
    let key = RecordKey(RecordScope(rawValue: self[first]), RecordKind(self[first + 1]), self[first + 2])
    let content = try bytes(first + 7).map {
      RecordContent(parent: self[first + 5], position: self[first + 6], json: $0)
    }
    return StoredRecord(key: key, version: self[first + 3], entry: self[first + 4], content: content)
  }

  /// The columns of a record and then `at, actor, detail`.
  func recordVersion() throws -> RecordVersion {
    RecordVersion(
      record: try record(), at: StoreTime(milliseconds: self[8]), actor: self[9], reason: self[10])
  }

  /// Columns `number, at, actor, act, scope, detail, payload, hash`.
  func entry() throws -> AuditEntry {
    AuditEntry(
      number: self[0], at: StoreTime(milliseconds: self[1]), actor: self[2], act: AuditAct(self[3]),
      scope: RecordScope(rawValue: self[4]), detail: self[5], payload: try hashAsKept(6), hash: try hashAsKept(7))
  }

  /// Columns `plan, number, entry, decided_on, at, actor, detail, sha256, byte_count`.
  func editionSummary() throws -> EditionSummary {
    let summary = try editionSummaryAsKept()
    guard summary.sha256 != .unreadable else { throw StoreFailure.damaged }
    return summary
  }

  /// The same, with a hash with which no check agrees where the hash or the date cannot be read.
  func editionSummaryAsKept() throws -> EditionSummary {
    let text: String? = self[3]
    let decidedOn = text.flatMap { CalendarDate(iso: $0) }
    return EditionSummary(
      plan: self[0], number: self[1], entry: self[2], decidedOn: decidedOn,
      publishedAt: StoreTime(milliseconds: self[4]), publishedBy: self[5], reason: self[6],
      sha256: text == decidedOn?.description ? try hashAsKept(7) : .unreadable, byteCount: self[8])
  }
}

/// Lists of columns that the decoders above expect.
enum Columns {
  static let record = "v.scope, v.kind, v.id, v.version, v.entry, v.parent, v.position, v.body"
  static let recordVersion = record + ", a.at, a.actor, a.detail"
  static let entry = "number, at, actor, act, scope, detail, payload, hash"
  static let editionSummary =
    "e.plan, e.number, e.entry, e.decided_on, a.at, a.actor, a.detail, e.sha256, e.byte_count"
}
