internal import Foundation
internal import PlanModel

/// The first line of an export.
struct TransferHeader: Decodable {
  let format: String

  init(from decoder: any Decoder) throws {
    let members = try decoder.members(among: [TransferKey.format, TransferKey.exportedAt])
    format = try members.decode(String.self, forKey: TransferMember(TransferKey.format))
    _ = try members.decode(Int64.self, forKey: TransferMember(TransferKey.exportedAt))
  }
}

/// Any line but the first.
enum TransferLine: Decodable {
  case link(ChainLink)
  case end(entries: Int64, hash: ContentHash)

  init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: TransferMember.self).allKeys.map(\.stringValue)
    if keys == [TransferKey.end] {
      let outer = try decoder.container(keyedBy: TransferMember.self)
      let end = try outer.decode(TransferEnd.self, forKey: TransferMember(TransferKey.end))
      self = .end(entries: end.entries, hash: end.hash)
    } else {
      self = .link(try TransferLink(from: decoder).link)
    }
  }
}

private struct TransferEnd: Decodable {
  let entries: Int64
  let hash: ContentHash

  init(from decoder: any Decoder) throws {
    let members = try decoder.members(among: [TransferKey.entries, TransferKey.hash])
    entries = try members.whole(TransferKey.entries)
    hash = try members.hash(TransferKey.hash)
  }
}

private struct TransferLink: Decodable {
  let link: ChainLink

  init(from decoder: any Decoder) throws {
    let members = try decoder.members(among: [
      TransferKey.number, TransferKey.at, TransferKey.actor, TransferKey.act, TransferKey.scope, TransferKey.detail,
      TransferKey.payload, TransferKey.hash, TransferKey.records, TransferKey.edition,
    ])
    let entry = AuditEntry(
      number: try members.ordinal(TransferKey.number),
      at: StoreTime(milliseconds: try members.whole(TransferKey.at)), actor: try members.text(TransferKey.actor),
      act: AuditAct(try members.text(TransferKey.act)),
      scope: RecordScope(rawValue: try members.text(TransferKey.scope)),
      detail: try members.text(TransferKey.detail), payload: try members.hash(TransferKey.payload),
      hash: try members.hash(TransferKey.hash))
    let records = try members.optional([TransferRecord].self, TransferKey.records) ?? []
    let edition = try members.optional(TransferEdition.self, TransferKey.edition)
    link = ChainLink(
      entry: entry, records: records.map { $0.record(of: entry) }, edition: edition?.edition(of: entry))
  }
}

private struct TransferRecord: Decodable {
  private let kind: String
  private let id: String
  private let version: Int64
  private let content: RecordContent?

  init(from decoder: any Decoder) throws {
    let members = try decoder.members(among: [
      TransferKey.kind, TransferKey.id, TransferKey.version, TransferKey.parent, TransferKey.position,
      TransferKey.body,
    ])
    kind = try members.text(TransferKey.kind)
    id = try members.text(TransferKey.id)
    version = try members.ordinal(TransferKey.version)
    if members.contains(TransferMember(TransferKey.body)) {
      content = RecordContent(
        parent: try members.optional(String.self, TransferKey.parent),
        position: try members.whole(TransferKey.position), json: Array(try members.text(TransferKey.body).utf8))
    } else {
      guard members.allKeys.count == 3 else { throw members.damaged(TransferKey.body) }
      content = nil
    }
  }

  func record(of entry: AuditEntry) -> StoredRecord {
    StoredRecord(
      key: RecordKey(entry.scope, RecordKind(kind), id), version: version, entry: entry.number, content: content)
  }
}

private struct TransferEdition: Decodable {
  private let plan: String
  private let number: Int64
  private let decidedOn: CalendarDate?
  private let sha256: ContentHash
  private let json: [UInt8]

  init(from decoder: any Decoder) throws {
    let members = try decoder.members(among: [
      TransferKey.plan, TransferKey.number, TransferKey.decidedOn, TransferKey.sha256, TransferKey.body,
    ])
    plan = try members.text(TransferKey.plan)
    number = try members.ordinal(TransferKey.number)
    decidedOn = try members.optional(String.self, TransferKey.decidedOn).map { text in
      guard let date = CalendarDate(iso: text) else { throw members.damaged(TransferKey.decidedOn) }
      return date
    }
    sha256 = try members.hash(TransferKey.sha256)
    json = Array(try members.text(TransferKey.body).utf8)
  }

  func edition(of entry: AuditEntry) -> Edition {
    Edition(
      summary: EditionSummary(
        plan: plan, number: number, entry: entry.number, decidedOn: decidedOn, publishedAt: entry.at,
        publishedBy: entry.actor, reason: entry.detail, sha256: sha256, byteCount: json.count), json: json)
  }
}

/// The name of a member of a line.
struct TransferMember: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension Decoder {
  /// The members of an object, when it has no others than these.
  fileprivate func members(among names: [String]) throws -> KeyedDecodingContainer<TransferMember> {
    let members = try container(keyedBy: TransferMember.self)
    for key in members.allKeys where !names.contains(key.stringValue) { throw members.damaged(key.stringValue) }
    return members
  }
}

extension KeyedDecodingContainer<TransferMember> {
  fileprivate func text(_ name: String) throws -> String { try decode(String.self, forKey: TransferMember(name)) }

  fileprivate func whole(_ name: String) throws -> Int64 { try decode(Int64.self, forKey: TransferMember(name)) }

  /// A number that the store gives: from 1, and small enough to have a next.
  fileprivate func ordinal(_ name: String) throws -> Int64 {
    let number = try whole(name)
    guard (1...RecordLimits.mostNumber).contains(number) else { throw damaged(name) }
    return number
  }

  fileprivate func hash(_ name: String) throws -> ContentHash {
    guard let hash = ContentHash(hex: try text(name)) else { throw damaged(name) }
    return hash
  }

  /// A member that may be left out; `null` is not written and not read.
  fileprivate func optional<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value? {
    contains(TransferMember(name)) ? try decode(type, forKey: TransferMember(name)) : nil
  }

  fileprivate func damaged(_ name: String) -> DecodingError {
    DecodingError.dataCorruptedError(forKey: TransferMember(name), in: self, debugDescription: "")
  }
}
