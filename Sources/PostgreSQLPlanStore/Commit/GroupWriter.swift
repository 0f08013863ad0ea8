internal import PlanStore

/// Writes groups on a connection of its own and finds out what became of a group whose connection broke.
actor GroupWriter {
  private let settings: ConnectionSettings
  private var connection: PGConnection?
  private var isClosed = false

  /// How often a group is begun anew because its connection broke before its end, or another transaction won.
  private static let mostRepeats = 3
  /// How long the server may be away before the fate of a group is given up as unknown.
  private static let longestAbsence: Duration = .seconds(20)

  init(_ settings: ConnectionSettings) { self.settings = settings }

  /// Answers only when the group is durable. Called for one group at a time.
  func commit(_ group: [CommitRequest]) async throws -> [CommitDecision] {
    var repeats = 0
    while true {
      do {
        switch try await onConnection({ try CommitTransaction($0).run(group) }) {
        case .finished(let decisions): return decisions
        case .unknown(let decisions, let last):
          await dropConnection()
          // Sessions alone may be written twice; and a group that brought no entry is not to be found in the chain.
          if let last, try await isInChain(last) { return decisions }
          repeats += 1
          guard repeats <= Self.mostRepeats else { throw StoreFailure.unavailable }
        }
      } catch let failure as PGFailure {
        if failure.isConnectionLost { await dropConnection() }
        repeats += 1
        let mayRepeat = failure.isConnectionLost ? repeats <= 1 : failure.isPassing && repeats <= Self.mostRepeats
        guard mayRepeat else { throw failure.storeFailure }
      }
    }
  }

  /// Ends the connection.
  func close() async {
    isClosed = true
    await dropConnection()
  }

  /// Whether the entry was kept. Takes the lock of the chain, so that a commit that is still on its way comes first.
  private func isInChain(_ entry: AuditEntry) async throws -> Bool {
    let end = ContinuousClock.now + Self.longestAbsence
    var pause: Duration = .milliseconds(50)
    while true {
      do {
        return try await onConnection { session in
          _ = try session.pipeline(CommitTransaction.beginning(lockingChain: true))
          let rows = try session.query("SELECT hash FROM audit_entry WHERE number = $1", [.int(entry.number)])
          let isKept = rows.count == 1 && rows[0].hashAsKept(0) == entry.hash
          try session.execute("ROLLBACK")
          return isKept
        }
      } catch let failure as PGFailure {
        await dropConnection()
        // A lock held too long is no answer either.
        guard ContinuousClock.now < end, failure.isConnectionLost || failure.sqlState == "55P03" else {
          throw StoreFailure.outcomeUnknown
        }
        try? await Task.sleep(for: pause)
        pause = min(pause * 2, .seconds(1))
      }
    }
  }

  private func onConnection<Value: Sendable>(
    _ body: @Sendable (PGSession) throws -> Value
  ) async throws -> Value {
    guard !isClosed else { throw StoreFailure.unavailable }
    if let connection { return try await connection.run(body) }
    let connection = try await PGConnection.open(settings)
    self.connection = connection
    return try await connection.run(body)
  }

  private func dropConnection() async {
    let broken = connection
    connection = nil
    await broken?.close()
  }
}
