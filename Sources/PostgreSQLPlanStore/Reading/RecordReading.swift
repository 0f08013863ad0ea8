public import PlanStore

extension PostgreSQLPlanStore {
  private static let present = """
    SELECT v.scope, v.kind, v.id, v.version, v.entry, v.parent, v.position, v.body
    FROM record_head h JOIN record_version v ON v.row = h.row
    WHERE h.scope = $1 AND v.body IS NOT NULL
    ORDER BY v.kind, v.parent NULLS FIRST, v.position, v.id
    """

  private static func past(upTo entry: String) -> String {
    """
    SELECT * FROM (
      SELECT DISTINCT ON (v.kind, v.id) v.scope, v.kind, v.id, v.version, v.entry, v.parent, v.position, v.body
      FROM record_version v WHERE v.scope = $1 AND v.entry <= \(entry)
      ORDER BY v.kind, v.id, v.version DESC
    ) v WHERE v.body IS NOT NULL
    ORDER BY v.kind, v.parent NULLS FIRST, v.position, v.id
    """
  }

  private static let pastByEntry = past(upTo: "$2")
  private static let pastByTime = past(
    upTo: "coalesce((SELECT a.number FROM audit_entry a WHERE a.at <= $2 ORDER BY a.at DESC, a.number DESC LIMIT 1), 0)"
  )

  /// By the heads for the present; for the past, by the newest version of each record up to the moment.
  public func records(of scope: RecordScope, at moment: Moment) async throws -> [StoredRecord] {
    try await pool.read { session in
      let rows =
        switch moment {
        case .now: try session.query(Self.present, [.text(scope.rawValue)])
        case .entry(let number): try session.query(Self.pastByEntry, [.text(scope.rawValue), .int(number)])
        case .time(let time): try session.query(Self.pastByTime, [.text(scope.rawValue), .int(time.milliseconds)])
        }
      return rows.map(StoredRecord.init)
    }
  }

  /// A version whose entry is gone is still shown; that the entry is gone, `inspect` and the chain tell.
  private static let versionWithEntry = """
    SELECT v.scope, v.kind, v.id, v.version, v.entry, v.parent, v.position, v.body, a.at, a.actor, a.detail
    FROM record_version v LEFT JOIN audit_entry a ON a.number = v.entry
    WHERE v.scope = $1 AND v.kind = $2 AND v.id = $3
    """
  private static let oneVersion = versionWithEntry + " AND v.version = $4"
  private static let allVersions = versionWithEntry + " ORDER BY v.version DESC"
  private static let presentVersion = """
    SELECT v.scope, v.kind, v.id, v.version, v.entry, v.parent, v.position, v.body, a.at, a.actor, a.detail
    FROM record_head h JOIN record_version v ON v.row = h.row LEFT JOIN audit_entry a ON a.number = v.entry
    WHERE h.scope = $1 AND h.kind = $2 AND h.id = $3
    """

  /// One version with its entry.
  public func record(_ key: RecordKey, version: Int64?) async throws -> RecordVersion? {
    try await pool.read { session in
      let rows =
        if let version {
          try session.query(Self.oneVersion, key.values + [.int(version)])
        } else {
          try session.query(Self.presentVersion, key.values)
        }
      return rows.map(RecordVersion.init).first
    }
  }

  /// Every version with its entry, the newest first.
  public func history(of key: RecordKey) async throws -> [RecordVersion] {
    try await pool.read { try $0.query(Self.allVersions, key.values).map(RecordVersion.init) }
  }
}

extension RecordKey {
  /// Scope, kind and id.
  var values: [PGValue] { [.text(scope.rawValue), .text(kind.rawValue), .text(id)] }
}

extension StoredRecord {
  /// From the columns scope, kind, id, version, entry, parent, position, body, beginning at `column`.
  init(_ row: PGRow, from column: Int32) {
    self.init(
      key: RecordKey(RecordScope(rawValue: row.text(column)), RecordKind(row.text(column + 1)), row.text(column + 2)),
      version: row.int(column + 3), entry: row.int(column + 4),
      content: row.optionalBytes(column + 7).map {
        RecordContent(parent: row.optionalText(column + 5), position: row.int(column + 6), json: $0)
      })
  }

  init(_ row: PGRow) { self.init(row, from: 0) }
}

extension RecordVersion {
  /// From the columns of a record and at, actor, detail.
  init(_ row: PGRow) {
    self.init(
      record: StoredRecord(row), at: StoreTime(milliseconds: row.int(8)), actor: row.text(9), reason: row.text(10))
  }
}
