internal import GRDB
public import PlanStore

extension SQLitePlanStore {
  public func head() async throws -> ChainHead {
    try await read { database in try ChainReading.headAsKept(database) }
  }

  public func entries(after: Int64, limit: Int, scope: RecordScope?) async throws -> [AuditEntry] {
    try await read { database in
      try ChainReading.entries(database, after: after, limit: limit, scope: scope)
    }
  }

  public func links(after: Int64, limit: Int) async throws -> [ChainLink] {
    try await read { database in try ChainReading.links(database, after: after, limit: limit) }
  }
}

/// Walks the chain inside one snapshot.
enum ChainReading {
  /// The head on which something is built.
  static func head(_ database: Database) throws -> ChainHead {
    let head = try headAsKept(database)
    guard head.hash != .unreadable else { throw StoreFailure.damaged }
    return head
  }

  static func headAsKept(_ database: Database) throws -> ChainHead {
    let statement = try database.cachedStatement(
      sql: "SELECT number, hash, at FROM audit_entry ORDER BY number DESC LIMIT 1")
    guard let row = try Row.fetchOne(statement) else { return .empty }
    return ChainHead(number: row[0], hash: try row.hashAsKept(1), at: StoreTime(milliseconds: row[2]))
  }

  static func entries(
    _ database: Database, after: Int64, limit: Int, scope: RecordScope? = nil
  ) throws -> [AuditEntry] {
    let condition = scope == nil ? "" : "AND scope = ?3"
    var arguments: StatementArguments = [after, max(0, limit)]
    if let scope { arguments += [scope.rawValue] }
    let statement = try database.cachedStatement(
      sql: "SELECT \(Columns.entry) FROM audit_entry WHERE number > ?1 \(condition) ORDER BY number LIMIT ?2")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var entries: [AuditEntry] = []
    while let row = try rows.next() { entries.append(try row.entry()) }
    return entries
  }

  static func links(_ database: Database, after: Int64, limit: Int) throws -> [ChainLink] {
    let entries = try entries(database, after: after, limit: limit)
    guard !entries.isEmpty else { return [] }
    let fitting = ChainLink.fitting(entries, bytes: try bytes(database, of: entries))
    guard let last = fitting.last else { return [] }
    var records: [Int64: [StoredRecord]] = [:]
    let found = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT \(Columns.record) FROM record_version v WHERE v.entry > ? AND v.entry <= ? ORDER BY v.row"),
      arguments: [after, last.number])
    while let row = try found.next() {
      let record = try row.record()
      records[record.entry, default: []].append(record)
    }
    var editions: [Int64: Edition] = [:]
    let published = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT \(Columns.editionSummary), e.body FROM edition e JOIN audit_entry a ON a.number = e.entry
          WHERE e.entry > ? AND e.entry <= ?
          """), arguments: [after, last.number])
    while let row = try published.next() {
      let edition = Edition(summary: try row.editionSummaryAsKept(), json: try row.bytes(9) ?? [])
      editions[edition.summary.entry] = edition
    }
    return fitting.map {
      ChainLink(entry: $0, records: records[$0.number] ?? [], edition: editions[$0.number])
    }
  }

  /// How much each entry brought. The lengths stand at the head of the rows; the texts are not read.
  private static func bytes(_ database: Database, of entries: [AuditEntry]) throws -> [Int64: Int64] {
    var bytes: [Int64: Int64] = [:]
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT entry, sum(bytes) FROM (
            SELECT entry, coalesce(length(body), 0) AS bytes FROM record_version WHERE entry BETWEEN ?1 AND ?2
            UNION ALL SELECT entry, length(body) FROM edition WHERE entry BETWEEN ?1 AND ?2
          ) GROUP BY entry
          """), arguments: [entries.first?.number, entries.last?.number])
    while let row = try rows.next() { bytes[row[0]] = row[1] }
    return bytes
  }
}
