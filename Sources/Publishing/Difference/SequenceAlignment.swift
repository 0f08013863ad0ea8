/// A run of elements that two sequences share.
struct Match: Equatable {
  var old: Int
  var new: Int
  var count: Int
}

/// Finds what two sequences of numbers have in common, in order (E. W. Myers, "An O(ND) Difference Algorithm and Its
/// Variations", 1986).
///
/// Where the sequences differ too much for that, elements that occur once in each of them serve as fixed points, and what
/// lies between is looked at by itself. When the steps are used up, the rest counts as wholly different.
enum SequenceAlignment {
  /// The steps spent on one pair of texts: some hundredths of a second.
  static let steps = 2_000_000
  /// The most differences that are looked for at once.
  private static let differences = 500
  /// How often stretches between fixed points are cut again.
  private static let depth = 12

  /// The runs that both have, ascending, each as long as may be.
  static func matches(_ old: [Int32], _ new: [Int32], _ budget: inout Int) -> [Match] {
    var found: [Match] = []
    align(old[...], new[...], depth: 0, &budget, &found)
    return joined(found)
  }

  private static func align(
    _ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>, depth: Int, _ budget: inout Int, _ found: inout [Match]
  ) {
    let head = commonHead(old, new)
    if head > 0 { found.append(Match(old: old.startIndex, new: new.startIndex, count: head)) }
    let tail = commonTail(old.dropFirst(head), new.dropFirst(head))
    let (oldRest, newRest) = (old.dropFirst(head).dropLast(tail), new.dropFirst(head).dropLast(tail))
    defer { if tail > 0 { found.append(Match(old: oldRest.endIndex, new: newRest.endIndex, count: tail)) } }
    guard !oldRest.isEmpty, !newRest.isEmpty, budget > 0 else { return }
    if let runs = shortest(oldRest, newRest, &budget) {
      found += runs
      return
    }
    guard depth < Self.depth else { return }
    let points = fixedPoints(oldRest, newRest)
    guard !points.isEmpty else { return }
    var (oldPlace, newPlace) = (oldRest.startIndex, newRest.startIndex)
    for point in points {
      align(old[oldPlace..<point.old], new[newPlace..<point.new], depth: depth + 1, &budget, &found)
      found.append(point)
      (oldPlace, newPlace) = (point.old + 1, point.new + 1)
    }
    align(old[oldPlace..<oldRest.endIndex], new[newPlace..<newRest.endIndex], depth: depth + 1, &budget, &found)
  }

  private static func commonHead(_ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>) -> Int {
    var count = 0
    let most = min(old.count, new.count)
    while count < most, old[old.startIndex + count] == new[new.startIndex + count] { count += 1 }
    return count
  }

  private static func commonTail(_ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>) -> Int {
    var count = 0
    let most = min(old.count, new.count)
    while count < most, old[old.endIndex - 1 - count] == new[new.endIndex - 1 - count] { count += 1 }
    return count
  }

  /// The runs of a shortest way from one to the other; `nil` when it takes more differences or steps than are allowed.
  private static func shortest(
    _ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>, _ budget: inout Int
  ) -> [Match]? {
    let most = min(old.count + new.count, differences)
    // How far the way has come on each diagonal; diagonal k stands at most + 1 + k.
    var reach = Array(repeating: 0, count: 2 * most + 3)
    var history: [[Int]] = []
    for distance in 0...most {
      history.append(Array(reach[(most + 1 - distance)...(most + 1 + distance)]))
      budget -= distance + 1
      guard budget > 0 else { return nil }
      for diagonal in stride(from: -distance, through: distance, by: 2) {
        let place = most + 1 + diagonal
        let isDown = diagonal == -distance || (diagonal != distance && reach[place - 1] < reach[place + 1])
        var oldPlace = isDown ? reach[place + 1] : reach[place - 1] + 1
        var newPlace = oldPlace - diagonal
        while oldPlace < old.count, newPlace < new.count,
          old[old.startIndex + oldPlace] == new[new.startIndex + newPlace]
        {
          oldPlace += 1
          newPlace += 1
          budget -= 1
        }
        reach[place] = oldPlace
        if oldPlace >= old.count, newPlace >= new.count { return way(back: history, old, new) }
      }
    }
    return nil
  }

  /// Walks the way back through what was reached at each distance.
  private static func way(back history: [[Int]], _ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>) -> [Match] {
    var runs: [Match] = []
    var (oldPlace, newPlace) = (old.count, new.count)
    for distance in stride(from: history.count - 1, through: 0, by: -1) {
      let diagonal = oldPlace - newPlace
      var (oldBefore, newBefore) = (0, 0)
      if distance > 0 {
        // Diagonal k of this distance stands at distance + k in the copy.
        let reach = history[distance]
        let below = distance + diagonal - 1
        let above = distance + diagonal + 1
        let isDown = diagonal == -distance || (diagonal != distance && reach[below] < reach[above])
        oldBefore = isDown ? reach[above] : reach[below]
        newBefore = oldBefore - (isDown ? diagonal + 1 : diagonal - 1)
        let run = min(oldPlace - oldBefore, newPlace - newBefore)
        if run > 0 {
          runs.append(
            Match(old: old.startIndex + oldPlace - run, new: new.startIndex + newPlace - run, count: run))
        }
      } else if oldPlace > 0 {
        runs.append(Match(old: old.startIndex, new: new.startIndex, count: oldPlace))
      }
      (oldPlace, newPlace) = (oldBefore, newBefore)
    }
    return runs.reversed()
  }

  /// Elements that occur once in each, as many as stand in one order in both.
  private static func fixedPoints(_ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>) -> [Match] {
    var places: [Int32: (old: Int, new: Int)] = [:]
    for (place, id) in zip(old.indices, old) {
      places[id] = places[id] == nil ? (place, -1) : (-1, -1)
    }
    for (place, id) in zip(new.indices, new) {
      guard let known = places[id] else { continue }
      places[id] = known.old >= 0 && known.new < 0 ? (known.old, place) : (-1, -1)
    }
    let pairs = places.values.filter { $0.old >= 0 && $0.new >= 0 }.sorted { $0.old < $1.old }
    // The longest ascending run of places in the newer sequence.
    var tails: [Int] = []
    var previous = Array(repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tails[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tails[low - 1] : -1
      if low < tails.count { tails[low] = index } else { tails.append(index) }
    }
    var run: [Match] = []
    var current = tails.last ?? -1
    while current >= 0 {
      run.append(Match(old: pairs[current].old, new: pairs[current].new, count: 1))
      current = previous[current]
    }
    return run.reversed()
  }

  private static func joined(_ matches: [Match]) -> [Match] {
    var result: [Match] = []
    for match in matches {
      if let last = result.last, last.old + last.count == match.old, last.new + last.count == match.new {
        result[result.count - 1].count += match.count
      } else {
        result.append(match)
      }
    }
    return result
  }
}
