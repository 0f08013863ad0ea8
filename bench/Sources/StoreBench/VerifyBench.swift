import PlanOperations
import PlanStore

/// Verifies a chain of saves: every hash, every version, every present state, the index and the file.
enum VerifyBench {
  private static let plans = 100
  private static let recordsPerPlan = 50
  private static let rounds = 5

  static func run(address: String, texts: SampleTexts, entries: Int) async throws {
    let store = try await StoreBench.open(address)
    let begun = ContinuousClock.now
    try await load(store, texts, entries)
    report("load", (ContinuousClock.now - begun) / .seconds(1), "s")
    var all = Times()
    var walks = Times()
    for round in 0...rounds {
      var start = ContinuousClock.now
      let outcome = try await VerifyStore(store: store).run()
      if round > 0 { all.add(ContinuousClock.now - start) }
      guard outcome.isSound, outcome.entries >= entries else { throw Unexpected(outcome.text) }
      start = .now
      _ = try await store.inspect()
      if round > 0 { walks.add(ContinuousClock.now - start) }
    }
    report("entries", Double(try await store.head().number), "entries")
    report("verify-median", all.median, "s")
    report("inspect-median", walks.median, "s")
    await store.close()
  }

  /// One record changed with each entry; the records of a plan in turn.
  private static func load(_ store: any PlanStore, _ texts: SampleTexts, _ entries: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for plan in 0..<plans {
        group.addTask {
          for step in 0..<(entries / plans) {
            let record = step % recordsPerPlan
            let edit = step / recordsPerPlan
            let change = RecordChange(
              "measure", "m-\(record)", basedOn: Int64(edit),
              content: texts.content(plan: plan, measure: record, edit: edit))
            let set = ChangeSet(.plan(texts.plan(plan)), actor: "担当\(plan)", reason: "第\(edit)案", changes: [change])
            guard case .saved = try await store.save(set) else { throw Unexpected("a save was not taken") }
          }
        }
      }
      try await group.waitForAll()
    }
  }
}
