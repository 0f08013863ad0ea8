extension Bench {
  /// The median time of several rounds, in seconds, after one round that is not counted.
  static func median(rounds: Int = Bench.rounds, _ work: () -> Void) -> Double {
    work()
    return middle((0..<rounds).map { _ in seconds(ContinuousClock().measure(work)) })
  }

  /// The time of a single round, in seconds.
  static func once(_ work: () -> Void) -> Double { seconds(ContinuousClock().measure(work)) }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  private static func middle(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }
}
