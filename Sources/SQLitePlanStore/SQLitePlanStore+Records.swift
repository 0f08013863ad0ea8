internal import GRDB
public import PlanStore

extension SQLitePlanStore {
  public func plans() async throws -> [PlanEntry] {
    try await read { database in
      // Leaps from one plan to the next in the index; a plain DISTINCT would walk over every entry.
      let rows = try Row.fetchCursor(
        database,
        sql: """
          WITH RECURSIVE plan (scope) AS (
            SELECT min(scope) FROM audit_entry WHERE scope >= 'A' OR scope < '@'
            UNION ALL
            SELECT (SELECT min(scope) FROM audit_entry a WHERE a.scope > plan.scope AND (a.scope >= 'A' OR a.scope < '@'))
            FROM plan WHERE plan.scope IS NOT NULL
          )
          SELECT scope, (SELECT max(number) FROM audit_entry a WHERE a.scope = plan.scope),
            (SELECT max(number) FROM edition e WHERE e.plan = plan.scope)
          FROM plan WHERE scope IS NOT NULL AND (
            EXISTS (SELECT 1 FROM record_head h WHERE h.scope = plan.scope AND h.content_hash <> zeroblob(32))
            OR EXISTS (SELECT 1 FROM edition e WHERE e.plan = plan.scope))
          ORDER BY scope
          """)
      var plans: [PlanEntry] = []
      while let row = try rows.next() {
        plans.append(PlanEntry(id: row[0], lastEntry: row[1], newestEdition: row[2] ?? 0))
      }
      return plans
    }
  }

  public func records(of scope: RecordScope, at moment: Moment) async throws -> [StoredRecord] {
    try await read { database in
      switch moment {
      case .now: return try Self.present(scope, database)
      case .entry(let number): return try Self.past(scope, number, database)
      case .time(let time):
        let number = try Int64.fetchOne(
          database, sql: "SELECT max(number) FROM audit_entry WHERE at <= ?", arguments: [time.milliseconds])
        return try Self.past(scope, number ?? 0, database)
      }
    }
  }

  private static func present(_ scope: RecordScope, _ database: Database) throws -> [StoredRecord] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(Columns.record) FROM record_head h JOIN record_version v ON v.row = h.row
        WHERE h.scope = ? AND v.body IS NOT NULL ORDER BY v.kind, v.parent, v.position, v.id
        """)
    let rows = try Row.fetchCursor(statement, arguments: [scope.rawValue])
    var records: [StoredRecord] = []
    while let row = try rows.next() { records.append(try row.record()) }
    return records
  }

  private static func past(_ scope: RecordScope, _ number: Int64, _ database: Database) throws -> [StoredRecord] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(Columns.record) FROM record_version v
        WHERE v.scope = ?1 AND v.entry <= ?2 AND v.body IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM record_version later WHERE later.scope = v.scope AND later.kind = v.kind AND later.id = v.id
            AND later.version = v.version + 1 AND later.entry <= ?2)
        ORDER BY v.kind, v.parent, v.position, v.id
        """, arguments: [scope.rawValue, number])
    var records: [StoredRecord] = []
    while let row = try rows.next() { records.append(try row.record()) }
    return records
  }

  public func record(_ key: RecordKey, version: Int64?) async throws -> RecordVersion? {
    try await versions(of: key, condition: version.map { "AND v.version = \($0)" } ?? "", limit: 1).first
  }

  public func history(of key: RecordKey) async throws -> [RecordVersion] {
    try await versions(of: key, condition: "", limit: -1)
  }

  private func versions(of key: RecordKey, condition: String, limit: Int) async throws -> [RecordVersion] {
    try await read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(Columns.recordVersion) FROM record_version v JOIN audit_entry a ON a.number = v.entry
          WHERE v.scope = ? AND v.kind = ? AND v.id = ? \(condition) ORDER BY v.version DESC LIMIT ?
          """, arguments: [key.scope.rawValue, key.kind.rawValue, key.id, limit])
      var versions: [RecordVersion] = []
      while let row = try rows.next() { versions.append(try row.recordVersion()) }
      return versions
    }
  }
}
