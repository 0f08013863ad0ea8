import PlanModel

/// How many indicators stand at each pace.
struct PaceCounts: Hashable, Sendable {
  private let counts: [Pace: Int]

  init(_ paces: [Pace]) {
    counts = paces.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// How many stand at `pace`.
  subscript(pace: Pace) -> Int { counts[pace] ?? 0 }

  /// How many there are.
  var total: Int { counts.values.reduce(0, +) }

  /// The paces that occur, best first, with their counts.
  var present: [(pace: Pace, count: Int)] {
    Pace.allCases.filter { self[$0] > 0 }.map { ($0, self[$0]) }
  }

  /// The counts in words: 「達成2件、順調5件」.
  var sentence: String { present.map { "\($0.pace.label)\($0.count)件" }.joined(separator: "、") }
}
