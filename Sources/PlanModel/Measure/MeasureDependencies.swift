/// Which measures lean on which (`Measure.dependsOn`), as a graph.
///
/// Names of measures that the plan does not have, and a measure that names itself, are passed over; circles are
/// tolerated, because a plan that is being written has them.
public struct MeasureDependencies: Hashable, Sendable {
  /// The measures in printed order.
  public let measures: [RecordID<Measure>]
  /// Places of the measures that each one needs, ascending.
  private let needs: [[Int]]
  /// Places of the measures that need each one, ascending.
  private let users: [[Int]]
  private let places: [RecordID<Measure>: Int]

  /// The graph of `measures`; of two with one name the first stands for both.
  public init(_ measures: [Measure]) {
    let ids = measures.map(\.id)
    let places = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
    var needs: [[Int]] = []
    var users: [[Int]] = Array(repeating: [], count: ids.count)
    for (place, measure) in measures.enumerated() {
      let found = Set(measure.dependsOn.compactMap { places[$0] }).subtracting([place]).sorted()
      needs.append(found)
      for need in found { users[need].append(place) }
    }
    self.measures = ids
    self.needs = needs
    self.users = users
    self.places = places
  }

  /// Whether no measure leans on another.
  public var isEmpty: Bool { needs.allSatisfy(\.isEmpty) }

  /// Every "needs": from what is needed to what needs it, in printed order.
  public var edges: [Edge] {
    needs.indices.flatMap { place in needs[place].map { Edge(from: measures[$0], to: measures[place]) } }
  }

  /// What is needed, and what needs it.
  public struct Edge: Hashable, Sendable {
    /// What is needed.
    public let from: RecordID<Measure>
    /// What needs it.
    public let to: RecordID<Measure>
  }

  /// What `measure` leans on directly, in printed order.
  public func needs(of measure: RecordID<Measure>) -> [RecordID<Measure>] {
    places[measure].map { needs[$0].map { measures[$0] } } ?? []
  }

  /// Everything that leans on `measure`, directly or through others, in printed order; never itself.
  public func endangered(by measure: RecordID<Measure>) -> [RecordID<Measure>] {
    guard let start = places[measure] else { return [] }
    var seen: Set<Int> = [start]
    var open = [start]
    while let place = open.popLast() {
      for user in users[place] where seen.insert(user).inserted { open.append(user) }
    }
    return seen.subtracting([start]).sorted().map { measures[$0] }
  }

  /// An order in which the measures can be done: each after what it needs. Inside a circle, where there is no such
  /// order, the one printed first goes first.
  public var order: [RecordID<Measure>] { placesInOrder.map { measures[$0] } }

  /// How deep each measure stands: 0 needs nothing, 1 needs something of depth 0 … In a circle only what came before
  /// in ``order`` counts.
  public var depths: [RecordID<Measure>: Int] {
    var depths: [Int: Int] = [:]
    for place in placesInOrder { depths[place] = (needs[place].compactMap { depths[$0] }.max() ?? -1) + 1 }
    return Dictionary(depths.map { (measures[$0.key], $0.value) }) { first, _ in first }
  }

  /// The measures that lean on themselves through others, in printed order.
  public var inCircles: [RecordID<Measure>] {
    measures.indices.filter(reachesItself).map { measures[$0] }
  }

  private func reachesItself(_ start: Int) -> Bool {
    var seen: Set<Int> = []
    var open = needs[start]
    while let next = open.popLast() {
      if next == start { return true }
      if seen.insert(next).inserted { open += needs[next] }
    }
    return false
  }

  private var placesInOrder: [Int] {
    var waiting = needs.map(\.count)
    var done: Set<Int> = []
    var order: [Int] = []
    var circular: [Int]?
    func finish(_ place: Int, _ ready: inout [Int]) {
      done.insert(place)
      order.append(place)
      for user in users[place] where !done.contains(user) {
        waiting[user] -= 1
        if waiting[user] == 0 { ready.append(user) }
      }
    }
    var ready = needs.indices.filter { needs[$0].isEmpty }
    while order.count < needs.count {
      ready.sort(by: >)
      if let place = ready.popLast() {
        if !done.contains(place) { finish(place, &ready) }
        continue
      }
      // Only circles and what hangs behind them are left: the first in print of a circle goes on.
      let circles = circular ?? needs.indices.filter(reachesItself)
      circular = circles
      guard let next = circles.first(where: { !done.contains($0) }) else { break }
      finish(next, &ready)
    }
    return order
  }
}
