public import PlanStore

/// A store in a PostgreSQL database, which several nodes may share.
///
/// All nodes append to one chain in turn: every write locks the one row of `chain_lock` first. Connections that break,
/// a restart of the server, and the change to another of several servers are lived through without help.
public final class PostgreSQLPlanStore: CommittingStore {
  package let committer: GroupCommitter
  let pool: ConnectionPool
  private let writer: GroupWriter

  private init(_ settings: ConnectionSettings) {
    let writer = GroupWriter(settings)
    self.writer = writer
    pool = ConnectionPool(settings, size: settings.options.readers)
    committer = GroupCommitter { try await writer.commit($0) }
  }

  /// Opens the store, bringing the tables up to date first.
  ///
  /// - Parameter connectionString: what libpq takes: a URI or keywords, with one server or several. With several, the
  ///   one that takes writes is used.
  /// - Throws: `StoreFailure.cannotOpen` when the string or the server is not fit, `.newerSchema` when the tables are
  ///   those of a newer program, `.unavailable` when no server answers.
  public static func open(
    _ connectionString: String, options: PostgreSQLOptions = PostgreSQLOptions()
  ) async throws -> PostgreSQLPlanStore {
    let settings = try ConnectionSettings(connectionString, options: options)
    try await migrate(settings, upTo: Migrator.newest)
    let store = PostgreSQLPlanStore(settings)
    // A step of the schema only makes room for the index; a store that was filled before it had one gets it now.
    if try await store.lacksIndex() { try await store.reindex() }
    return store
  }

  /// Brings the tables to the state that a program of the past left them in.
  package static func migrate(_ connectionString: String, upTo number: Int64) async throws {
    try await migrate(ConnectionSettings(connectionString, options: PostgreSQLOptions()), upTo: number)
  }

  private static func migrate(_ settings: ConnectionSettings, upTo number: Int64) async throws {
    do {
      let connection = try await PGConnection.open(settings)
      try await connection.run { try Migrator.migrate($0, upTo: number) }
      await connection.close()
    } catch let failure as PGFailure {
      guard failure.sqlState == PGFailure.noConnection.sqlState, settings.isServerAnswering() else {
        throw failure.storeFailure
      }
      throw StoreFailure.cannotOpen(
        "データベースのサーバーに接続を拒否されました。利用者名、パスワード、データベース名及び同時接続数の上限を確かめてください。")
    }
  }

  /// The driver's own statements, past every check: for tests that play the intruder or the operator.
  package func executeForTests(_ sql: String) async throws {
    try await pool.read { try $0.execute(sql) }
  }

  /// The same on a connection of its own, without a store.
  package static func executeForTests(_ sql: String, on connectionString: String) async throws {
    do {
      let connection = try await PGConnection.open(ConnectionSettings(connectionString, options: PostgreSQLOptions()))
      try await connection.run { try $0.execute(sql) }
      await connection.close()
    } catch let failure as PGFailure {
      throw failure.storeFailure
    }
  }

  /// Runs `body` in a transaction in which all statements see the same state, and which takes the time it needs.
  func readInOneState<Value: Sendable>(
    _ body: @escaping @Sendable (PGSession) throws -> Value
  ) async throws -> Value {
    try await pool.read { session in
      try session.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout TO 0")
      let value = try body(session)
      try session.execute("COMMIT")
      return value
    }
  }

  /// Ends all connections; what is being read or written is finished first.
  public func close() async {
    await pool.close()
    await writer.close()
  }
}
