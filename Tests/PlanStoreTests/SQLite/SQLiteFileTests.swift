import Foundation
import PlanStore
import SQLitePlanStore
import Testing

@Suite("The SQLite file")
struct SQLiteFileTests {
  @Test("answers only when the log is on the disk, and belongs to its owner alone")
  func durable() async throws {
    try await TemporaryFolder.run { folder in
      let store = try await SQLitePlanStore.open(directory: folder + "/data")
      #expect(try await store.queryForTests("PRAGMA synchronous") == ["2"])
      #expect(try await store.queryForTests("PRAGMA journal_mode") == ["wal"])
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/data")
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700)
      for end in ["", "-wal"] {
        let file = try FileManager.default.attributesOfItem(atPath: folder + "/data/tebiki.sqlite" + end)
        #expect((file[.posixPermissions] as? NSNumber)?.intValue == 0o600)
      }
      await store.close()
    }
  }

  @Test(
    "with every earlier schema and data in it is brought up to date, keeping all",
    arguments: ["0001-chain", "0002-editions", "0003-sessions", "0004-search"])
  func migrated(from schema: String) async throws {
    try await TemporaryFolder.run { folder in
      // Made by the present program and set back, so that the rows are real.
      let links = try await Self.filled(folder + "/source", steps: 30)
      let old = try await SQLitePlanStore.open(directory: folder + "/old", through: schema)
      try await old.executeForTests("ATTACH '\(folder)/source/tebiki.sqlite' AS source")
      let tables = ["audit_entry", "record_version", "record_head"] + (schema == "0001-chain" ? [] : ["edition"])
      for table in tables { try await old.executeForTests("INSERT INTO \(table) SELECT * FROM source.\(table)") }
      await old.close()
      let store = try await SQLitePlanStore.open(directory: folder + "/old")
      let kept = try await store.allLinks()
      #expect(kept.map(\.entry) == links.map(\.entry) && kept.map(\.records) == links.map(\.records))
      if schema != "0001-chain" { #expect(try await store.faults().isEmpty) }
      #expect(try await store.search(SearchQuery("案")).hits.isEmpty == false, "the index was filled")
      await store.close()
    }
  }

  private static func filled(_ folder: String, steps: Int) async throws -> [ChainLink] {
    let store = try await SQLitePlanStore.open(directory: folder)
    try await ChainMutationTests.fill(store, steps: steps)
    let links = try await store.allLinks()
    await store.close()
    return links
  }

  @Test("of a newer program, of another program, or no database at all is left alone with a clear word")
  func foreign() async throws {
    try await TemporaryFolder.run { folder in
      let store = try await SQLitePlanStore.open(directory: folder + "/newer")
      try await store.executeForTests("INSERT INTO grdb_migrations VALUES ('9999-future')")
      await store.close()
      await #expect(throws: StoreFailure.newerSchema) { try await SQLitePlanStore.open(directory: folder + "/newer") }

      try FileManager.default.createDirectory(atPath: folder + "/noise", withIntermediateDirectories: true)
      let noise = Data((0..<9_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
      try noise.write(to: URL(fileURLWithPath: folder + "/noise/tebiki.sqlite"))
      await #expect(throws: StoreFailure.damaged) { try await SQLitePlanStore.open(directory: folder + "/noise") }
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/noise/tebiki.sqlite")) == noise)

      try Data().write(to: URL(fileURLWithPath: folder + "/file"))
      await #expect(throws: StoreFailure.self) { try await SQLitePlanStore.open(directory: folder + "/file") }
    }
  }

  @Test("is backed up while others write, and the copy restored is the original, row by row")
  func backup() async throws {
    try await TemporaryFolder.run { folder in
      let store = try await SQLitePlanStore.open(directory: folder + "/data")
      try await ChainMutationTests.fill(store, steps: 30)
      async let writing: Void = Self.write(to: store, from: 0, count: 300)
      try await store.backup(to: folder + "/backup.sqlite")
      try await writing
      try await SQLitePlanStore.restore(from: folder + "/backup.sqlite", to: folder + "/again")
      let restored = try await SQLitePlanStore.open(directory: folder + "/again")
      let links = try await restored.allLinks()
      #expect(links.count >= 30)
      #expect(try await store.links(after: 0, limit: links.count) == links)
      #expect(try await restored.faults().isEmpty)
      await restored.close()

      try await store.backup(to: folder + "/quiet.sqlite")
      try await SQLitePlanStore.restore(from: folder + "/quiet.sqlite", to: folder + "/quiet")
      try await store.executeForTests("ATTACH '\(folder)/quiet/tebiki.sqlite' AS copy")
      for table in ["audit_entry", "record_version", "record_head", "edition", "session", "search_text_content"] {
        let difference = """
          SELECT count(*) FROM (SELECT * FROM main.\(table) EXCEPT SELECT * FROM copy.\(table))
          UNION ALL SELECT count(*) FROM (SELECT * FROM copy.\(table) EXCEPT SELECT * FROM main.\(table))
          """
        #expect(try await store.queryForTests(difference) == ["0", "0"], "\(table)")
        #expect(try await store.queryForTests("SELECT count(*) FROM \(table)") != ["0"] || table == "session")
      }
      await #expect(throws: StoreFailure.self) { try await store.backup(to: folder + "/quiet.sqlite") }
      await #expect(throws: StoreFailure.self) {
        try await SQLitePlanStore.restore(from: folder + "/quiet.sqlite", to: folder + "/quiet")
      }
      await #expect(throws: StoreFailure.self) {
        try await SQLitePlanStore.restore(from: folder + "/none", to: folder + "/new")
      }
      await store.close()
    }
  }

  private static func write(to store: any PlanStore, from first: Int, count: Int) async throws {
    for number in first..<(first + count) {
      _ = try await store.save(Sample.set(Sample.change("w-\(number)", "同時に書く\(number)")))
    }
  }

  @Test("on a full disk says so in Japanese, goes on reading, and saves again once there is room")
  func diskFull() async throws {
    try await TemporaryFolder.run { folder in
      let store = try await SQLitePlanStore.open(directory: folder, through: nil, atMostPages: 120)
      var saved: Int64 = 0
      var failure: StoreFailure?
      for number in 0..<400 where failure == nil {
        do {
          _ = try await store.save(
            Sample.set(Sample.change("m-\(number)", String(repeating: "長い文章\(number)。", count: 40))))
          saved += 1
        } catch {
          failure = error as? StoreFailure
        }
      }
      #expect(failure == .diskFull && saved > 3)
      #expect(failure?.message.contains("空き") == true)
      #expect(try await store.head().number == saved)
      #expect(try await store.records(of: Sample.plan, at: .now).count == Int(saved))
      #expect(try await store.search(SearchQuery("文章")).hits.isEmpty == false)
      try await store.executeForTests("PRAGMA max_page_count = 100000")
      #expect(try await store.save(Sample.set(Sample.change("再び", "保存"))) == .saved(entry: saved + 1, versions: [1]))
      #expect(try await store.faults().isEmpty)
      await store.close()
    }
  }

  @Test("that two programs have open holds one chain")
  func twoPrograms() async throws {
    try await TemporaryFolder.run { folder in
      let one = try await SQLitePlanStore.open(directory: folder)
      let two = try await SQLitePlanStore.open(directory: folder)
      async let first: Void = Self.write(to: one, from: 0, count: 100)
      async let second: Void = Self.write(to: two, from: 100, count: 100)
      _ = try await (first, second)
      #expect(try await one.head().number == 200)
      #expect(try await two.faults().isEmpty)
      await one.close()
      await two.close()
    }
  }
}
