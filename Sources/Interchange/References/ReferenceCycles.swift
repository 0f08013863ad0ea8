/// Looks for chains of references that come back to where they began.
enum ReferenceCycles {
  /// One cycle for every group of names that refer to each other in a ring; names in the order of the references.
  ///
  /// Walks without recursion, so that a chain of any length is followed.
  static func find(_ references: [String: [String]]) -> [[String]] {
    enum State {
      case open
      case done
    }
    var states: [String: State] = [:]
    var cycles: [[String]] = []
    for start in references.keys.sorted() where states[start] == nil {
      var path: [(name: String, next: Int)] = [(start, 0)]
      states[start] = .open
      while let last = path.last {
        let targets = references[last.name] ?? []
        guard last.next < targets.count else {
          states[last.name] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = targets[last.next]
        switch states[target] {
        case nil:
          states[target] = .open
          path.append((target, 0))
        case .open:
          if let begin = path.firstIndex(where: { $0.name == target }) { cycles.append(path[begin...].map(\.name)) }
        case .done: break
        }
      }
    }
    return cycles
  }
}
