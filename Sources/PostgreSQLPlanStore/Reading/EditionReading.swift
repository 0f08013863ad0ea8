internal import PlanModel
public import PlanStore

extension PostgreSQLPlanStore {
  /// Leaps from plan to plan through the indexes instead of reading every record.
  private static let allPlans = """
    WITH RECURSIVE recorded (plan) AS (
      (SELECT h.scope FROM record_head h ORDER BY h.scope LIMIT 1)
      UNION ALL
      SELECT (SELECT h.scope FROM record_head h WHERE h.scope > r.plan ORDER BY h.scope LIMIT 1)
      FROM recorded r WHERE r.plan IS NOT NULL
    ), published (plan, newest) AS (
      SELECT e.plan, max(e.number) FROM edition e GROUP BY e.plan
    ), known (plan, newest) AS (
      SELECT coalesce(r.plan, p.plan), coalesce(p.newest, 0)
      FROM recorded r FULL JOIN published p ON p.plan = r.plan
    )
    SELECT k.plan, coalesce((SELECT max(a.number) FROM audit_entry a WHERE a.scope = k.plan), 0), k.newest
    FROM known k WHERE k.plan IS NOT NULL AND left(k.plan, 1) <> '@' AND (k.newest > 0 OR EXISTS (
      SELECT 1 FROM record_head h WHERE h.scope = k.plan AND h.content_hash <> decode(repeat('00', 32), 'hex')))
    ORDER BY k.plan COLLATE "C"
    """

  /// A few index look-ups for each plan, however many records it has.
  public func plans() async throws -> [PlanEntry] {
    try await pool.read { session in
      try session.query(Self.allPlans).map {
        PlanEntry(id: $0.text(0), lastEntry: $0.int(1), newestEdition: $0.int(2))
      }
    }
  }

  static let editionColumns = """
    e.plan, e.number, e.entry, e.decided_on, a.at, a.actor, a.detail, e.sha256, octet_length(e.body)::bigint
    """
  private static let summaries = """
    SELECT \(editionColumns) FROM edition e LEFT JOIN audit_entry a ON a.number = e.entry
    """
  private static let allEditions = summaries + " ORDER BY e.plan, e.number"
  private static let editionsOfPlan = summaries + " WHERE e.plan = $1 ORDER BY e.number"

  /// Without reading the texts of the editions.
  public func editions(of plan: String?) async throws -> [EditionSummary] {
    try await pool.read { session in
      let rows =
        if let plan {
          try session.query(Self.editionsOfPlan, [.text(plan)])
        } else {
          try session.query(Self.allEditions)
        }
      return rows.map { row in EditionSummary(asKept: row) }
    }
  }

  private static let wholeEdition = """
    SELECT \(editionColumns), e.body FROM edition e LEFT JOIN audit_entry a ON a.number = e.entry WHERE e.plan = $1
    """
  private static let newestEdition = wholeEdition + " ORDER BY e.number DESC LIMIT 1"
  private static let numberedEdition = wholeEdition + " AND e.number = $2"

  /// One edition with its text.
  public func edition(of plan: String, number: Int64?) async throws -> Edition? {
    try await pool.read { session in
      let rows =
        if let number {
          try session.query(Self.numberedEdition, [.text(plan), .int(number)])
        } else {
          try session.query(Self.newestEdition, [.text(plan)])
        }
      return try rows.map { row in try Edition(row) }.first
    }
  }
}

extension EditionSummary {
  /// From `PostgreSQLPlanStore.editionColumns`.
  init(_ row: PGRow) throws(StoreFailure) {
    self.init(asKept: row)
    guard sha256 != .unreadable else { throw .damaged }
  }

  /// The same, with a hash with which no check agrees where the hash or the date cannot be read.
  init(asKept row: PGRow) {
    let text = row.optionalText(3)
    let decidedOn = text.flatMap { CalendarDate(iso: $0) }
    self.init(
      plan: row.text(0), number: row.int(1), entry: row.int(2), decidedOn: decidedOn,
      publishedAt: StoreTime(milliseconds: row.int(4)), publishedBy: row.text(5), reason: row.text(6),
      sha256: text == decidedOn?.description ? row.hashAsKept(7) : .unreadable, byteCount: Int(row.int(8)))
  }
}

extension Edition {
  /// From `PostgreSQLPlanStore.editionColumns` and the body.
  init(_ row: PGRow) throws(StoreFailure) { self.init(summary: try EditionSummary(row), json: row.bytes(9)) }

  init(asKept row: PGRow) { self.init(summary: EditionSummary(asKept: row), json: row.bytes(9)) }
}
