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
  private var refresh: Task<Int?, Never>?

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
  func alone(_ look: @escaping @Sendable () async -> Int?) async -> Int? {
    if let refresh { return await refresh.value }
    let task = Task { await look() }
    refresh = task
    let count = await task.value
    refresh = nil
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
