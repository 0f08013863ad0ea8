internal import GRDB
public import PlanStore

extension SQLitePlanStore {
  public func inspect() async throws -> StoreInspection {
    try await read { database in
      let inspection = StoreInspector(database)
      return StoreInspection(
        faults: try inspection.remains() + inspection.heads(), engineReport: try inspection.engineReport())
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

  /// Present states that are not the last version, and texts that are found by something else than they say.
  func heads() throws -> [ChainFault] {
    var faults: [ChainFault] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(Columns.record), h.version, h.row, v.row, h.content_hash, h.document IS NULL, t.folded
        FROM record_version v LEFT JOIN record_head h ON h.scope = v.scope AND h.kind = v.kind AND h.id = v.id
        LEFT JOIN search_text t ON t.rowid = h.document
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
      if folded != SearchableText.folded(record.content, in: record.key.scope) {
        faults.append(ChainFault(entry: record.entry, kind: .searchAltered(record.key)))
      }
    }
    let orphans = try Row.fetchAll(
      database,
      sql: """
        SELECT scope, kind, id FROM record_head h WHERE NOT EXISTS (SELECT 1 FROM record_version v
          WHERE v.scope = h.scope AND v.kind = h.kind AND v.id = h.id) LIMIT 100
        """)
    return faults
      + orphans.map {
        ChainFault(
          entry: 0, kind: .headAltered(RecordKey(RecordScope(rawValue: $0[0]), RecordKind($0[1]), $0[2])))
      }
  }
}
