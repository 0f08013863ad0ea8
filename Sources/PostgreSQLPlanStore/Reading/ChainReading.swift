public import PlanStore

extension PostgreSQLPlanStore {
  private static let entryColumns = "a.number, a.at, a.actor, a.act, a.scope, a.detail, a.payload, a.hash"
  private static let lastEntry = "SELECT number, hash, at FROM audit_entry ORDER BY number DESC LIMIT 1"
  private static let entriesOfAll = """
    SELECT \(entryColumns) FROM audit_entry a WHERE a.number > $1 ORDER BY a.number LIMIT $2
    """
  private static let entriesOfScope = """
    SELECT \(entryColumns) FROM audit_entry a WHERE a.scope = $3 AND a.number > $1 ORDER BY a.number LIMIT $2
    """
  private static let recordsOfEntries = """
    SELECT v.scope, v.kind, v.id, v.version, v.entry, v.parent, v.position, v.body
    FROM record_version v WHERE v.entry > $1 AND v.entry <= $2 ORDER BY v.entry, v.row
    """
  private static let editionsOfEntries = """
    SELECT \(editionColumns), e.body FROM edition e LEFT JOIN audit_entry a ON a.number = e.entry
    WHERE e.entry > $1 AND e.entry <= $2
    """

  /// The lengths stand in the rows; the texts are not read.
  private static let bytesOfEntries = """
    SELECT b.entry, sum(b.bytes)::bigint FROM (
      SELECT v.entry, octet_length(v.body) AS bytes FROM record_version v WHERE v.entry BETWEEN $1 AND $2
      UNION ALL SELECT e.entry, octet_length(e.body) FROM edition e WHERE e.entry BETWEEN $1 AND $2
    ) b GROUP BY b.entry
    """

  /// The newest row of the chain.
  public func head() async throws -> ChainHead {
    try await pool.read { session in
      try session.query(Self.lastEntry).map {
        ChainHead(number: $0.int(0), hash: $0.hashAsKept(1), at: StoreTime(milliseconds: $0.int(2)))
      }.first ?? .empty
    }
  }

  /// By number, or by scope and number.
  public func entries(after: Int64, limit: Int, scope: RecordScope?) async throws -> [AuditEntry] {
    try await pool.read { try Self.entries($0, after: after, limit: limit, scope: scope) }
  }

  private static func entries(
    _ session: PGSession, after: Int64, limit: Int, scope: RecordScope? = nil
  ) throws -> [AuditEntry] {
    let bounds: [PGValue] = [.int(after), .int(Int64(max(0, limit)))]
    let rows =
      if let scope {
        try session.query(entriesOfScope, bounds + [.text(scope.rawValue)])
      } else {
        try session.query(entriesOfAll, bounds)
      }
    return rows.map(AuditEntry.init)
  }

  /// Entries are read first, and what they brought never changes afterwards: no transaction is needed.
  public func links(after: Int64, limit: Int) async throws -> [ChainLink] {
    try await pool.read { session in
      let entries = try Self.entries(session, after: after, limit: limit)
      guard let first = entries.first, let end = entries.last else { return [] }
      let sizes = try session.query(Self.bytesOfEntries, [.int(first.number), .int(end.number)])
      let bytes = Dictionary(sizes.map { ($0.int(0), $0.int(1)) }, uniquingKeysWith: max)
      let fitting = ChainLink.fitting(entries, bytes: bytes)
      guard let last = fitting.last else { return [] }
      let range: [PGValue] = [.int(after), .int(last.number)]
      var records: [Int64: [StoredRecord]] = [:]
      for record in try session.query(Self.recordsOfEntries, range).map(StoredRecord.init) {
        records[record.entry, default: []].append(record)
      }
      var editions: [Int64: Edition] = [:]
      for edition in try session.query(Self.editionsOfEntries, range).map({ Edition(asKept: $0) }) {
        editions[edition.summary.entry] = edition
      }
      return fitting.map {
        ChainLink(entry: $0, records: records[$0.number] ?? [], edition: editions[$0.number])
      }
    }
  }
}

extension AuditEntry {
  /// From all columns of `audit_entry` in their order.
  init(_ row: PGRow) {
    self.init(
      number: row.int(0), at: StoreTime(milliseconds: row.int(1)), actor: row.text(2), act: AuditAct(row.text(3)),
      scope: RecordScope(rawValue: row.text(4)), detail: row.text(5), payload: row.hashAsKept(6),
      hash: row.hashAsKept(7))
  }
}
