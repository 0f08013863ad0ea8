internal import GRDB
public import PlanStore

extension SQLitePlanStore {
  public func inspect(through entry: Int64) async throws -> StoreInspection {
    var inspection = try await read { database in
      let inspector = StoreInspector(database)
      return StoreInspection(
        faults: try inspector.remains() + inspector.numbers() + inspector.heads() + inspector.headsBeside(),
        engineReport: try inspector.engineReport(), counts: try inspector.counts(through: entry))
    }
    if try await !isIndexSound() { inspection.faults.append(ChainFault(entry: 0, kind: .indexAltered)) }
    return inspection
  }

  /// Whether the index has the words of the texts, all of them and no others. FTS5 answers only who may write; nothing is
  /// written.
  private func isIndexSound() async throws -> Bool {
    do {
      try await pool.writeWithoutTransaction { database in
        try database.inTransaction(.deferred) {
          try database.execute(sql: "INSERT INTO search_text (search_text) VALUES ('integrity-check')")
          return .rollback
        }
      }
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return false
    } catch {
      return try SQLiteFailures.translating { throw error }
    }
  }
}

/// Holds what stands beside the chain against it.
private struct StoreInspector {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// What SQLite finds in its own file; empty when sound.
  func engineReport() throws -> [String] {
    let report = try String.fetchAll(database, sql: "PRAGMA integrity_check(100)")
    return report == ["ok"] ? [] : report
  }

  /// Records and editions for which no entry vouches.
  func remains() throws -> [ChainFault] {
    let entries = try Int64.fetchAll(
      database,
      sql: """
        SELECT DISTINCT entry FROM (SELECT entry FROM record_version UNION ALL SELECT entry FROM edition) kept
        WHERE NOT EXISTS (SELECT 1 FROM audit_entry a WHERE a.number = kept.entry) ORDER BY entry LIMIT 100
        """)
    return entries.map { ChainFault(entry: $0, kind: .withoutEntry) }
  }

  /// What a walk of the chain does not come to, or sees only half: numbers that are never given, editions doubled or
  /// missing, and what a withdrawn record must not have.
  func numbers() throws -> [ChainFault] {
    func faults(_ kind: ChainFault.Kind, _ sql: String, _ arguments: StatementArguments = []) throws -> [ChainFault] {
      try Int64.fetchAll(database, sql: sql + " LIMIT 100", arguments: arguments)
        .map { ChainFault(entry: $0, kind: kind) }
    }
    return try faults(
      .numberOutOfRange,
      """
      SELECT number FROM audit_entry WHERE number NOT BETWEEN 1 AND ?1 UNION
      SELECT entry FROM record_version WHERE entry NOT BETWEEN 1 AND ?1 OR version NOT BETWEEN 1 AND ?1
        OR row NOT BETWEEN 1 AND ?1 UNION
      SELECT entry FROM edition WHERE entry NOT BETWEEN 1 AND ?1 OR number NOT BETWEEN 1 AND ?1
      """, [RecordLimits.mostNumber])
      + faults(.editionAltered, "SELECT entry FROM edition GROUP BY entry HAVING count(*) > 1")
      + faults(
        .editionOutOfOrder,
        """
        SELECT max(entry) FROM edition GROUP BY plan
        HAVING min(number) <> 1 OR max(number) <> count(*) OR count(DISTINCT number) <> count(*)
        """)
      + faults(
        .recordsAltered,
        "SELECT entry FROM record_version WHERE body IS NULL AND (parent IS NOT NULL OR position <> 0)")
  }

  /// How much the tables hold up to an entry.
  func counts(through entry: Int64) throws -> StoreCounts {
    func count(_ condition: String) throws -> Int {
      try Int.fetchOne(database, sql: "SELECT count(*) FROM \(condition) <= ?", arguments: [entry]) ?? 0
    }
    return StoreCounts(
      entries: try count("audit_entry WHERE number"), records: try count("record_version WHERE entry"),
      editions: try count("edition WHERE entry"))
  }

  /// Present states that are not the last version, and texts that are found by something else than they say.
  func heads() throws -> [ChainFault] {
    var faults: [ChainFault] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(Columns.record), h.version, h.row, v.row, h.content_hash, h.document IS NULL, t.c0
        FROM record_version v LEFT JOIN record_head h ON h.scope = v.scope AND h.kind = v.kind AND h.id = v.id
        LEFT JOIN search_text_content t ON t.id = h.document
        WHERE NOT EXISTS (SELECT 1 FROM record_version later WHERE later.scope = v.scope AND later.kind = v.kind
          AND later.id = v.id AND later.version > v.version)
        """)
    while let row = try rows.next(), faults.count < ChainVerifier.mostFaults {
      let record = try row.record()
      let isMissing: Bool = row[12]
      let headVersion: Int64? = row[8]
      let headRow: Int64? = row[9]
      let lastRow: Int64 = row[10]
      guard !isMissing, headVersion == record.version, headRow == lastRow,
        try row.bytes(11) == ContentHash.ofContent(record.content).bytes
      else {
        faults.append(ChainFault(entry: record.entry, kind: .headAltered(record.key)))
        continue
      }
      let folded: String? = row[13]
      let expected = SearchableText.folded(record.content, in: record.key.scope)
      // Byte by byte: Swift holds texts equal that the search keeps apart.
      if folded.map({ Array($0.utf8) }) != expected.map({ Array($0.utf8) }) {
        faults.append(ChainFault(entry: record.entry, kind: .searchAltered(record.key)))
      }
    }
    return faults
  }

  /// Present states without a version, doubled, or under numbers that are never given; texts without a present state.
  func headsBeside() throws -> [ChainFault] {
    let heads = try Row.fetchAll(
      database,
      sql: """
        SELECT scope, kind, id FROM record_head h WHERE document NOT BETWEEN 1 AND ?1 OR NOT EXISTS (
          SELECT 1 FROM record_version v WHERE v.scope = h.scope AND v.kind = h.kind AND v.id = h.id)
        UNION SELECT scope, kind, id FROM record_head GROUP BY scope, kind, id HAVING count(*) > 1 LIMIT 100
        """, arguments: [RecordLimits.mostNumber])
    let texts = try Int64.fetchAll(
      database,
      sql: """
        SELECT id FROM search_text_content c WHERE NOT EXISTS (SELECT 1 FROM record_head h WHERE h.document = c.id)
        LIMIT 100
        """)
    return heads.map {
      ChainFault(entry: 0, kind: .headAltered(RecordKey(RecordScope(rawValue: $0[0]), RecordKind($0[1]), $0[2])))
    }
      + texts.map {
        ChainFault(entry: 0, kind: .searchAltered(RecordKey(.installation, "search_text", String($0))))
      }
  }
}
