import PlanModel
import PlanOperations
import PlanStore
import PostgreSQLPlanStore
import SQLitePlanStore
import Testing

/// SQL of somebody who may write to the database, past the store.
enum Intruder {
  static let drivers = StoreUnderTest.available.filter { $0 != .model }

  /// Bytes are written as SQLite has them, and `EDITION` stands for the columns of an edition after its entry.
  static func execute(_ sql: String, on store: any PlanStore) async throws {
    if let store = store as? SQLitePlanStore {
      try await store.executeForTests(sql.replacing("EDITION", with: "decided_on, sha256, byte_count, body"))
    } else if let store = store as? PostgreSQLPlanStore {
      try await store.executeForTests(
        sql.replacing("X'", with: "'\\x").replacing("EDITION", with: "decided_on, sha256, body"))
    }
  }

  /// Makes the table of editions anew, without anything that must be unique.
  static func rebuildEditions(of store: any PlanStore) async throws {
    if store is SQLitePlanStore {
      try await execute(
        "CREATE TABLE other AS SELECT * FROM edition; DROP TABLE edition; ALTER TABLE other RENAME TO edition",
        on: store)
    } else {
      try await execute(
        "ALTER TABLE edition DROP CONSTRAINT edition_entry_key; ALTER TABLE edition DROP CONSTRAINT edition_pkey",
        on: store)
    }
  }
}

@Suite("A tampered database", .serialized)
struct TamperContractTests {
  private static let most = "9223372036854775807"
  private static let copyOfEntry =
    "SELECT at, actor, act, scope, detail, payload, hash FROM audit_entry WHERE number = 2"

