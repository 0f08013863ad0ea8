import Foundation
import PlanStore
import Testing

@Suite("Every store: many hands", .serialized)
struct ConcurrencyContractTests {
  /// What a writer was told.
  private struct Told: Sendable {
    var id: String
    var basedOn: Int64
    var content: RecordContent?
    var outcome: SaveOutcome
  }

  /// `TEBIKI_STEPS` makes it longer: `make soak`.
  private static func steps(_ driver: StoreUnderTest) -> Int {
    // The model copies whole histories; what matters of it is tried in fewer steps.
    if driver == .model { return 2_000 }
    let longer = ProcessInfo.processInfo.environment["TEBIKI_STEPS"].flatMap(Int.init)
    return longer ?? 100_000
  }

  @Test(
    "fifty writers lose no update, and the history is one line that a model repeats",
    arguments: StoreUnderTest.available)
  func linear(driver: StoreUnderTest) async throws {
    try await driver.run { store in
      let writers = 50
      let steps = Self.steps(driver) / writers
      let told = try await withThrowingTaskGroup(of: [Told].self) { group in
        for writer in 0..<writers {
          group.addTask { try await Self.write(to: store, steps: steps, seed: UInt64(writer)) }
        }
        return try await group.reduce(into: [Told]()) { $0 += $1 }
      }
      #expect(told.count == steps * writers)
      try await Self.compareWithModel(told, store)
      #expect(try await store.faults(anchor: store.head()).isEmpty)
    }
  }

  /// A person who opens a record, thinks (or not) and saves; now and then from what they saw a while ago.
  private static func write(to store: any PlanStore, steps: Int, seed: UInt64) async throws -> [Told] {
    var generator = SeededNumbers(seed: seed)
    var known: [String: Int64] = [:]
    var told: [Told] = []
    for step in 0..<steps {
      let id = "m-\(Int.random(in: 0..<20, using: &generator))"
      if Int.random(in: 0..<3, using: &generator) == 0 {
        known[id] = try await store.record(Sample.key(id), version: nil)?.record.version ?? 0
      }
      let basedOn = known[id] ?? 0
      let isWithdrawal = Int.random(in: 0..<12, using: &generator) == 0
      let content = isWithdrawal ? nil : Sample.content("書き手\(seed)の第\(step)案")
      let change = RecordChange("measure", id, basedOn: basedOn, content: content)
      let outcome = try await store.save(ChangeSet(Sample.plan, actor: "書き手\(seed)", changes: [change]))
      if case .saved(_, let versions) = outcome { known[id] = versions[0] }
      if case .conflict(let conflicts) = outcome { known[id] = conflicts[0].current?.record.version ?? 0 }
      told.append(Told(id: id, basedOn: basedOn, content: content, outcome: outcome))
    }
    return told
  }

  /// Repeats what was told in the order of the entries. Every saved step must fit the model's state at its place.
  private static func compareWithModel(_ told: [Told], _ store: any PlanStore) async throws {
    var versions: [String: [RecordContent?]] = [:]
    var saved: [(entry: Int64, version: Int64, step: Told)] = []
    for step in told {
      if case .saved(let entry, let numbers) = step.outcome, entry > 0 { saved.append((entry, numbers[0], step)) }
    }
    saved.sort { $0.entry < $1.entry }
    #expect(
      saved.map(\.entry) == Array(1...Int64(saved.count)), "an entry without a writer, or a writer without an entry")
    var misfits = 0
    for (_, version, step) in saved {
      let present = versions[step.id] ?? []
      let isAnew = step.basedOn == 0 && present.last == .some(nil)
      if version != Int64(present.count) + 1 || (step.basedOn != Int64(present.count) && !isAnew) { misfits += 1 }
      versions[step.id, default: []].append(step.content)
    }
    #expect(misfits == 0, "updates were lost")
    #expect(saved.count > told.count / 4, "hardly anything was saved")
    for step in told {
      guard case .conflict(let conflicts) = step.outcome, let current = conflicts[0].current else { continue }
      #expect(current.record.version != step.basedOn, "a conflict without need")
      #expect(versions[step.id]?[Int(current.record.version) - 1] == current.record.content)
    }
    for (id, contents) in versions {
      let history = try await store.history(of: Sample.key(id))
      #expect(history.reversed().map(\.record.content) == contents, "the history of \(id) is not what was told")
    }
  }
}
