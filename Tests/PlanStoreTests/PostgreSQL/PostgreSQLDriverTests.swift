import Foundation
import PlanStore
import PostgreSQLPlanStore
import Testing

/// What only the PostgreSQL driver has: connections that break, several nodes, large groups. The verbs themselves are
/// tested by the contract of all drivers.
@Suite("PostgreSQL driver", .enabled(if: TemporaryDatabase.isAvailable))
struct PostgreSQLDriverTests {
  @Test("reading and saving go on after every connection was broken")
  func reconnects() async throws {
    try await TemporaryDatabase.withStore { store, database in
      _ = try await store.save(ChangeSet(.plan("p"), actor: "a", changes: [change("m-1", "計画")]))
      // Several connections are open before they break.
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<12 { group.addTask { _ = try await store.head() } }
        try await group.waitForAll()
      }
      for round in 1...3 as ClosedRange<Int64> {
        try await database.terminateConnections()
        #expect(try await store.head().number == round)
        try await database.terminateConnections()
        let saved = try await store.save(
          ChangeSet(.plan("p"), actor: "a", changes: [change("m-1", "計画\(round)", basedOn: round)]))
        #expect(saved == .saved(entry: round + 1, versions: [round + 1]))
      }
      #expect(try await ChainVerifier.walk(store).faults.isEmpty)
    }
  }

  @Test("saves answered while connections break are in the chain, each once")
  func breaksWhileSaving() async throws {
    try await TemporaryDatabase.withStore { store, database in
      let breaker = Task {
        while !Task.isCancelled {
          try await Task.sleep(for: .milliseconds(40))
          try await database.terminateConnections()
        }
      }
      let answered = await withTaskGroup(of: [Int64].self) { group in
        for client in 0..<4 {
          group.addTask {
            var entries: [Int64] = []
            for number in 0..<40 {
              let set = ChangeSet(.plan("p\(client)"), actor: "a", changes: [change("m-\(number)", "内容")])
              if case .saved(let entry, _)? = try? await store.save(set) { entries.append(entry) }
            }
            return entries
          }
        }
        return await group.reduce(into: []) { $0 += $1 }
      }
      breaker.cancel()
      _ = await breaker.result
      #expect(Set(answered).count == answered.count)
      #expect(answered.count > 0)
      let verifier = try await ChainVerifier.walk(store)
      #expect(verifier.faults.isEmpty)
      #expect(verifier.head.number >= answered.max() ?? 0)
      #expect(try await store.inspect().faults.isEmpty)
    }
  }

  @Test("two nodes append to one chain in turn", arguments: [true, false])
  func twoNodes(prepared: Bool) async throws {
    let options = PostgreSQLOptions(usesPreparedStatements: prepared)
    try await TemporaryDatabase.withStore(options: options) { first, database in
      let second = try await PostgreSQLPlanStore.open(database.connectionString, options: options)
      let entries = try await withThrowingTaskGroup(of: [Int64].self) { group in
        for client in 0..<6 {
          let store = client.isMultiple(of: 2) ? first : second
          group.addTask {
            var entries: [Int64] = []
            for number in 1...20 as ClosedRange<Int64> {
              let set = ChangeSet(
                .plan("p\(client)"), actor: "a", changes: [change("m", "第\(number)版", basedOn: number - 1)])
              guard case .saved(let entry, [number]) = try await store.save(set) else {
                Issue.record("not saved")
                return entries
              }
              entries.append(entry)
            }
            return entries
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(entries.sorted() == Array(1...120))
      let verifier = try await ChainVerifier.walk(second)
      #expect(verifier.faults.isEmpty)
      #expect(verifier.head.number == 120)
      // Both nodes change one record: one of them is told of the conflict.
      async let left = first.save(ChangeSet(.plan("q"), actor: "a", changes: [change("m", "左")]))
      async let right = second.save(ChangeSet(.plan("q"), actor: "b", changes: [change("m", "右")]))
      let outcomes = try await [left, right]
      #expect(outcomes.filter { if case .conflict = $0 { true } else { false } }.count == 1)
      await second.close()
    }
  }

  @Test("a set of 5,000 records is one entry")
  func largeSet() async throws {
    try await TemporaryDatabase.withStore { store, _ in
      let text = String(repeating: "地域の公共交通を確保し、利用者の利便を高めます。", count: 12)
      let changes = (0..<5_000).map { change("m-\($0)", "\($0)番 \(text)") }
      let saved = try await store.save(ChangeSet(.plan("p"), actor: "a", changes: changes))
      #expect(saved == .saved(entry: 1, versions: Array(repeating: 1, count: 5_000)))
      #expect(try await store.records(of: .plan("p"), at: .now).count == 5_000)
      #expect(try await store.inspect().faults.isEmpty)
      let again = changes.map { RecordChange($0.kind, $0.id, basedOn: 1, content: nil) }
      guard case .saved(2, _) = try await store.save(ChangeSet(.plan("p"), actor: "a", changes: again)) else {
        Issue.record("not withdrawn")
        return
      }
      #expect(try await store.records(of: .plan("p"), at: .now).isEmpty)
      #expect(try await store.records(of: .plan("p"), at: .entry(1)).count == 5_000)
      #expect(try await ChainVerifier.walk(store).faults.isEmpty)
      #expect(try await store.inspect().faults.isEmpty)
    }
  }

  @Test("no text is ever taken for SQL")
  func strangeTexts() async throws {
    let texts = [
      "'; DROP TABLE audit_entry; --", "\\", "\\'", "$1", "\"x\"", "{a,NULL}", "NULL", "𠮷野家", "E'\\x00'", "%_", "が",
      "がx",
    ]
    try await TemporaryDatabase.withStore { store, _ in
      let saved = try await store.save(
        ChangeSet(.plan("'p\\"), actor: "$2'", reason: "{\"", changes: texts.map { change($0, $0, parent: $0) }))
      #expect(saved == .saved(entry: 1, versions: texts.map { _ in 1 }))
      for text in texts {
        let key = RecordKey(.plan("'p\\"), "measure", text)
        let version = try #require(try await store.record(key, version: nil))
        #expect(version.record.key == key)
        #expect(version.record.content?.parent == text)
        #expect(version.actor == "$2'" && version.reason == "{\"")
        let hits = try await store.search(SearchQuery(text.split(separator: " ").first.map(String.init) ?? "")).hits
        #expect(hits.contains { $0.record.key == key }, "\(text)")
      }
      #expect(try await store.search(SearchQuery("' | '画")).hits.isEmpty)
      let note = try await store.append(AuditNote(actor: "'", act: "\\act", detail: "'); --"))
      #expect(try await store.entries(after: 1, limit: 9, scope: .installation) == [note])
      #expect(try await ChainVerifier.walk(store).faults.isEmpty)
      #expect(try await store.inspect().faults.isEmpty)
    }
  }

  @Test("a save lasts at least to the disk, whatever the role's default")
  func waitsForTheDisk() async throws {
    try await TemporaryDatabase.with { database in
      try await database.execute("ALTER DATABASE \(database.name) SET synchronous_commit TO off")
      let store = try await PostgreSQLPlanStore.open(database.connectionString)
      try await database.execute(
        """
        CREATE TABLE noted (setting text);
        CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN INSERT INTO noted VALUES (current_setting('synchronous_commit')); RETURN NULL; END $$;
        CREATE TRIGGER note AFTER INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION note();
        """)
      _ = try await store.append(AuditNote(actor: "a", act: "signedIn"))
      // Division by zero if the setting was another.
      try await database.execute("SELECT 1 / (count(*) FILTER (WHERE setting = 'on')) FROM noted")
      await store.close()
    }
  }

  @Test("a connection string that cannot be used is refused without showing it")
  func refusesStrings() async throws {
    for text in ["postgresql://user:geheim%zz@127.0.0.1/x", "host=127.0.0.1 password", "geheim"] {
      do {
        _ = try await PostgreSQLPlanStore.open(text)
        Issue.record("opened")
      } catch StoreFailure.cannotOpen(let reason) {
        #expect(!reason.contains("geheim"))
      }
    }
    await #expect(throws: StoreFailure.unavailable) {
      _ = try await PostgreSQLPlanStore.open("postgresql://postgres@127.0.0.1:1/x")
    }
    await #expect {
      _ = try await PostgreSQLPlanStore.open(TemporaryDatabase.connectionString(to: "no_such"))
    } throws: { error in
      if case StoreFailure.cannotOpen = error { true } else { false }
    }
  }

  @Test("a standby among several servers is passed over")
  func severalServers() async throws {
    try await TemporaryDatabase.with { database in
      let several = database.connectionString.replacingOccurrences(of: "@127.0.0.1:", with: "@127.0.0.1:1,127.0.0.1:")
      let store = try await PostgreSQLPlanStore.open(several)
      #expect(try await store.append(AuditNote(actor: "a", act: "signedIn")).number == 1)
      // As after a failover: the server takes no writes until it is promoted.
      try await database.execute("ALTER DATABASE \(database.name) SET default_transaction_read_only TO on")
      try await database.terminateConnections()
      await #expect(throws: StoreFailure.unavailable) { _ = try await store.append(AuditNote(actor: "a", act: "x")) }
      try await PostgreSQLPlanStore.executeForTests(
        "ALTER DATABASE \(database.name) SET default_transaction_read_only TO off", on: TemporaryDatabase.server ?? "")
      try await Task.sleep(for: .seconds(2))
      #expect(try await store.append(AuditNote(actor: "a", act: "x")).number == 2)
      #expect(try await store.head().number == 2)
      await store.close()
    }
  }
}
