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
      h.document, h.version, h.row, h.content_hash, v.row, s.scope, s.kind, s.folded, s.tokens
    FROM (SELECT * FROM record_head WHERE document > $1 ORDER BY document LIMIT $2) h
    LEFT JOIN LATERAL (
      SELECT * FROM record_version v WHERE v.scope = h.scope AND v.kind = h.kind AND v.id = h.id
      ORDER BY v.version DESC LIMIT 1
    ) v ON true
    LEFT JOIN search_document s ON s.document = h.document
    ORDER BY h.document
    """

  mutating func run() throws {
    var document = Int64.min
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
      row.optionalInt(12) != nil && (1...RecordLimits.mostNumber).contains(row.int(8)) && row.int(9) == last.version
      && row.int(10) == row.int(12)
      && row.hashAsKept(11) == ContentHash.ofContent(last.content)
    if !isHead { report(last.entry, .headAltered(last.key)) }
    let folded = SearchableText.folded(last.content, in: last.key.scope)
    let isFound =
      folded.map { folded in
        row.optionalText(15).map { $0.utf8.elementsEqual(folded.utf8) } == true
          && row.text(13).utf8.elementsEqual(last.key.scope.rawValue.utf8)
          && row.text(14).utf8.elementsEqual(last.key.kind.rawValue.utf8)
          && row.bytes(16) == SearchIndex.encoded(folded)
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
    for row in try session.query(Self.headsDoubled, most).map({ $0 }) { report(0, .headAltered(Self.key(row))) }
    for (kind, sql) in Self.besideTheWalk {
      for row in try session.query(sql, most).map({ $0 }) { report(row.int(0), kind) }
    }
  }

  private static let headsDoubled = """
    SELECT scope, kind, id FROM record_head GROUP BY scope, kind, id HAVING count(*) > 1 LIMIT $1
    """
  private static let given = "BETWEEN 1 AND \(RecordLimits.mostNumber)"
  /// What a walk of the chain does not come to, or sees only half: numbers that are never given, editions doubled or
  /// missing, and what a withdrawn record must not have.
  private static let besideTheWalk: [(ChainFault.Kind, String)] = [
    (
      .numberOutOfRange,
      """
      (SELECT number FROM audit_entry WHERE number NOT \(given) UNION
      SELECT entry FROM record_version WHERE entry NOT \(given) OR version NOT \(given) OR row NOT \(given) UNION
      SELECT entry FROM edition WHERE entry NOT \(given) OR number NOT \(given)) LIMIT $1
      """
    ),
    (.editionAltered, "SELECT entry FROM edition GROUP BY entry HAVING count(*) > 1 LIMIT $1"),
    (
      .editionOutOfOrder,
      """
      SELECT max(entry) FROM edition GROUP BY plan
      HAVING min(number) <> 1 OR max(number) <> count(*) OR count(DISTINCT number) <> count(*) LIMIT $1
      """
    ),
    (
      .recordsAltered,
      "SELECT entry FROM record_version WHERE body IS NULL AND (parent IS NOT NULL OR position <> 0) LIMIT $1"
    ),
  ]

  /// How much the tables hold up to an entry.
  func counts(through entry: Int64) throws -> StoreCounts {
    let row = try session.query(
      """
      SELECT (SELECT count(*) FROM audit_entry WHERE number <= $1),
        (SELECT count(*) FROM record_version WHERE entry <= $1), (SELECT count(*) FROM edition WHERE entry <= $1)
      """, [.int(entry)])[0]
    return StoreCounts(entries: Int(row.int(0)), records: Int(row.int(1)), editions: Int(row.int(2)))
  }

  private static func key(_ row: PGRow) -> RecordKey {
    RecordKey(RecordScope(rawValue: row.text(0)), RecordKind(row.text(1)), row.text(2))
  }

  private mutating func report(_ entry: Int64, _ kind: ChainFault.Kind) {
    faults.append(ChainFault(entry: entry, kind: kind))
  }
}
