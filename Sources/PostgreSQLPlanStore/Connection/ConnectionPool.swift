internal import PlanStore

/// The connections for reading: opened when needed, handed to those who wait in the order in which they came.
actor ConnectionPool {
  private let settings: ConnectionSettings
  private let size: Int
  private var idle: [PGConnection] = []
  /// Connections that are idle, lent, or being opened.
  private var count = 0
  /// Rises when a connection breaks: those opened before are not trusted either.
  private var generation = 0
  private var isClosed = false
  private var waiting: [(ticket: Int, continuation: CheckedContinuation<PGConnection?, any Error>)] = []
  private var lastTicket = 0
  private var failures = 0
  private var retryAt: ContinuousClock.Instant?

  /// Who has waited so long for a connection is told so.
  private static let longestWait: Duration = .seconds(30)
  private static let longestPause: Duration = .seconds(2)

  init(_ settings: ConnectionSettings, size: Int) {
    self.settings = settings
    self.size = max(1, size)
  }

  /// Reads on one of the connections. When it breaks, reads once more on a fresh one.
  func read<Value: Sendable>(_ body: @Sendable (PGSession) throws -> Value) async throws -> Value {
    var isSecond = false
    while true {
      let connection = try await borrow()
      do {
        let value = try await connection.run(body)
        await giveBack(connection)
        return value
      } catch let failure as PGFailure {
        if failure.isConnectionLost { await distrust(connection) }
        await giveBack(connection)
        guard failure.isConnectionLost || failure.isPassing, !isSecond else { throw failure.storeFailure }
        isSecond = true
      } catch {
        await giveBack(connection)
        throw error
      }
    }
  }

  /// Ends the idle connections; those lent end when they come back.
  func close() async {
    isClosed = true
    for connection in idle { await connection.close() }
    idle = []
    for waiter in waiting { waiter.continuation.resume(throwing: StoreFailure.unavailable) }
    waiting = []
  }

  private func borrow() async throws -> PGConnection {
    guard !isClosed else { throw StoreFailure.unavailable }
    if let connection = idle.popLast() { return connection }
    if count < size {
      count += 1
      return try await openReserved()
    }
    return if let connection = try await waitForTurn() { connection } else { try await openReserved() }
  }

  /// Waits for a connection, or (`nil`) for the right to open one.
  private func waitForTurn() async throws -> PGConnection? {
    lastTicket += 1
    let ticket = lastTicket
    let alarm = Task {
      try await Task.sleep(for: Self.longestWait)
      self.giveUp(ticket)
    }
    defer { alarm.cancel() }
    return try await withCheckedThrowingContinuation { waiting.append((ticket, $0)) }
  }

  private func giveUp(_ ticket: Int) {
    guard let place = waiting.firstIndex(where: { $0.ticket == ticket }) else { return }
    waiting.remove(at: place).continuation.resume(throwing: StoreFailure.unavailable)
  }

  /// Opens a connection for which `count` already allows.
  private func openReserved() async throws -> PGConnection {
    do {
      // While the server is away not everybody need find that out by waiting.
      if let retryAt, ContinuousClock.now < retryAt { throw PGFailure.noConnection }
      let connection = try await PGConnection.open(settings, generation: generation)
      failures = 0
      retryAt = nil
      return connection
    } catch {
      freePlace()
      guard let failure = error as? PGFailure else { throw error }
      if retryAt.map({ ContinuousClock.now >= $0 }) ?? true {
        failures = min(failures + 1, 10)
        retryAt = ContinuousClock.now + min(Self.longestPause, .milliseconds(50 << failures))
      }
      throw failure.storeFailure
    }
  }

  private func distrust(_ connection: PGConnection) async {
    guard connection.generation == generation else { return }
    generation += 1
    let stale = idle
    idle = []
    for connection in stale {
      await connection.close()
      freePlace()
    }
  }

  private func giveBack(_ connection: PGConnection) async {
    guard connection.generation == generation, !isClosed else {
      await connection.close()
      freePlace()
      return
    }
    if waiting.isEmpty {
      idle.append(connection)
    } else {
      waiting.removeFirst().continuation.resume(returning: connection)
    }
  }

  /// One connection fewer: who waits longest may open another.
  private func freePlace() {
    if waiting.isEmpty || isClosed {
      count -= 1
    } else {
      waiting.removeFirst().continuation.resume(returning: nil)
    }
  }
}
