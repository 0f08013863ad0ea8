import PlanStore
import SQLitePlanStore
import Testing

@Suite("A tampered file")
struct SQLiteTamperTests {
  /// Every column of every table that holds something, altered, and rows removed, added or exchanged.
  private static let tampering = [
    "UPDATE audit_entry SET actor = 'x' WHERE number = 5", "UPDATE audit_entry SET at = at + 1 WHERE number = 5",
    "UPDATE audit_entry SET act = 'x' WHERE number = 5", "UPDATE audit_entry SET scope = 'x' WHERE number = 5",
    "UPDATE audit_entry SET detail = 'x' WHERE number = 5",
    "UPDATE audit_entry SET payload = zeroblob(32) WHERE number = 5",
    "UPDATE audit_entry SET hash = zeroblob(32) WHERE number = 5", "DELETE FROM audit_entry WHERE number = 5",
    "DELETE FROM audit_entry WHERE number = 1", "DELETE FROM audit_entry WHERE number >= 40",
    "DELETE FROM audit_entry", "UPDATE audit_entry SET number = number + 1000 WHERE number > 10",
    "UPDATE audit_entry SET number = -1 WHERE number = 4; UPDATE audit_entry SET number = 4 WHERE number = 5;"
      + "UPDATE audit_entry SET number = 5 WHERE number = -1",
    "UPDATE record_version SET body = '{}' WHERE row = 5", "UPDATE record_version SET body = NULL WHERE row = 5",
    "UPDATE record_version SET parent = 'x' WHERE row = 5", "UPDATE record_version SET position = 9 WHERE row = 5",
    "UPDATE record_version SET version = 99 WHERE row = 5", "UPDATE record_version SET id = 'x' WHERE row = 5",
    "UPDATE record_version SET kind = 'x' WHERE row = 5", "UPDATE record_version SET scope = 'x' WHERE row = 5",
    "UPDATE record_version SET entry = entry + 1 WHERE row = 5", "DELETE FROM record_version WHERE row = 5",
    "DELETE FROM record_version WHERE entry > 20",
    "INSERT INTO record_version VALUES (9999, 3, 'mihon', 'measure', 'new', 1, NULL, 0, '{}')",
    "INSERT INTO record_version VALUES (9999, 9999, 'mihon', 'measure', 'new', 1, NULL, 0, '{}')",
    "UPDATE record_head SET version = version - 1 WHERE document = 3",
    "UPDATE record_head SET row = 1 WHERE document = 3",
    "UPDATE record_head SET content_hash = zeroblob(32) WHERE document = 3",
    "DELETE FROM record_head WHERE document = 3",
    "INSERT INTO record_head VALUES (99, 'mihon', 'measure', 'new', 1, 1, zeroblob(32))",
    "UPDATE edition SET body = '{}' WHERE number = 2", "UPDATE edition SET sha256 = zeroblob(32) WHERE number = 2",
    "UPDATE edition SET decided_on = '2020-01-01' WHERE number = 2",
    "UPDATE edition SET byte_count = 1 WHERE number = 2",
    "UPDATE edition SET plan = 'x' WHERE number = 2", "UPDATE edition SET number = 99 WHERE number = 2",
    "DELETE FROM edition WHERE number = 2", "UPDATE search_text SET folded = 'x' WHERE rowid = 3",
    "DELETE FROM search_text WHERE rowid = 3",
  ]

  @Test("is found out by verify", arguments: tampering)
  func noticed(sql: String) async throws {
    try await TemporaryFolder.run { folder in
      let store = try await SQLitePlanStore.open(directory: folder)
      try await ChainMutationTests.fill(store, steps: 40)
      let head = try await store.head()
      #expect(try await store.faults(anchor: head).isEmpty)
      try await store.executeForTests(
        "PRAGMA ignore_check_constraints = ON;" + sql.replacing("'{}'", with: "CAST('{}' AS BLOB)"))
      let faults = try await store.faults()
      #expect(!faults.isEmpty, "\(sql)")
      #expect(faults.allSatisfy { $0.message.hasSuffix("。") })
      await store.close()
    }
  }

  @Test("whose end was cut off without a trace is found out by the head that was noted")
  func truncated() async throws {
    try await TemporaryFolder.run { folder in
      let store = try await SQLitePlanStore.open(directory: folder)
      _ = try await store.save(Sample.set(Sample.change("a", "甲")))
      _ = try await store.save(Sample.set(Sample.change("b", "乙")))
      let head = try await store.head()
      try await store.executeForTests(
        """
        DELETE FROM audit_entry WHERE number = 2; DELETE FROM record_version WHERE entry = 2;
        DELETE FROM record_head WHERE id = 'b'; DELETE FROM search_text WHERE rowid = 2
        """)
      #expect(try await store.faults().isEmpty, "nothing inside the file can tell")
      #expect(try await store.faults(anchor: head).map(\.kind) == [.anchorNotMet])
      await store.close()
    }
  }
}
