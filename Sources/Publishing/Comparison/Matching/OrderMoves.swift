/// Which records of a list really moved: as few as explain the new order (the rest is a longest increasing subsequence).
///
/// Of several explanations of the same length one is chosen by the names alone, so that reading the comparison backwards
/// tells of the same records.
enum OrderMoves {
  /// The places, in the newer order, of the records that moved.
  ///
  /// - Parameters:
  ///   - oldPlaces: where each record stood, in the newer order; no place occurs twice.
  ///   - names: the names of the records, in the newer order.
  static func moved(_ oldPlaces: [Int], names: [String]) -> Set<Int> {
    if zip(oldPlaces, oldPlaces.dropFirst()).allSatisfy(<) { return [] }
    let ranks = ranks(of: oldPlaces)
    var tree = BestBefore(count: oldPlaces.count)
    var previous: [Int?] = []
    var best: (weight: Weight, place: Int?) = (Weight(), nil)
    for place in oldPlaces.indices {
      let before = tree.best(before: ranks[place])
      previous.append(before.place)
      let weight = Weight(count: before.weight.count + 1, tie: before.weight.tie &+ tie(names[place]))
      tree.put(weight, place, at: ranks[place])
      if best.weight < weight { best = (weight, place) }
    }
    var staying: Set<Int> = []
    var next = best.place
    while let place = next {
      staying.insert(place)
      next = previous[place]
    }
    return Set(oldPlaces.indices).subtracting(staying)
  }

  private static func ranks(of places: [Int]) -> [Int] {
    var ranks = Array(repeating: 0, count: places.count)
    for (rank, index) in places.indices.sorted(by: { places[$0] < places[$1] }).enumerated() { ranks[index] = rank }
    return ranks
  }

  /// A number below 2³² for a name, so that sums of them stay exact (FNV-1a).
  private static func tie(_ name: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash >> 32
  }
}

/// How much of a list stays: first by count, then by names.
private struct Weight: Comparable {
  var count = 0
  var tie: UInt64 = 0

  static func < (left: Weight, right: Weight) -> Bool { (left.count, left.tie) < (right.count, right.tie) }
}

/// The greatest weight among the first so many ranks (P. M. Fenwick, "A New Data Structure for Cumulative Frequency
/// Tables", 1994).
private struct BestBefore {
  private var nodes: [(weight: Weight, place: Int?)]

  init(count: Int) { nodes = Array(repeating: (Weight(), nil), count: count + 1) }

  func best(before rank: Int) -> (weight: Weight, place: Int?) {
    var result: (weight: Weight, place: Int?) = (Weight(), nil)
    var node = rank
    while node > 0 {
      if result.weight < nodes[node].weight { result = nodes[node] }
      node -= node & -node
    }
    return result
  }

  mutating func put(_ weight: Weight, _ place: Int, at rank: Int) {
    var node = rank + 1
    while node < nodes.count {
      if nodes[node].weight < weight { nodes[node] = (weight, place) }
      node += node & -node
    }
  }
}
