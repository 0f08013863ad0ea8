/// Finds the name that was probably meant.
enum NearestName {
  /// The name among `names` that is most like `text`; `nil` when none is near enough to be suggested.
  static func of(_ text: String, among names: some Sequence<String>) -> String? {
    guard text.utf8.count <= 64 else { return nil }
    let wanted = key(text)
    var best: (name: String, distance: Int)?
    for name in names where name.utf8.count <= 64 {
      let candidate = key(name)
      let limit = max(1, min(wanted.count, candidate.count) / 3)
      guard abs(candidate.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, candidate)
      if distance <= limit, best.map({ distance < $0.distance }) ?? true { best = (name, distance) }
    }
    return best?.name
  }

  /// Lower case, without the joints and the prefix `is` in which spellings of the same name differ.
  private static func key(_ text: String) -> [Unicode.Scalar] {
    let plain = text.unicodeScalars.filter { $0 != "_" && $0 != "-" && $0 != " " && $0 != "." }
    var scalars = plain.map { $0.value >= 0x41 && $0.value <= 0x5A ? Unicode.Scalar($0.value + 32) ?? $0 : $0 }
    if scalars.count > 4, text.hasPrefix("is") { scalars.removeFirst(2) }
    return scalars
  }

  /// How many letters must be put in, taken out, changed or swapped with their neighbour.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for (row, leftScalar) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, rightScalar) in right.enumerated() {
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (leftScalar == rightScalar ? 0 : 1))
        if row > 0, column > 0, leftScalar == right[column - 1], left[row - 1] == rightScalar {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      before = last
      last = current
    }
    return last[right.count]
  }
}
