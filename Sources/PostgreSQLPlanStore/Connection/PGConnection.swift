internal import Dispatch
internal import PlanStore

/// Keeps libpq's blocking calls off the threads that Swift's tasks share.
final class QueueExecutor: SerialExecutor {
  private let queue = DispatchQueue(label: "tebiki.postgresql")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}

/// One connection on a queue of its own.
actor PGConnection {
  private let executor = QueueExecutor()
  private var session: PGSession?
  /// Which generation of the pool's connections it belongs to.
  let generation: Int

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private init(generation: Int) { self.generation = generation }

  /// Opens a connection and looks whether the server keeps what it promises.
  static func open(_ settings: ConnectionSettings, generation: Int = 0) async throws -> PGConnection {
    let connection = PGConnection(generation: generation)
    try await connection.connect(settings)
    return connection
  }

  /// Runs what is to be done on the connection's queue. Throws `PGFailure` and what `body` throws; a transaction that
  /// `body` left open by throwing is undone.
  func run<Value: Sendable>(_ body: @Sendable (PGSession) throws -> Value) throws -> Value {
    guard let session else { throw PGFailure.noConnection }
    do {
      return try body(session)
    } catch {
      if (error as? PGFailure)?.isConnectionLost != true, (try? session.leaveTransaction()) == nil {
        throw PGFailure.noConnection
      }
      throw error
    }
  }

  /// Ends the connection.
  func close() { session = nil }

  private func connect(_ settings: ConnectionSettings) throws {
    let session = try settings.connect()
    try ServerCheck.run(session, settings.options)
    self.session = session
  }
}

/// What is asked of a server before anything is entrusted to it.
enum ServerCheck {
  private static let oldest: Int64 = 130_000

  /// The bounds that hold unless the operator set others: a statement of 30 s; a transaction whose program has gone
  /// silent for 20 s gives its locks back.
  private static let question = """
    SELECT current_setting('server_version_num')::bigint, current_setting('server_encoding'),
      current_setting('fsync', true), set_config('standard_conforming_strings', 'on', false),
      CASE WHEN current_setting('statement_timeout') = '0' THEN set_config('statement_timeout', '30s', false) END,
      CASE WHEN current_setting('idle_in_transaction_session_timeout') = '0'
        THEN set_config('idle_in_transaction_session_timeout', '20s', false) END
    """

  static func run(_ session: PGSession, _ options: PostgreSQLOptions) throws {
    let answer = try session.query(question, plannedAnew: true)[0]
    guard answer.int(0) >= oldest else {
      throw StoreFailure.cannotOpen("データベースのPostgreSQLが古すぎます。バージョン13以降を用意してください。")
    }
    guard answer.text(1) == "UTF8" else {
      throw StoreFailure.cannotOpen("データベースの文字コードがUTF8ではありません。ENCODING 'UTF8' で作成したデータベースを指定してください。")
    }
    guard options.allowsUnsafeServer || answer.text(2) != "off" else {
      throw StoreFailure.cannotOpen(
        "データベースの設定で fsync が off になっているため、停電などの際に保存した内容が失われるおそれがあります。on に変更してから起動してください。")
    }
  }
}
