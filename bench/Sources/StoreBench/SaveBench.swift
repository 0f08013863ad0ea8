import PlanStore

/// Clients that save a record, wait for the answer, and save the next. With several saves in flight a client is a web
/// server with so many requests at a time.
enum SaveBench {
  /// The records that one lane edits in turn.
  private static let recordsPerLane = 8

  static func run(address: String, texts: SampleTexts, clients: Int, inFlight: Int, seconds: Int) async throws {
    let store = try await StoreBench.open(address)
    let lanes = clients * inFlight
    for lane in 0..<lanes { try await prepare(store, texts, lane) }
    // Making up text is not saving; it is done beforehand.
    let edits = (0..<lanes).map { Self.edits(texts, $0) }
    let processor = processorSeconds()
    let begun = ContinuousClock.now
    let end = begun + .seconds(seconds)
    let times = try await withThrowingTaskGroup(of: Times.self) { group in
      for lane in 0..<lanes { group.addTask { try await write(to: store, edits[lane], until: end) } }
      var all = Times()
      for try await times in group { all.add(times) }
      return all
    }
    let elapsed = (ContinuousClock.now - begun) / .seconds(1)
    report("saves-per-second", Double(times.seconds.count) / elapsed, "1/s")
    report("processor-per-save", (processorSeconds() - processor) / Double(times.seconds.count), "s")
    report("save-p50", times.median, "s")
    report("save-p99", times.percentile(0.99), "s")
    await store.close()
  }

  private static func set(_ texts: SampleTexts, _ lane: Int, _ record: Int, basedOn: Int64) -> ChangeSet {
    ChangeSet(
      .plan(texts.plan(lane)), actor: "担当\(lane)", reason: "見直し",
      changes: [
        RecordChange(
          "measure", "m-\(record)", basedOn: basedOn,
          content: texts.content(plan: lane, measure: record, edit: Int(basedOn)))
      ])
  }

  private static func prepare(_ store: any PlanStore, _ texts: SampleTexts, _ lane: Int) async throws {
    for record in 0..<recordsPerLane { _ = try await store.save(set(texts, lane, record, basedOn: 0)) }
  }

  private static func edits(_ texts: SampleTexts, _ lane: Int) -> [ChangeSet] {
    (0..<recordsPerLane * 8).map { place in
      set(texts, lane, place % recordsPerLane, basedOn: Int64(place / recordsPerLane + 1))
    }
  }

  /// Every save is a new version of a record that is there: what officers do all day.
  private static func write(
    to store: any PlanStore, _ sets: [ChangeSet], until end: ContinuousClock.Instant
  ) async throws -> Times {
    var versions = [Int64](repeating: 1, count: recordsPerLane)
    var times = Times()
    var step = 0
    while true {
      let record = step % recordsPerLane
      var set = sets[step % sets.count]
      set.changes[0].basedOn = versions[record]
      let begun = ContinuousClock.now
      if begun > end { return times }
      guard case .saved(let entry, let saved) = try await store.save(set), entry > 0 else {
        throw Unexpected("a save was not taken")
      }
      times.add(ContinuousClock.now - begun)
      versions[record] = saved[0]
      step += 1
    }
  }
}

struct Unexpected: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
