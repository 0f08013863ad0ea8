import PlanModel
import PlanOperations
import PlanStore

/// Clients that report one value at a time, each for a plan of its own, as a section's program does: the plan is read
/// anew after every report, the value is read as typed, held against its history, and durable when the answer comes.
enum IntakeBench {
  static func run(address: String, sample: String, clients: Int, seconds: Int) async throws {
    let store = try await StoreBench.open(address)
    for client in 0..<clients {
      _ = try await ImportPlan(path: sample, store: store, actor: "bench", as: name(client)).run()
    }
    let library = DraftLibrary(store)
    let begun = ContinuousClock.now
    let end = begun + .seconds(seconds)
    let times = try await withThrowingTaskGroup(of: Times.self) { group in
      for client in 0..<clients { group.addTask { try await send(name(client), library, store, until: end) } }
      var all = Times()
      for try await times in group { all.add(times) }
      return all
    }
    let elapsed = (ContinuousClock.now - begun) / .seconds(1)
    report("values-per-second", Double(times.seconds.count) / elapsed, "1/s")
    report("value-p50", times.median, "s")
    report("value-p99", times.percentile(0.99), "s")
    await store.close()
  }

  private static func name(_ client: Int) -> String { "intake\(client)" }

  private static func send(
    _ plan: String, _ library: DraftLibrary, _ store: any PlanStore, until end: ContinuousClock.Instant
  ) async throws -> Times {
    var times = Times()
    var step = 0
    let today = CalendarDate(iso: "2026-11-01") ?? .today()
    while true {
      let begun = ContinuousClock.now
      if begun > end { return times }
      guard let draft = try await library.draft(plan) else { throw Unexpected("no plan \(plan)") }
      let indicators = draft.plan.allIndicators.filter { $0.nature == .quantitative && $0.periodKind == .fiscalYear }
      let indicator = indicators[step % indicators.count]
      step += 1
      let entry = FigureEntry(
        indicator: indicator.id.rawValue, period: "令和8年度", value: "\(step)"
      ) {
        $0.status = "速報"
        $0.correctionReason = "測定"
        $0.isConfirmed = true
      }
      let outcome = try await RecordFigures(draft: draft, entries: [entry], today: today, actor: "bench").run(on: store)
      guard outcome.taken == 1 else { throw Unexpected("not taken: \(outcome.lines.first?.problems ?? [])") }
      times.add(ContinuousClock.now - begun)
    }
  }
}
