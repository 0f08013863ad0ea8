/// Makes each thing once, however many ask for it at the same time, and never many things at once.
actor OnceWorkshop<Made: Sendable> {
  private let mostAtOnce = 2
  /// Things that may wait to be made; beyond this many a visitor is told to come again.
  private let mostWaiting = 64

  private var work: [String: Task<Made, Never>] = [:]
  private var busy = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// The thing of this name; `nil` when too many wait already.
  func make(_ name: String, _ make: @escaping @Sendable () async -> Made) async -> Made? {
    if let running = work[name] { return await running.value }
    guard waiting.count < mostWaiting else { return nil }
    let task = Task { () -> Made in
      await self.enter()
      let made = await make()
      self.leave()
      return made
    }
    work[name] = task
    let made = await task.value
    work[name] = nil
    return made
  }

  private func enter() async {
    if busy < mostAtOnce {
      busy += 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func leave() {
    if waiting.isEmpty {
      busy -= 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
