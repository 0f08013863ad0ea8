/// The places of records among their brothers.
enum RecordPositions {
  /// The distance at which records are put first, so that there is room between any two.
  static let step: Int64 = 1_000

  static func between(_ earlier: Int64?, _ later: Int64?) -> Int64? {
    switch (earlier, later) {
    case (nil, nil): return 0
    case (let earlier?, nil):
      let (sum, isTooHigh) = earlier.addingReportingOverflow(step)
      return isTooHigh ? nil : sum
    case (nil, let later?):
      let (difference, isTooLow) = later.subtractingReportingOverflow(step)
      return isTooLow ? nil : difference
    case (let earlier?, let later?):
      guard earlier < later else { return nil }
      // The distance of two numbers may be more than a signed one can hold.
      let distance = UInt64(bitPattern: later &- earlier)
      return distance > 1 ? earlier &+ Int64(bitPattern: distance / 2) : nil
    }
  }

  private struct Row: Hashable {
    let kind: String
    let parent: String?
  }

  /// `records`, each at the place it had among `earlier` where the order allows it.
  static func kept(_ records: [PlanRecord], of earlier: [PlanRecord]) -> [PlanRecord] {
    var known: [[String]: PlanRecord] = [:]
    for record in earlier { known[[record.kind, record.id]] = record }
    var rows: [Row: [Int]] = [:]
    for (index, record) in records.enumerated() {
      rows[Row(kind: record.kind, parent: record.parent), default: []].append(index)
    }
    var result = records
    for (row, indices) in rows {
      let before = indices.map { index -> Int64? in
        let record = known[[records[index].kind, records[index].id]]
        return record?.parent == row.parent ? record?.position : nil
      }
      guard let places = placed(before) else { continue }
      for (index, place) in zip(indices, places) { result[index].position = place }
    }
    return result
  }

  /// Ascending places for a row of which some are known; `nil` when there is no room and the row keeps its new ones.
  static func placed(_ before: [Int64?]) -> [Int64]? {
    let staying = longestAscending(before)
    var places: [Int64] = []
    places.reserveCapacity(before.count)
    var next = 0
    while places.count < before.count {
      let end = next < staying.count ? staying[next] : before.count
      let missing = end - places.count
      let upper = end < before.count ? before[end] : nil
      if missing > 0 {
        guard let filled = spread(missing, after: places.last, before: upper) else { return nil }
        places += filled
      }
      if let upper { places.append(upper) }
      next += 1
    }
    return places
  }

  /// So many places between two neighbours, as evenly as may be.
  private static func spread(_ count: Int, after lower: Int64?, before upper: Int64?) -> [Int64]? {
    let many = Int64(count)
    guard let upper else {
      guard let start = between(lower, nil), !start.addingReportingOverflow(step * many).overflow else { return nil }
      return (0..<many).map { start + $0 * step }
    }
    guard let lower else {
      guard !upper.subtractingReportingOverflow(step * many).overflow else { return nil }
      return (0..<many).map { upper - (many - $0) * step }
    }
    let (distance, isTooFar) = upper.subtractingReportingOverflow(lower)
    guard !isTooFar, distance > many else { return nil }
    let gap = distance / (many + 1)
    return (1...many).map { lower + $0 * gap }
  }

  /// The indices of the longest run of known places that ascends strictly.
  private static func longestAscending(_ places: [Int64?]) -> [Int] {
    var tails: [Int] = []
    var previous: [Int?] = Array(repeating: nil, count: places.count)
    for (index, place) in places.enumerated() {
      guard let place else { continue }
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if let known = places[tails[middle]], known < place { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tails[low - 1] : nil
      if low < tails.count { tails[low] = index } else { tails.append(index) }
    }
    var run: [Int] = []
    var current = tails.last
    while let index = current {
      run.append(index)
      current = previous[index]
    }
    return run.reversed()
  }
}
