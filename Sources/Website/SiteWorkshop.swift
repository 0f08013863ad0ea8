internal import PlanModel
internal import PlanStore
internal import Publishing

/// Makes each site once, however many ask for it at the same time, and never many sites at once: after midnight, or when
/// a crawler comes by, all of them may be wanted.
actor SiteWorkshop {
  private static let mostAtOnce = 2
  /// Sites that may wait to be made; beyond this many a visitor is told to come again.
  private static let mostWaiting = 64

  private var work: [String: Task<ServedSite?, Never>] = [:]
  private var busy = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []
  /// The look that is under way, and the one that begins after it.
  private var looking: Task<Int?, Never>?
  private var next: Task<Int?, Never>?

  /// The site at a root; `nil` when it cannot be made now.
  func site(
    at root: String, for place: ShelfPlace, files: @escaping @Sendable () async throws -> [SiteFile]?
  ) async -> ServedSite? {
    let key = "\(root) \(place.number) \(place.newest) \(place.day)"
    if let running = work[key] { return await running.value }
    guard waiting.count < Self.mostWaiting else { return nil }
    let task = Task { () -> ServedSite? in
      await self.enter()
      let site = try? await files().map { ServedSite(files: $0, at: root) }
      self.leave()
      return site
    }
    work[key] = task
    let site = await task.value
    work[key] = nil
    return site
  }

  /// Looks at the store once at a time: two looks that overtake one another could leave the older state.
  ///
  /// A look that is under way may have read the store before the publication for which this one is asked. It is not
  /// waited for in place of a look, but before one, which all share who ask meanwhile.
  func alone(_ look: @escaping @Sendable () async -> Int?) async -> Int? {
    if let next { return await next.value }
    guard let running = looking else { return await begin(look) }
    let task = Task { () -> Int? in
      _ = await running.value
      return await self.begin(look)
    }
    next = task
    return await task.value
  }

  private func begin(_ look: @escaping @Sendable () async -> Int?) async -> Int? {
    next = nil
    let task = Task { await look() }
    looking = task
    let count = await task.value
    if looking == task { looking = nil }
    return count
  }

  private func enter() async {
    if busy < Self.mostAtOnce {
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
