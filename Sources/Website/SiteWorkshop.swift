internal import PlanModel
internal import PlanStore
internal import Publishing

/// Makes each site once, however many ask for it at the same time, and never many sites at once: after midnight, or when
/// a crawler comes by, all of them may be wanted.
actor SiteWorkshop {
  private let sites = OnceWorkshop<ServedSite?>()
  /// The look that is under way, and the one that begins after it.
  private var looking: Task<Int?, Never>?
  private var next: Task<Int?, Never>?

  /// The site at a root; `nil` when it cannot be made now.
  func site(
    at root: String, for place: ShelfPlace, files: @escaping @Sendable () async throws -> [SiteFile]?
  ) async -> ServedSite? {
    let made = await sites.make("\(root) \(place.number) \(place.newest) \(place.day)") { () -> ServedSite? in
      try? await files().map { ServedSite(files: $0, at: root) }
    }
    return made ?? nil
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
}
