internal import GRDB
internal import PlanStore

/// The steps of the schema, in order. A step that was released is never edited; the next change is a new file.
///
/// Each runs in a transaction of its own: killed half-way, it has not happened.
enum SQLiteMigrations {
  static let all: [(name: String, sql: String)] = [
    (Migration0001Chain.name, Migration0001Chain.sql),
    (Migration0002Editions.name, Migration0002Editions.sql),
    (Migration0003Sessions.name, Migration0003Sessions.sql),
    (Migration0004Search.name, Migration0004Search.sql),
  ]

  static func run(on pool: DatabasePool, through last: String?) async throws {
    var migrator = DatabaseMigrator()
    for step in all {
      migrator.registerMigration(step.name) { database in try database.execute(sql: step.sql) }
    }
    // The steps are laid in once and never taken back, hence this copy.
    let steps = migrator
    if try await pool.read({ database in try steps.hasBeenSuperseded(database) }) { throw StoreFailure.newerSchema }
    try await pool.write { database in
      // A file of some other program must not get our tables.
      let foreign = try String.fetchOne(
        database,
        sql: """
          SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
            AND NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'grdb_migrations') LIMIT 1
          """)
      if foreign != nil { throw StoreFailure.cannotOpen("指定されたファイルは、このプログラムのデータではありません。別のフォルダーを指定してください。") }
    }
    if let last { try steps.migrate(pool, upTo: last) } else { try steps.migrate(pool) }
    guard last == nil else { return }
    try await pool.write { database in
      // The index is made from the records, by the program; a step of the schema only makes room for it.
      let isStale = try Bool.fetchOne(database, sql: "SELECT isStale FROM search_state") ?? true
      if isStale { try SearchIndex(database).rebuild() }
    }
  }
}
