internal import PlanModel
internal import PlanStore

/// Which edition stands at a root, with its progress judged on which day.
struct ShelfPlace: Hashable {
  var plan: String
  var number: Int64
  var newest: Int64
  var day: CalendarDate
}

/// What a shelf holds in memory.
struct ShelfTable {
  /// Answers for what belongs to no plan: the list, its style sheet, the sample while there is no plan.
  var front = ServedSite(files: [])
  /// What stands at each root, made or not.
  var places: [String: ShelfPlace] = [:]
  /// The sites made so far, by their roots.
  private(set) var sites: [String: ServedSite] = [:]
  /// The end of the chain when the shelf was arranged.
  var state: ChainHead?
  /// The day on which progress is judged.
  var day: CalendarDate?
  /// Whether the database answered when it was last asked.
  var isReachable = false
  /// The roots of `sites`, the one made longest ago first.
  private var order: [String] = []
  private var bytes = 0

  /// The root of the site to which a path belongs, or to which it would with a `/` at its end.
  func root(of path: String) -> String? {
    guard path.hasPrefix("/plans/") else { return nil }
    let steps = path.split(separator: "/", maxSplits: 5, omittingEmptySubsequences: false)
    // "", "plans", ID, "editions", N, rest
    if steps.count >= 5, steps[3] == "editions" {
      let root = "/plans/\(steps[2])/editions/\(steps[4])/"
      if places[root] != nil { return root }
    }
    guard steps.count >= 3, !steps[2].isEmpty else { return nil }
    let root = "/plans/\(steps[2])/"
    return places[root] == nil ? nil : root
  }

  /// Where the address of the newest edition by its number leads; it holds for ever, and a later edition takes the site.
  func redirect(of path: String) -> String? {
    guard path.hasPrefix("/plans/") else { return nil }
    let steps = path.split(separator: "/", maxSplits: 5, omittingEmptySubsequences: false)
    guard steps.count >= 5, steps[3] == "editions", let place = places["/plans/\(steps[2])/"],
      String(place.number) == steps[4]
    else { return nil }
    return "/plans/\(steps[2])/" + (steps.count > 5 ? steps[5] : "")
  }

  mutating func remove(_ root: String) {
    guard let site = sites.removeValue(forKey: root) else { return }
    order.removeAll { $0 == root }
    bytes -= site.byteCount
  }

  /// Keeps a site; those made longest ago go while all together are larger than `limit` bytes.
  mutating func keep(_ site: ServedSite, at root: String, within limit: Int) {
    sites[root] = site
    // Earlier editions are asked for seldom, and by crawlers one after the other: they go before any newest one does.
    let isNewest = places[root].map { $0.number == $0.newest } ?? true
    order.insert(root, at: isNewest ? order.count : 0)
    bytes += site.byteCount
    while bytes > limit, order.count > 1 { remove(order[0] == root ? order[1] : order[0]) }
  }
}
