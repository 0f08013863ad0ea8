/// The formulas of a plan and what needs what: in which order to compute, what a changed value touches, and where
/// formulas need one another in a circle.
public struct FormulaGraph: Sendable {
  /// The formulas that can be computed, by indicator.
  public let formulas: [RecordID<Indicator>: Formula]
  /// Why a formula cannot be read, by indicator.
  public let problems: [RecordID<Indicator>: FormulaProblem]
  /// The circles: each holds the indicators in the order in which one needs the next.
  public let cycles: [[RecordID<Indicator>]]
  /// The indicators whose formula can be computed, inputs before what needs them; otherwise in the order of the plan.
  public let order: [RecordID<Indicator>]

  private let users: [RecordID<Indicator>: [RecordID<Indicator>]]
  private let rank: [RecordID<Indicator>: Int]

  /// The graph of `indicators`. Formulas that are blank count as absent. Takes time in proportion to the formulas.
  public init(_ indicators: [Indicator]) {
    var formulas: [RecordID<Indicator>: Formula] = [:]
    var problems: [RecordID<Indicator>: FormulaProblem] = [:]
    var users: [RecordID<Indicator>: [RecordID<Indicator>]] = [:]
    var derived: [RecordID<Indicator>] = []
    var names: FormulaNames?
    for indicator in indicators {
      guard let text = indicator.formula, !text.allSatisfy(\.isWhitespace) else { continue }
      guard formulas[indicator.id] == nil, problems[indicator.id] == nil else { continue }
      let known = names ?? FormulaNames(indicators)
      names = known
      switch Formula.parse(text, names: known) {
      case .failure(let problem): problems[indicator.id] = problem
      case .success(let formula):
        formulas[indicator.id] = formula
        derived.append(indicator.id)
        for input in formula.inputs { users[input, default: []].append(indicator.id) }
      }
    }
    var search = CycleSearch(formulas)
    for id in derived { search.visit(id) }
    let onCycle = Set(search.cycles.flatMap { $0 })
    cycles = search.cycles
    order = search.order.filter { !onCycle.contains($0) }
    self.formulas = formulas.filter { !onCycle.contains($0.key) }
    self.problems = problems
    self.users = users
    rank = Dictionary(search.order.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// The indicators that are computed from `id`, directly or through others, inputs before what needs them; without
  /// `id` itself, unless it stands on a circle.
  public func dependents(of id: RecordID<Indicator>) -> [RecordID<Indicator>] {
    var found: Set<RecordID<Indicator>> = []
    var open = users[id] ?? []
    while let next = open.popLast() {
      if found.insert(next).inserted { open += users[next] ?? [] }
    }
    return found.sorted { (rank[$0] ?? 0) < (rank[$1] ?? 0) }
  }

  /// The circle on which `id` stands, beginning with it; nil when it stands on none.
  public func cycle(through id: RecordID<Indicator>) -> [RecordID<Indicator>]? {
    for cycle in cycles {
      if let place = cycle.firstIndex(of: id) { return Array(cycle[place...] + cycle[..<place]) }
    }
    return nil
  }
}

/// Groups of formulas that need one another (Tarjan's strongly connected components), without recursion: a chain of
/// formulas may be as long as the plan.
private struct CycleSearch {
  typealias ID = RecordID<Indicator>

  /// Every visited indicator, inputs first.
  private(set) var order: [ID] = []
  private(set) var cycles: [[ID]] = []
  private let formulas: [ID: Formula]
  private var number: [ID: Int] = [:]
  private var lowest: [ID: Int] = [:]
  private var stack: [ID] = []
  private var onStack: Set<ID> = []

  init(_ formulas: [ID: Formula]) { self.formulas = formulas }

  private func inputs(_ id: ID) -> [ID] { (formulas[id]?.inputs ?? []).filter { formulas[$0] != nil } }

  mutating func visit(_ start: ID) {
    guard number[start] == nil else { return }
    var path: [(id: ID, inputs: [ID], next: Int)] = []
    func begin(_ id: ID) {
      number[id] = number.count
      lowest[id] = number[id]
      stack.append(id)
      onStack.insert(id)
      path.append((id, inputs(id), 0))
    }
    begin(start)
    while let top = path.last {
      guard top.next < top.inputs.count else {
        path.removeLast()
        close(top.id)
        if let parent = path.last?.id { lower(parent, to: lowest[top.id]) }
        continue
      }
      path[path.count - 1].next += 1
      let input = top.inputs[top.next]
      if number[input] == nil {
        begin(input)
      } else if onStack.contains(input) {
        lower(top.id, to: number[input])
      }
    }
  }

  private mutating func lower(_ id: ID, to value: Int?) {
    if let value, let present = lowest[id], value < present { lowest[id] = value }
  }

  /// Takes a finished group from the stack.
  private mutating func close(_ id: ID) {
    guard lowest[id] == number[id] else { return }
    var group: [ID] = []
    while let last = stack.popLast() {
      onStack.remove(last)
      group.append(last)
      if last == id { break }
    }
    order += group.reversed()
    if group.count > 1 || inputs(id).contains(id) { cycles += Self.circles(in: Set(group), inputs) }
  }

  /// Circles that cover a group: from each indicator not yet covered, the shortest way back to it.
  private static func circles(in group: Set<ID>, _ inputs: (ID) -> [ID]) -> [[ID]] {
    var circles: [[ID]] = []
    var covered: Set<ID> = []
    for start in group.sorted(by: { $0.rawValue < $1.rawValue }) where !covered.contains(start) {
      guard let circle = shortest(from: start, in: group, inputs) else { continue }
      circles.append(circle)
      covered.formUnion(circle)
    }
    return circles
  }

  private static func shortest(from start: ID, in group: Set<ID>, _ inputs: (ID) -> [ID]) -> [ID]? {
    var cameFrom: [ID: ID] = [:]
    var open = [start]
    var place = 0
    while place < open.count {
      let id = open[place]
      place += 1
      for input in inputs(id) where group.contains(input) {
        if input == start {
          var circle = [id]
          while let last = circle.last, last != start, let before = cameFrom[last] { circle.append(before) }
          return circle.reversed()
        }
        if cameFrom[input] == nil {
          cameFrom[input] = id
          open.append(input)
        }
      }
    }
    return nil
  }
}
