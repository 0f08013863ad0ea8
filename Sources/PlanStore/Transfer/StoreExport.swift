internal import PlanModel
internal import TextFormats

/// Writes a whole store as text, one line of JSON for every entry of the chain, so that any driver takes it over and a
/// person in twenty years can still read it.
///
/// ```
/// {"format":"tebiki-store/1","exportedAt":1760000000000}
/// {"number":1,"at":…,"actor":…,"act":…,"scope":…,"detail":…,"payload":…,"hash":…,"records":[…],"edition":{…}}
/// {"end":{"entries":1,"hash":"…"}}
/// ```
///
/// Sessions are left out: they are credentials of a moment and have no place in a file that is kept. Everything else is
/// in it, accounts of the installation too, so the file is to be guarded like the store itself.
public struct StoreExport: Sendable {
  /// The name and version of the format.
  public static let format = "tebiki-store/1"

  private var entries: Int64 = 0
  private var hash = ContentHash.zero

  /// Begins an export.
  public init() {}

  /// The first line.
  public func header(exportedAt time: StoreTime) -> [UInt8] {
    line { writer in
      writer.key(TransferKey.format)
      writer.string(Self.format)
      writer.whole(TransferKey.exportedAt, time.milliseconds)
    }
  }

  /// The line of the next link. Links are given in their order, from the first.
  ///
  /// Scope and entry number of a record, and what an edition shares with its entry, are not repeated: a store in which
  /// they differ is damaged, and its export is refused when it is taken over.
  public mutating func line(for link: ChainLink) -> [UInt8] {
    let entry = link.entry
    entries += 1
    hash = entry.hash
    return line { writer in
      writer.whole(TransferKey.number, entry.number)
      writer.whole(TransferKey.at, entry.at.milliseconds)
      writer.field(TransferKey.actor, entry.actor)
      writer.field(TransferKey.act, entry.act.rawValue)
      writer.field(TransferKey.scope, entry.scope.rawValue)
      writer.field(TransferKey.detail, entry.detail)
      writer.field(TransferKey.payload, entry.payload.hex)
      writer.field(TransferKey.hash, entry.hash.hex)
      if !link.records.isEmpty {
        writer.key(TransferKey.records)
        writer.array { writer in
          for record in link.records { Self.write(record, to: &writer) }
        }
      }
      if let edition = link.edition {
        writer.key(TransferKey.edition)
        Self.write(edition, to: &writer)
      }
    }
  }

  /// The last line, by which a file that was cut off is told from a whole one.
  public func end() -> [UInt8] {
    line { writer in
      writer.key(TransferKey.end)
      writer.object { writer in
        writer.whole(TransferKey.entries, entries)
        writer.field(TransferKey.hash, hash.hex)
      }
    }
  }

  private static func write(_ record: StoredRecord, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field(TransferKey.kind, record.key.kind.rawValue)
      writer.field(TransferKey.id, record.key.id)
      writer.whole(TransferKey.version, record.version)
      // A withdrawn record has nothing more.
      guard let content = record.content else { return }
      writer.field(TransferKey.parent, content.parent)
      writer.whole(TransferKey.position, content.position)
      writer.field(TransferKey.body, String(decoding: content.json, as: UTF8.self))
    }
  }

  private static func write(_ edition: Edition, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field(TransferKey.plan, edition.summary.plan)
      writer.whole(TransferKey.number, edition.summary.number)
      writer.field(TransferKey.decidedOn, edition.summary.decidedOn?.description)
      writer.field(TransferKey.sha256, edition.summary.sha256.hex)
      writer.field(TransferKey.body, String(decoding: edition.json, as: UTF8.self))
    }
  }

  private func line(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.object(members)
    return writer.bytes + [0x0A]
  }
}

extension JSONWriter {
  fileprivate mutating func whole(_ name: String, _ value: Int64) {
    key(name)
    number(String(value))
  }
}

/// The names of members.
enum TransferKey {
  static let format = "format"
  static let exportedAt = "exportedAt"
  static let end = "end"
  static let entries = "entries"
  static let number = "number"
  static let at = "at"
  static let actor = "actor"
  static let act = "act"
  static let scope = "scope"
  static let detail = "detail"
  static let payload = "payload"
  static let hash = "hash"
  static let records = "records"
  static let edition = "edition"
  static let kind = "kind"
  static let id = "id"
  static let version = "version"
  static let parent = "parent"
  static let position = "position"
  static let body = "body"
  static let plan = "plan"
  static let decidedOn = "decidedOn"
  static let sha256 = "sha256"
}
