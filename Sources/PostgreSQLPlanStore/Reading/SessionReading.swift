public import PlanStore

extension PostgreSQLPlanStore {
  private static let oneSession = """
    SELECT s.id, s.account, s.created_at, s.seen_at, s.expires_at, s.body FROM session s WHERE s.id = $1
    """

  /// A session by its hash, over or not.
  public func session(_ id: ContentHash) async throws -> Session? {
    try await pool.read { session in
      try session.query(Self.oneSession, [.bytes(id.bytes)]).map { row in
        Session(
          id: try row.hash(0), account: row.text(1), createdAt: StoreTime(milliseconds: row.int(2)),
          seenAt: StoreTime(milliseconds: row.int(3)), expiresAt: StoreTime(milliseconds: row.int(4)),
          json: row.bytes(5))
      }.first
    }
  }
}
