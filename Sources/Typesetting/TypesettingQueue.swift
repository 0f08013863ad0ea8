/// Lets few engines run at once, and few wait.
actor TypesettingQueue {
  private static let mostAtOnce = 2
  private static let mostWaiting = 200

  private var running = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Waits for a place; throws at once where too many wait already.
  func enter() async throws(TypesettingFailure) {
    if running < Self.mostAtOnce {
      running += 1
      return
    }
    guard waiting.count < Self.mostWaiting else { throw .busy }
    await withCheckedContinuation { waiting.append($0) }
  }

  /// Gives the place to the next.
  func leave() {
    if waiting.isEmpty {
      running -= 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
