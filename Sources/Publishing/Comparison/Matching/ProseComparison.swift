/// Lays the pieces of two texts beside each other: the same ones first, then those that became one another.
enum ProseComparison {
  /// From this likeness on, a piece is held to be the other one rewritten.
  private static let threshold = 0.4
  /// The most pairs of one stretch that are weighed; longer stretches are paired in order.
  private static let mostTrials = 4_096

  /// The blocks in reading order; without ``ComparedBlock/isSame`` alone they are what changed.
  static func blocks(_ old: String?, _ new: String?) -> [ComparedBlock] {
    blocks(ProseBlocks.pieces(old), ProseBlocks.pieces(new))
  }

  private static func blocks(_ old: [ProseBlocks.Piece], _ new: [ProseBlocks.Piece]) -> [ComparedBlock] {
    var numbers: [[String]: Int32] = [:]
    func number(_ piece: ProseBlocks.Piece) -> Int32 {
      let key = [piece.sort, piece.words]
      if let known = numbers[key] { return known }
      numbers[key] = Int32(truncatingIfNeeded: numbers.count)
      return Int32(truncatingIfNeeded: numbers.count - 1)
    }
    var budget = SequenceAlignment.steps
    let matches = SequenceAlignment.matches(old.map(number), new.map(number), &budget)
    var blocks: [ComparedBlock] = []
    var (oldPlace, newPlace) = (0, 0)
    for match in matches + [Match(old: old.count, new: new.count, count: 0)] {
      blocks += replaced(old[oldPlace..<match.old], new[newPlace..<match.new])
      for step in 0..<match.count {
        let (before, after) = (old[match.old + step], new[match.new + step])
        blocks.append(
          ComparedBlock(old: before.printed, new: after.printed, isSame: true, isHeading: after.isHeading))
      }
      (oldPlace, newPlace) = (match.old + match.count, match.new + match.count)
    }
    return blocks
  }

  /// A stretch of which nothing is the same: pieces that are alike are paired in order, the rest came or went.
  private static func replaced(
    _ old: ArraySlice<ProseBlocks.Piece>, _ new: ArraySlice<ProseBlocks.Piece>
  ) -> [ComparedBlock] {
    var blocks: [ComparedBlock] = []
    var (oldPlace, newPlace) = (old.startIndex, new.startIndex)
    func addLone(until oldEnd: Int, _ newEnd: Int) {
      for piece in old[oldPlace..<oldEnd] {
        blocks.append(ComparedBlock(old: piece.printed, new: nil, isHeading: piece.isHeading))
      }
      for piece in new[newPlace..<newEnd] {
        blocks.append(ComparedBlock(old: nil, new: piece.printed, isHeading: piece.isHeading))
      }
    }
    for pair in pairs(old, new) {
      addLone(until: pair.old, pair.new)
      blocks.append(
        ComparedBlock(old: old[pair.old].printed, new: new[pair.new].printed, isHeading: new[pair.new].isHeading))
      (oldPlace, newPlace) = (pair.old + 1, pair.new + 1)
    }
    addLone(until: old.endIndex, new.endIndex)
    return blocks
  }

  /// The pairs, in order, that together are most alike.
  private static func pairs(
    _ old: ArraySlice<ProseBlocks.Piece>, _ new: ArraySlice<ProseBlocks.Piece>
  ) -> [(old: Int, new: Int)] {
    guard let first = old.first, let newFirst = new.first else { return [] }
    if old.count == 1, new.count == 1 { return first.sort == newFirst.sort ? [(old.startIndex, new.startIndex)] : [] }
    guard old.count * new.count <= mostTrials else {
      return zip(old.indices, new.indices).filter { old[$0].sort == new[$1].sort }.map { (old: $0, new: $1) }
    }
    let (before, after) = (old.map { TextSimilarity($0.words) }, new.map { TextSimilarity($0.words) })
    let width = new.count + 1
    var best = Array(repeating: 0.0, count: (old.count + 1) * width)
    var shares = best
    for row in (0..<old.count).reversed() {
      for column in (0..<new.count).reversed() {
        let isSort = old[old.startIndex + row].sort == new[new.startIndex + column].sort
        let share = isSort ? before[row].share(with: after[column]) : 0
        shares[row * width + column] = share >= threshold ? share : 0
        let joined = share >= threshold ? share + best[(row + 1) * width + column + 1] : 0
        best[row * width + column] = max(joined, best[(row + 1) * width + column], best[row * width + column + 1])
      }
    }
    var pairs: [(old: Int, new: Int)] = []
    var (row, column) = (0, 0)
    while row < old.count, column < new.count {
      let place = row * width + column
      if shares[place] > 0, best[place] == shares[place] + best[(row + 1) * width + column + 1] {
        pairs.append((old.startIndex + row, new.startIndex + column))
        row += 1
        column += 1
      } else if best[place] == best[(row + 1) * width + column] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }
}
