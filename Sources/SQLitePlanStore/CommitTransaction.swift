internal import Foundation
internal import GRDB
internal import PlanModel
internal import PlanStore

/// One transaction for a group of requests: read the state, decide, write.
struct CommitTransaction {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func run(_ group: [CommitRequest]) throws -> [CommitDecision] {
    var planner = CommitPlanner(state: try state(for: group), now: .now())
    let decisions = group.map { planner.decide($0) }
    try write(planner.rows)
    return decisions
  }

  private func state(for group: [CommitRequest]) throws -> CommitState {
    let needs = CommitPlanner.needs(of: group)
    var state = CommitState(
      head: try ChainReading.head(database),
      lastRow: try last("SELECT max(row) FROM record_version"),
      lastDocument: try last("SELECT max(document) FROM record_head"))
    let head = try database.cachedStatement(
      sql: "SELECT document, version, row, content_hash FROM record_head WHERE scope = ? AND kind = ? AND id = ?")
    for key in needs.records {
      let arguments: StatementArguments = [key.scope.rawValue, key.kind.rawValue, key.id]
      if let row = try Row.fetchOne(head, arguments: arguments) {
        state.records[key] = RecordHead(
          document: row[0], version: row[1], row: row[2], contentHash: try row.hash(3))
      }
    }
    let newest = try database.cachedStatement(sql: "SELECT max(number) FROM edition WHERE plan = ?")
    for plan in needs.plans {
      if let number = try Int64.fetchOne(newest, arguments: [plan]) { state.newestEditions[plan] = number }
    }
    return state
  }

  private func last(_ sql: String) throws -> Int64 {
    try Int64.fetchOne(database.cachedStatement(sql: sql)) ?? 0
  }

  private func write(_ rows: CommitRows) throws {
    try writeRecords(rows)
    for edition in rows.editions {
      try database.cachedStatement(sql: "INSERT INTO edition VALUES (?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
        edition.plan, edition.number, edition.entry, edition.decidedOn?.description, data(edition.sha256),
        edition.json.count, Data(edition.json),
      ])
    }
    let entry = try database.cachedStatement(sql: "INSERT INTO audit_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    for row in rows.entries {
      try entry.execute(arguments: [
        row.number, row.at.milliseconds, row.actor, row.act.rawValue, row.scope.rawValue, row.detail,
        data(row.payload), data(row.hash),
      ])
    }
    for session in rows.sessions { try write(session) }
  }

  private func writeRecords(_ rows: CommitRows) throws {
    let insert = try database.cachedStatement(sql: "INSERT INTO record_version VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (row, record) in rows.records {
      try insert.execute(arguments: [
        row, record.entry, record.key.scope.rawValue, record.key.kind.rawValue, record.key.id, record.version,
        record.content?.parent, record.content?.position ?? 0, record.content.map { Data($0.json) },
      ])
    }
    let index = SearchIndex(database)
    // In ascending order: FTS5 writes out all that it has gathered as soon as it meets a smaller number.
    for (key, row) in rows.heads.sorted(by: { $0.value.head.document < $1.value.head.document }) {
      if row.isNew {
        try database.cachedStatement(sql: "INSERT INTO record_head VALUES (?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
          row.head.document, key.scope.rawValue, key.kind.rawValue, key.id, row.head.version, row.head.row,
          data(row.head.contentHash),
        ])
      } else {
        try database.cachedStatement(
          sql: "UPDATE record_head SET version = ?, row = ?, content_hash = ? WHERE document = ?"
        ).execute(arguments: [row.head.version, row.head.row, data(row.head.contentHash), row.head.document])
      }
      if key.scope.isPlan { try index.put(row.folded, document: row.head.document, isNew: row.isNew) }
    }
  }

  private func write(_ session: SessionRow) throws {
    switch session {
    case .save(let session):
      try database.cachedStatement(sql: "INSERT OR REPLACE INTO session VALUES (?, ?, ?, ?, ?, ?)").execute(arguments: [
        data(session.id), session.account, session.createdAt.milliseconds, session.seenAt.milliseconds,
        session.expiresAt.milliseconds, Data(session.json),
      ])
    case .touch(let id, let time):
      try database.execute(
        sql: "UPDATE session SET seen_at = ? WHERE id = ?", arguments: [time.milliseconds, data(id)])
    case .end(.one(let id)):
      try database.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [data(id)])
    case .end(.account(let account)):
      try database.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [account])
    case .end(.expired(let time)):
      try database.execute(sql: "DELETE FROM session WHERE expires_at < ?", arguments: [time.milliseconds])
    }
  }

  private func data(_ hash: ContentHash) -> Data { Data(hash.bytes) }
}
