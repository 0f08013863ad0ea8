internal import PlanStore

/// A step from one state of the tables to the next. Once released it is never changed.
struct Migration: Sendable {
  let number: Int64
  let name: String
  let sql: String
}

/// Brings the tables of a database up to date, each step in a transaction of its own.
///
/// Nodes that start at the same time take turns: the lock belongs to the transaction, so that it also holds behind a
/// pooler and never outlives its holder.
enum Migrator {
  static let all: [Migration] = [
    .chain, .editions, .sessions, .search,
  ]

  /// The state that this program knows.
  static var newest: Int64 { all.last?.number ?? 0 }

  /// Any number that nobody else uses in this database: "TEBIKI" in ASCII.
  private static let lock: Int64 = 0x5445_4249_4B49

  private static let begin = """
    BEGIN ISOLATION LEVEL READ COMMITTED;
    SET LOCAL statement_timeout TO 0;
    SET LOCAL lock_timeout TO '10min';
    """

  private static let register = """
    CREATE TABLE IF NOT EXISTS tebiki_migration (
      number bigint PRIMARY KEY,
      name text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT now()
    )
    """

  /// - Throws: `StoreFailure.newerSchema` when the database knows a step that this program does not.
  static func migrate(_ session: PGSession, upTo number: Int64) throws {
    // A user without the right to create tables can still use tables that are up to date.
    if let present = try present(session), present >= number {
      guard present <= newest else { throw StoreFailure.newerSchema }
      return
    }
    for migration in all where migration.number <= number {
      try session.execute(begin)
      try session.query("SELECT pg_advisory_xact_lock($1)", [.int(lock)], plannedAnew: true)
      try session.execute(register)
      let present = try present(session) ?? 0
      guard present <= newest else { throw StoreFailure.newerSchema }
      if present < migration.number {
        try session.execute(migration.sql)
        try session.query(
          "INSERT INTO tebiki_migration (number, name) VALUES ($1, $2)",
          [.int(migration.number), .text(migration.name)], plannedAnew: true)
      }
      try session.execute("COMMIT")
    }
  }

  /// The number of the last step that was taken; `nil` where there never was one.
  private static func present(_ session: PGSession) throws -> Int64? {
    let exists = try session.query(
      "SELECT count(*) FROM pg_class WHERE oid = to_regclass('tebiki_migration')", plannedAnew: true)
    guard exists[0].int(0) > 0 else { return nil }
    return try session.query("SELECT max(number) FROM tebiki_migration", plannedAnew: true)[0].int(0)
  }
}
