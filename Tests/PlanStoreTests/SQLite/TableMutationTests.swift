import PlanStore
import SQLitePlanStore
import Testing

/// The counterpart of `ChainMutationTests` in the tables themselves, with all that a walk of the chain does not see.
@Suite("Tampered tables")
struct TableMutationTests {
  private struct Table {
    let name: String
    /// Whole numbers.
    var numbers: [String] = []
    var texts: [String] = []
    var bytes: [String] = []
    /// The columns that a copy must have otherwise.
    var keys: [String] = []

    var columns: [String] { numbers + texts + bytes }
  }

  private static let tables = [
    Table(
      name: "audit_entry", numbers: ["number", "at"], texts: ["actor", "act", "scope", "detail"],
      bytes: ["payload", "hash"], keys: ["number"]),
    Table(
      name: "record_version", numbers: ["row", "entry", "version", "position"],
      texts: ["scope", "kind", "id", "parent"], bytes: ["body"], keys: ["row", "version"]),
    Table(
      name: "record_head", numbers: ["document", "version", "row"], texts: ["scope", "kind", "id"],
      bytes: ["content_hash"], keys: ["document"]),
    Table(
      name: "edition", numbers: ["number", "entry", "byte_count"], texts: ["plan", "decided_on"],
      bytes: ["sha256", "body"], keys: ["number", "entry"]),
    Table(name: "search_text", numbers: ["rowid"], texts: ["folded"], keys: ["rowid"]),
  ]

  @Test("are found out by verify, each of three hundred alterations")
  func mutations() async throws {
    try await TemporaryFolder.run { folder in
      let store = try await SQLitePlanStore.open(directory: folder + "/data")
      try await ChainMutationTests.fill(store, steps: 25)
      try await store.backup(to: folder + "/saved.sqlite")
      try await store.executeForTests("ATTACH '\(folder)/saved.sqlite' AS saved")
      // Whoever alters rows also gets rid of what forbids it.
      try await store.executeForTests("DROP INDEX record_version_key; DROP INDEX record_head_key")
      let head = try await store.head()
      #expect(try await store.faults(anchor: head).isEmpty, "the untouched tables are sound")
      var generator = SeededNumbers(seed: 300)
      var altered = 0
      for number in 0..<300 {
        guard let table = Self.tables.randomElement(using: &generator) else { continue }
        let sql = Self.mutation(of: table, &generator)
        // What the schema itself refuses changed nothing.
        do { try await store.executeForTests(sql) } catch { continue }
        if try await Self.isChanged(table, in: store) {
          altered += 1
          #expect(try await !store.faults(anchor: head).isEmpty, "\(number) \(sql)")
        }
        if table.name == "search_text" {
          try await store.reindex()
        } else {
          try await store.executeForTests(
            "DELETE FROM \(table.name); INSERT INTO \(table.name) SELECT * FROM saved.\(table.name)")
        }
      }
      #expect(altered > 150)
      #expect(try await store.faults(anchor: head).isEmpty, "the tables were set back each time")
      await store.close()
    }
  }

  private static func mutation(of table: Table, _ generator: inout SeededNumbers) -> String {
    func row() -> String {
      let place = Int.random(in: 0..<1_000, using: &generator)
      return "(SELECT rowid FROM \(table.name) ORDER BY rowid LIMIT 1 OFFSET "
        + "\(place) % (SELECT count(*) FROM \(table.name)))"
    }
    func update(_ columns: [String], _ value: (String) -> String) -> String {
      let column = columns.randomElement(using: &generator) ?? table.columns[0]
      return "UPDATE \(table.name) SET \(column) = \(value(column)) WHERE rowid = \(row())"
    }
    switch Int.random(in: 0..<7, using: &generator) {
    case 0, 1:
      let other = row()
      return update(table.columns) { "(SELECT o.\($0) FROM \(table.name) o WHERE o.rowid = \(other))" }
    case 2: return "DELETE FROM \(table.name) WHERE rowid = \(row())"
    case 3:
      let factor = [-1, 1].randomElement(using: &generator) ?? 1
      let values = table.columns.map { table.keys.contains($0) ? "\(factor) * (\($0) + 5000)" : $0 }
      return "INSERT INTO \(table.name) (\(table.columns.joined(separator: ", "))) "
        + "SELECT \(values.joined(separator: ", ")) FROM \(table.name) WHERE rowid = \(row())"
    case 4: return update(table.numbers) { "0 - \($0) - 1" }
    case 5: return update(table.texts) { "coalesce(\($0), '') || 'x'" }
    default:
      guard !table.bytes.isEmpty else { return update(table.texts) { "'' || \($0) || ' '" } }
      return update(table.bytes) { "CAST(substr(\($0), 1, 31) AS BLOB)" }
    }
  }

  private static func isChanged(_ table: Table, in store: SQLitePlanStore) async throws -> Bool {
    // The index of the copy is read by no one; its texts stand in a table of their own.
    let name = table.name == "search_text" ? "search_text_content" : table.name
    let differences = try await store.queryForTests(
      """
      SELECT count(*) FROM (SELECT * FROM main.\(name) EXCEPT SELECT * FROM saved.\(name))
      UNION ALL SELECT count(*) FROM (SELECT * FROM saved.\(name) EXCEPT SELECT * FROM main.\(name))
      UNION ALL SELECT (SELECT count(*) FROM main.\(name)) - (SELECT count(*) FROM saved.\(name))
      """)
    return differences != ["0", "0", "0"]
  }
}