  @Test("one damaged edition takes no other from the list, and is not given out", arguments: Intruder.drivers)
  func damagedEdition(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      _ = try await store.publish(Sample.edition("第1版", after: 0))
      _ = try await store.publish(Sample.edition("他", after: 0, plan: "ta"))
      try await Intruder.execute("UPDATE edition SET sha256 = X'00' WHERE plan = 'mihon'", on: store)
      #expect(try await store.editions(of: nil).map(\.plan) == ["mihon", "ta"])
      await #expect(throws: StoreFailure.damaged) { _ = try await store.edition(of: "mihon", number: nil) }
      #expect(try await store.edition(of: "ta", number: nil)?.summary.number == 1)
      #expect(try await store.faults().contains { $0.kind == .editionAltered })
    }
  }

  /// What a walk from the first entry does not come to, numbers that have no next, and hashes that are none.
  private static let tampering = [
    "INSERT INTO audit_entry SELECT -1, c.* FROM (\(copyOfEntry)) c",
    "INSERT INTO audit_entry SELECT 0, c.* FROM (\(copyOfEntry)) c",
    "INSERT INTO audit_entry SELECT -1, c.* FROM (\(copyOfEntry)) c;"
      + "INSERT INTO edition (plan, number, entry, EDITION) SELECT plan, 9, -1, EDITION FROM edition WHERE number = 1",
    "INSERT INTO audit_entry SELECT -2, c.* FROM (\(copyOfEntry)) c;"
      + "INSERT INTO record_version SELECT 9999, -2, scope, kind, id, 999, parent, position, body FROM record_version "
      + "WHERE row = 1",
    "UPDATE edition SET number = 0 WHERE number = 1", "UPDATE edition SET number = \(most) WHERE number = 8",
    "UPDATE audit_entry SET number = \(most) WHERE number = 5",
    "UPDATE audit_entry SET number = -\(most) WHERE number = 5",
    "UPDATE record_version SET version = \(most) WHERE row = 3",
    "UPDATE record_version SET version = -\(most) WHERE row = 3",
    "UPDATE record_version SET row = \(most) WHERE row = 3",
    "UPDATE record_version SET entry = \(most) WHERE row = 3",
    "UPDATE record_head SET document = -3 WHERE document = 3",
    "UPDATE record_head SET version = \(most) WHERE document = 3",
    "UPDATE audit_entry SET hash = X'00' WHERE number = 5", "UPDATE audit_entry SET payload = X'' WHERE number = 5",
    "UPDATE audit_entry SET hash = X'00' WHERE number = (SELECT max(number) FROM audit_entry)",
    "UPDATE edition SET sha256 = X'0102' WHERE number = 2", "UPDATE edition SET decided_on = 'x' WHERE number = 2",
    "UPDATE record_head SET content_hash = X'00' WHERE document = 3",
    "UPDATE record_version SET parent = 'x' WHERE body IS NULL",
    "DELETE FROM audit_entry; DELETE FROM record_version; DELETE FROM record_head; DELETE FROM edition",
  ]

  @Test("is found out by verify, which comes to its end", arguments: Intruder.drivers, tampering)
  func noticed(driver: StoreUnderTest, sql: String) async throws {
    try await driver.run { store in
      try await ChainMutationTests.fill(store, steps: 40)
      #expect(try await store.faults(anchor: await store.head()).isEmpty)
      try await Intruder.execute(sql, on: store)
      let faults = try await store.faults()
      #expect(!faults.isEmpty)
      #expect(faults.allSatisfy { $0.message.hasSuffix("。") })
    }
  }

  @Test(
    "in which one entry has two editions is found out", arguments: Intruder.drivers, ["number", "number + 1", "99"])
  func twoEditions(driver: StoreUnderTest, number: String) async throws {
    try await driver.run { store in
      try await ChainMutationTests.fill(store, steps: 40)
      try await Intruder.rebuildEditions(of: store)
      #expect(try await store.faults().isEmpty)
      try await Intruder.execute(
        """
        INSERT INTO edition (plan, number, entry, EDITION) SELECT plan, \(number), entry, EDITION FROM edition
        WHERE number = (SELECT max(number) FROM edition)
        """, on: store)
      let kinds = try await store.faults().map(\.kind)
      #expect(kinds.contains(.editionAltered) && kinds.contains(.countDiffers))
    }
  }

  @Test("that was emptied is not sound, with an anchor or without", arguments: StoreUnderTest.available)
  func emptied(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      #expect(try await VerifyStore(store: store).run().faults.map(\.kind) == [.noEntries])
      let noted = try await VerifyStore(store: store, anchor: (3, .zero)).run()
      #expect(noted.faults.map(\.kind) == [.anchorNotMet, .noEntries] && noted.text.contains("データがありません。"))
    }
  }

  @Test("is not built upon", arguments: Intruder.drivers)
  func notBuiltUpon(driver: StoreUnderTest) async throws {
    for sql in [
      "UPDATE record_head SET content_hash = X'00'", "UPDATE record_head SET version = \(Self.most)",
      "UPDATE record_version SET row = \(Self.most)", "UPDATE audit_entry SET number = \(Self.most)",
      "UPDATE audit_entry SET number = -1", "UPDATE audit_entry SET hash = X'00'",
    ] {
      try await driver.run { store in
        _ = try await store.save(Sample.set(Sample.change("m", "計画")))
        try await Intruder.execute(sql, on: store)
        await #expect(throws: StoreFailure.damaged, "\(sql)") {
          _ = try await store.save(Sample.set(Sample.change("m", "別の計画")))
        }
      }
    }
    try await driver.run { store in
      _ = try await store.publish(Sample.edition("初版", after: 0))
      try await Intruder.execute("UPDATE edition SET number = \(Self.most)", on: store)
      await #expect(throws: StoreFailure.damaged) {
        _ = try await store.publish(Sample.edition("第2版", after: .max))
      }
    }
  }

  @Test("with a text that belongs to no record is found out, and saving goes on", arguments: Intruder.drivers)
  func textWithoutRecord(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      _ = try await store.save(Sample.set(Sample.change("m", "計画")))
      try await Intruder.execute(
        driver == .sqlite
          ? "INSERT INTO search_text (rowid, folded) VALUES (2, '偽')"
          : "INSERT INTO search_document VALUES (2, 'x', 'y', '偽', '''偽''')", on: store)
      let faults = try await store.faults()
      #expect(faults.count == 1)
      guard case .searchAltered? = faults.first?.kind else {
        Issue.record("\(faults)")
        return
      }
      guard case .saved = try await store.save(Sample.set(Sample.change("n", "別の計画"))) else {
        Issue.record("not saved")
        return
      }
      #expect(try await store.faults().isEmpty)
      #expect(try await store.search(SearchQuery("別の計画")).hits.map(\.record.key.id) == ["n"])
    }
  }

  @Test("whose index has lost or exchanged words is found out, and mended by writing the index anew")
  func index() async throws {
    for driver in Intruder.drivers {
      for sql in driver == .sqlite
        ? [
          "DELETE FROM search_text_data", "DELETE FROM search_text_data WHERE id > 10",
        ] : ["UPDATE search_document SET tokens = '''偽札'' ''計画'''", "UPDATE search_document SET tokens = ''"]
      {
        try await driver.run { store in
          _ = try await store.save(Sample.set(Sample.change("m", "甲乙")))
          try await Intruder.execute(sql, on: store)
          #expect(try await !store.faults().isEmpty, "\(sql)")
          try await store.reindex()
          #expect(try await store.faults().isEmpty, "\(sql)")
          #expect(try await store.search(SearchQuery("甲乙")).hits.count == 1)
        }
      }
    }
  }

  @Test("links end where much text is in them, and nothing is left out", arguments: StoreUnderTest.available)
  func manyBytes(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      for number in 0..<6 {
        let text = [UInt8](repeating: UInt8(ascii: "a"), count: 4_000_000)
        _ = try await store.save(
          ChangeSet(
            .installation, actor: "a",
            changes: [RecordChange("text", "t-\(number)", basedOn: 0, content: RecordContent(json: text))]))
      }
      let first = try await store.links(after: 0, limit: 500)
      #expect(first.count == 4)
      #expect(try await store.links(after: 0, limit: 1).count == 1)
      #expect(try await store.allLinks().map(\.entry.number) == Array(1...6))
      #expect(try await VerifyStore(store: store).run().isSound)
    }
  }
}
