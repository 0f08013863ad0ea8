internal import Foundation
internal import GRDB
public import PlanStore

extension SQLitePlanStore {
  public func editions(of plan: String?) async throws -> [EditionSummary] {
    try await read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(Columns.editionSummary) FROM edition e JOIN audit_entry a ON a.number = e.entry
          \(plan == nil ? "" : "WHERE e.plan = ?") ORDER BY e.plan, e.number
          """, arguments: plan.map { [$0] } ?? [])
      var editions: [EditionSummary] = []
      while let row = try rows.next() { editions.append(try row.editionSummaryAsKept()) }
      return editions
    }
  }

  public func edition(of plan: String, number: Int64?) async throws -> Edition? {
    try await read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT \(Columns.editionSummary), e.body FROM edition e JOIN audit_entry a ON a.number = e.entry
          WHERE e.plan = ?1 AND (?2 IS NULL OR e.number = ?2) ORDER BY e.number DESC LIMIT 1
          """, arguments: [plan, number])
      return try row.map { Edition(summary: try $0.editionSummary(), json: try $0.bytes(9) ?? []) }
    }
  }

  public func session(_ id: ContentHash) async throws -> Session? {
    try await read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT account, created_at, seen_at, expires_at, body FROM session WHERE id = ?")
      guard let row = try Row.fetchOne(statement, arguments: [Data(id.bytes)]) else { return nil }
      return Session(
        id: id, account: row[0], createdAt: StoreTime(milliseconds: row[1]), seenAt: StoreTime(milliseconds: row[2]),
        expiresAt: StoreTime(milliseconds: row[3]), json: try row.bytes(4) ?? [])
    }
  }
}
