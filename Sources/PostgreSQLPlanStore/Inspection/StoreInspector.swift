internal import PlanStore

/// Holds what the store keeps for speed against the versions of which the chain takes care.
struct StoreInspector {
  private let session: PGSession
  private(set) var faults: [ChainFault] = []

  private static let mostFaults = 1_000
  /// Records in memory at a time.
  private static let batch: Int64 = 200

  init(_ session: PGSession) { self.session = session }

  private static let heads = """
    SELECT h.scope, h.kind, h.id, v.version, v.entry, v.parent, v.position, v.body,
      h.document, h.version, h.row, h.content_hash, v.row, s.scope, s.kind, s.folded, length(s.tokens)::bigint
    FROM (SELECT * FROM record_head WHERE document > $1 ORDER BY document LIMIT $2) h
    LEFT JOIN LATERAL (
      SELECT * FROM record_version v WHERE v.scope = h.scope AND v.kind = h.kind AND v.id = h.id
      ORDER BY v.version DESC LIMIT 1
    ) v ON true
    LEFT JOIN search_document s ON s.document = h.document
    ORDER BY h.document
    """

  mutating func run() throws {
    var document: Int64 = 0
    while faults.count < Self.mostFaults {
      let rows = try session.query(Self.heads, [.int(document), .int(Self.batch)])
      for row in rows.map({ $0 }) {
        check(row)
        document = row.int(8)
      }
      if rows.count < Self.batch { break }
    }
    try findRemains()
    if faults.count > Self.mostFaults { faults.removeLast(faults.count - Self.mostFaults) }
  }

  private mutating func check(_ row: PGRow) {
    let last = StoredRecord(row)
    let isHead =
      row.optionalInt(12) != nil && row.int(9) == last.version && row.int(10) == row.int(12)
      && row.hash(11) == ContentHash.ofContent(last.content)
    if !isHead { report(last.entry, .headAltered(last.key)) }
    let folded = SearchableText.folded(last.content, in: last.key.scope)
    let isFound =
      folded.map { folded in
        row.optionalText(15).map { $0.utf8.elementsEqual(folded.utf8) } == true
          && row.text(13).utf8.elementsEqual(last.key.scope.rawValue.utf8)
          && row.text(14).utf8.elementsEqual(last.key.kind.rawValue.utf8)
          && row.int(16) == SearchIndex.count(folded)
      } ?? (row.optionalText(15) == nil)
    if !isFound { report(last.entry, .searchAltered(last.key)) }
  }

  private static let versionsWithoutHead = """
    SELECT v.scope, v.kind, v.id, max(v.entry) FROM record_version v
    WHERE NOT EXISTS (
      SELECT FROM record_head h WHERE h.scope = v.scope AND h.kind = v.kind AND h.id = v.id
    ) GROUP BY v.scope, v.kind, v.id ORDER BY max(v.entry) LIMIT $1
    """
  private static let textsWithoutHead = """
    SELECT s.scope, s.kind, s.document::text FROM search_document s
    WHERE NOT EXISTS (SELECT FROM record_head h WHERE h.document = s.document) ORDER BY s.document LIMIT $1
    """
  private static let contentWithoutEntry = """
    SELECT entry FROM (SELECT v.entry FROM record_version v UNION SELECT e.entry FROM edition e) c
    WHERE NOT EXISTS (SELECT FROM audit_entry a WHERE a.number = c.entry) ORDER BY entry LIMIT $1
    """

  private mutating func findRemains() throws {
    let most: [PGValue] = [.int(Int64(Self.mostFaults))]
    for row in try session.query(Self.versionsWithoutHead, most).map({ $0 }) {
      report(row.int(3), .headAltered(Self.key(row)))
    }
    for row in try session.query(Self.textsWithoutHead, most).map({ $0 }) {
      report(0, .searchAltered(Self.key(row)))
    }
    for row in try session.query(Self.contentWithoutEntry, most).map({ $0 }) { report(row.int(0), .withoutEntry) }
  }

  private static func key(_ row: PGRow) -> RecordKey {
    RecordKey(RecordScope(rawValue: row.text(0)), RecordKind(row.text(1)), row.text(2))
  }

  private mutating func report(_ entry: Int64, _ kind: ChainFault.Kind) {
    faults.append(ChainFault(entry: entry, kind: kind))
  }
}
