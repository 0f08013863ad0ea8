internal import PlanStore

/// One group of writes in one transaction: the state is read under the lock of the chain, the group is decided, and
/// its rows are written.
struct CommitTransaction {
  /// How a transaction ended.
  enum Outcome: Sendable {
    case finished([CommitDecision])
    /// The connection broke when the end had been asked for. If the entry stands in the chain, all of it stands.
    case unknown([CommitDecision], last: AuditEntry?)
  }

  private let session: PGSession

  init(_ session: PGSession) { self.session = session }

  private static let begin = "BEGIN ISOLATION LEVEL READ COMMITTED"

  /// What must hold for a write whatever the server's or the role's defaults say.
  ///
  /// The commit waits at least for the disk; stricter settings, for standbys, stay. No statement is cut short by time,
  /// because a commit that waits for its standby would then be confirmed without it; waiting for a lock is.
  private static let writingSettings = """
    SELECT set_config('statement_timeout', '0', true), set_config('lock_timeout', '30s', true),
      CASE WHEN current_setting('synchronous_commit') IN ('off', 'local', 'remote_write')
        THEN set_config('synchronous_commit', 'on', true) END
    """

  static let lockChain = "SELECT 1::bigint FROM chain_lock FOR UPDATE"

  private static let ends = """
    SELECT coalesce((SELECT max(v.row) FROM record_version v), 0),
      coalesce((SELECT max(h.document) FROM record_head h), 0), e.number, e.hash, e.at
    FROM (SELECT 1) one LEFT JOIN (
      SELECT a.number, a.hash, a.at FROM audit_entry a ORDER BY a.number DESC LIMIT 1
    ) e ON true
    """

  private static let heads = """
    SELECT n.place, h.document, h.version, h.row, h.content_hash
    FROM unnest($1, $2, $3) WITH ORDINALITY AS n (scope, kind, id, place)
    JOIN record_head h ON h.scope = n.scope AND h.kind = n.kind AND h.id = n.id
    """

  private static let newestEditions = """
    SELECT e.plan, max(e.number) FROM edition e WHERE e.plan = ANY ($1) GROUP BY e.plan
    """

  /// The most records asked about in one statement.
  private static let mostKeys = 5_000

  /// Begins a transaction that writes; `lockingChain` makes it the only one of all nodes.
  static func beginning(lockingChain: Bool) -> [PGStatement] {
    let statements = [PGStatement(begin), PGStatement(writingSettings)]
    return lockingChain ? statements + [PGStatement(lockChain)] : statements
  }

  /// Throws when surely nothing was saved.
  func run(_ group: [CommitRequest]) throws -> Outcome {
    var planner = CommitPlanner(state: try readState(group), now: .now())
    let decisions = group.map { planner.decide($0) }
    guard !planner.rows.isEmpty else {
      try session.execute("ROLLBACK")
      return .finished(decisions)
    }
    var writing = RowWriting(session)
    try writing.write(planner.rows)
    do {
      try writing.commit()
      return .finished(decisions)
    } catch {
      // A standby (25006) says no before anything is kept; any other broken connection leaves the question open.
      guard error.isConnectionLost, error.sqlState != "25006" else { throw error }
      return .unknown(decisions, last: planner.rows.entries.last)
    }
  }

  private func readState(_ group: [CommitRequest]) throws -> CommitState {
    guard group.contains(where: \.concernsChain) else {
      _ = try session.pipeline(Self.beginning(lockingChain: false))
      return CommitState(head: .empty, lastRow: 0, lastDocument: 0)
    }
    let needs = CommitPlanner.needs(of: group)
    let keys = Array(needs.records)
    var statements = Self.beginning(lockingChain: true)
    let lockPlace = statements.count - 1
    statements.append(PGStatement(Self.ends))
    let chunks = stride(from: 0, to: keys.count, by: Self.mostKeys).map {
      keys[$0..<min($0 + Self.mostKeys, keys.count)]
    }
    statements += chunks.map { chunk in
      PGStatement(
        Self.heads,
        [
          .texts(chunk.map(\.scope.rawValue)), .texts(chunk.map(\.kind.rawValue)), .texts(chunk.map(\.id)),
        ])
    }
    if !needs.plans.isEmpty { statements.append(PGStatement(Self.newestEditions, [.texts(Array(needs.plans))])) }
    let answers = try session.pipeline(statements)
    guard answers[lockPlace].count == 1 else { throw StoreFailure.damaged }

    var state = try Self.state(answers[lockPlace + 1][0])
    for (chunk, rows) in zip(chunks, answers[(lockPlace + 2)...]) {
      for row in rows.map({ $0 }) {
        // By place, not by text: Swift holds texts equal that the database keeps apart.
        state.records[chunk[chunk.startIndex + Int(row.int(0)) - 1]] = RecordHead(
          document: row.int(1), version: row.int(2), row: row.int(3), contentHash: try row.hash(4))
      }
    }
    if !needs.plans.isEmpty, let rows = answers.last {
      for row in rows.map({ $0 }) { state.newestEditions[row.text(0)] = row.int(1) }
    }
    return state
  }

  private static func state(_ row: PGRow) throws -> CommitState {
    let head = try row.optionalInt(2).map {
      ChainHead(number: $0, hash: try row.hash(3), at: StoreTime(milliseconds: row.int(4)))
    }
    return CommitState(head: head ?? .empty, lastRow: row.int(0), lastDocument: row.int(1))
  }
}

extension CommitRequest {
  /// Whether it is decided against the chain. Sessions are not, and need not wait for it.
  var concernsChain: Bool {
    switch self {
    case .session, .touch, .end: false
    case .changes, .publish, .note, .adopt: true
    }
  }
}
