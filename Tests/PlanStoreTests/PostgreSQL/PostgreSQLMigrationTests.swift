import PlanModel
import PlanStore
import PostgreSQLPlanStore
import Testing

/// The tables of every earlier program are brought up to date with what is in them.
@Suite("PostgreSQL migrations", .enabled(if: TemporaryDatabase.isAvailable))
struct PostgreSQLMigrationTests {
  /// What a program that knew only this many steps could have written, in plain SQL; the chain of `reference`.
  private static let rows: [Int64: String] = [
    1: """
    INSERT INTO record_version (row, entry, scope, kind, id, version, parent, position, body)
      VALUES (1, 1, 'p', 'measure', 'm-1', 1, NULL, 0, convert_to('{"title":"古い計画"}', 'UTF8'));
    """,
    2: "INSERT INTO edition VALUES ('p', 1, 2, '2026-04-01', sha256('{}'), '{}');",
    3: "INSERT INTO session VALUES (sha256('secret'), 'account', 1, 2, 3, '{}');",
    4: "",
  ]

  @Test("data of every earlier state is kept", arguments: [1, 2, 3, 4] as [Int64])
  func keepsData(earlier: Int64) async throws {
    // The entries and hashes come from a store of today: their form is frozen.
    let chain = try await TemporaryDatabase.withStore { store, _ in
      _ = try await store.save(ChangeSet(.plan("p"), actor: "a", changes: [change("m-1", "古い計画")]))
      _ = try await store.publish(
        EditionDraft(plan: "p", after: 0, decidedOn: .init(iso: "2026-04-01"), actor: "a", json: Array("{}".utf8)))
      return try await store.links(after: 0, limit: 10)
    }
    try await TemporaryDatabase.with { database in
      try await PostgreSQLPlanStore.migrate(database.connectionString, upTo: earlier)
      for link in chain.prefix(earlier >= 2 ? 2 : 1) {
        let entry = link.entry
        try await database.execute(
          """
          INSERT INTO audit_entry VALUES (\(entry.number), \(entry.at.milliseconds), 'a', '\(entry.act)', 'p', '',
            '\\x\(entry.payload)', '\\x\(entry.hash)')
          """)
      }
      for (number, sql) in Self.rows where number <= earlier && !sql.isEmpty { try await database.execute(sql) }
      let hash = try #require(chain.first?.records.first).contentHashForTests
      try await database.execute("INSERT INTO record_head VALUES (1, 'p', 'measure', 'm-1', 1, 1, '\\x\(hash)')")

      let store = try await PostgreSQLPlanStore.open(database.connectionString)
      #expect(try await ChainVerifier.walk(store).faults.isEmpty)
      #expect(try await store.records(of: .plan("p"), at: .now) == chain[0].records)
      if earlier >= 2 { #expect(try await store.edition(of: "p", number: 1) == chain[1].edition) }
      if earlier >= 3 { #expect(try await store.session(ContentHash(of: Array("secret".utf8)))?.account == "account") }
      #expect(try await store.search(SearchQuery("古い計")).hits.count == 1)
      #expect(try await store.inspect().faults.isEmpty)
      await store.close()
    }
  }

  @Test("nodes that start at the same time make the tables once")
  func together() async throws {
    try await TemporaryDatabase.with { database in
      let stores = try await withThrowingTaskGroup(of: PostgreSQLPlanStore.self) { group in
        for _ in 0..<6 { group.addTask { try await PostgreSQLPlanStore.open(database.connectionString) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      for store in stores { _ = try await store.append(AuditNote(actor: "a", act: "started")) }
      #expect(try await stores[0].head().number == 6)
      for store in stores { await store.close() }
    }
  }

  @Test("tables of a newer program are left alone")
  func newer() async throws {
    try await TemporaryDatabase.with { database in
      try await PostgreSQLPlanStore.migrate(database.connectionString, upTo: 4)
      try await database.execute("INSERT INTO tebiki_migration (number, name) VALUES (99, 'future')")
      await #expect(throws: StoreFailure.newerSchema) {
        _ = try await PostgreSQLPlanStore.open(database.connectionString)
      }
    }
  }
}

extension StoredRecord {
  /// The hash under which `record_head` keeps the record.
  fileprivate var contentHashForTests: ContentHash { ContentHash.ofContent(content) }
}
