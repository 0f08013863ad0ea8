internal import Foundation
internal import GRDB
public import PlanStore

/// The embedded store: one file with its write-ahead log beside it, one writer, several readers.
///
/// A commit is answered after the log has reached the disk (`synchronous = FULL`). Several processes may have the file
/// open; the writer reads the end of the chain anew in every transaction.
public final class SQLitePlanStore: CommittingStore {
  /// The name of the file in the data folder.
  public static let fileName = "tebiki.sqlite"

  let pool: DatabasePool
  package let committer: GroupCommitter

  /// Opens the store in a folder, making folder and file when they are not there, and brings its schema up to date.
  ///
  /// - Throws: `StoreFailure`.
  public static func open(directory: String) async throws -> SQLitePlanStore {
    try await open(directory: directory, through: nil)
  }

  /// `through` stops at an earlier schema; `atMostPages` lets the disk seem full. Both are for tests.
  package static func open(
    directory: String, through migration: String?, atMostPages: Int? = nil
  ) async throws -> SQLitePlanStore {
    try StoreFolder.prepare(directory)
    let path = directory + "/" + fileName
    let pool = try SQLiteFailures.translating { try SQLiteConnection.open(path: path, atMostPages: atMostPages) }
    StoreFolder.protect(path)
    try await SQLiteFailures.translating { try await SQLiteMigrations.run(on: pool, through: migration) }
    return SQLitePlanStore(pool: pool)
  }

  private init(pool: DatabasePool) {
    self.pool = pool
    committer = GroupCommitter { group in
      try await SQLiteFailures.translating {
        try await pool.write { database in try CommitTransaction(database).run(group) }
      }
    }
  }

  /// Closes the file. Readers that are still busy end first.
  ///
  /// The log is taken into the file, so that a program that is not running has all its data in one place. Where another
  /// program still reads, it stays for that one to do.
  public func close() async {
    _ = try? await pool.writeWithoutTransaction { database in try database.checkpoint(.truncate) }
    try? pool.close()
  }

  /// Reads in one snapshot.
  func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
    try await SQLiteFailures.translating { try await pool.read(body) }
  }

  /// Runs SQL past all checks, to tamper with the file in a test.
  package func executeForTests(_ sql: String) async throws {
    try await pool.write { database in try database.execute(sql: sql) }
  }

  /// The first column of what SQL answers on the writer, for tests.
  package func queryForTests(_ sql: String) async throws -> [String] {
    try await pool.writeWithoutTransaction { database in try String.fetchAll(database, sql: sql) }
  }
}
