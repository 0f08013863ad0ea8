/// Which record of the older state is which of the newer one.
///
/// By id first. Records left over on both sides are recognised by their titles: a changed id alone makes no new record.
struct RecordPairing {
  /// What a record is recognised by.
  struct Mark {
    var id: String
    var title: String
    /// What speaks for the same record beside the title: the printed number, the measure to which it belongs.
    var hint: String?
  }

  /// From this likeness on, two records of different ids are the same one. The title counts four fifths, the hint one:
  /// the same title is enough, and under the same number every second pair of letters.
  static let threshold = 0.6
  private static let titleShare = 0.8
  /// The most pairs that are tried; beyond, only the same title counts.
  private static let mostTrials = 40_000

  /// For each record of the newer state its place in the older one.
  private(set) var oldPlaces: [Int?]
  /// For each record of the older state its place in the newer one.
  private(set) var newPlaces: [Int?]

  init(_ old: [Mark], _ new: [Mark]) {
    oldPlaces = Array(repeating: nil, count: new.count)
    newPlaces = Array(repeating: nil, count: old.count)
    pairEqual(old, new, by: \.id)
    let oldRest = newPlaces.indices.filter { newPlaces[$0] == nil }
    let newRest = oldPlaces.indices.filter { oldPlaces[$0] == nil }
    guard !oldRest.isEmpty, !newRest.isEmpty else { return }
    if oldRest.count * newRest.count > Self.mostTrials {
      pairEqual(old, new, by: \.title)
    } else {
      pairSimilar(old, oldRest, new, newRest)
    }
  }

  private mutating func join(_ oldPlace: Int, _ newPlace: Int) {
    oldPlaces[newPlace] = oldPlace
    newPlaces[oldPlace] = newPlace
  }

  /// Joins records that agree; of several that agree the first with the first.
  private mutating func pairEqual(_ old: [Mark], _ new: [Mark], by key: KeyPath<Mark, String>) {
    var places: [String: [Int]] = [:]
    for place in old.indices.reversed() where newPlaces[place] == nil && !old[place][keyPath: key].isEmpty {
      places[old[place][keyPath: key], default: []].append(place)
    }
    for place in new.indices where oldPlaces[place] == nil {
      if let oldPlace = places[new[place][keyPath: key]]?.popLast() { join(oldPlace, place) }
    }
  }

  /// Joins the most alike first. Equals are told apart by their ids, in the same way in both directions.
  private mutating func pairSimilar(_ old: [Mark], _ oldRest: [Int], _ new: [Mark], _ newRest: [Int]) {
    let newTitles = newRest.map { TextSimilarity(new[$0].title) }
    var found: [(score: Double, names: [String], old: Int, new: Int)] = []
    for oldPlace in oldRest {
      let title = TextSimilarity(old[oldPlace].title)
      guard !title.isEmpty else { continue }
      for (newPlace, newTitle) in zip(newRest, newTitles) {
        let hint = old[oldPlace].hint != nil && old[oldPlace].hint == new[newPlace].hint
        let score = Self.titleShare * title.share(with: newTitle) + (hint ? 1 - Self.titleShare : 0)
        guard score >= Self.threshold else { continue }
        found.append((score, [old[oldPlace].id, new[newPlace].id].sorted(), oldPlace, newPlace))
      }
    }
    found.sort { left, right in
      left.score != right.score ? left.score > right.score : left.names.lexicographicallyPrecedes(right.names)
    }
    for pair in found where newPlaces[pair.old] == nil && oldPlaces[pair.new] == nil { join(pair.old, pair.new) }
  }
}
