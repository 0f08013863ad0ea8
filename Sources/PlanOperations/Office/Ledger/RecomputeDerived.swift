internal import Interchange
internal import PlanModel
internal import PlanStore

/// Computes the derived figures of a plan anew after something that they may rest on was saved.
///
/// An entry of its own behind the one that brought the new value: whoever is cut off between the two loses nothing, for
/// the next save computes all of them, and until then the check names the values that do not follow from their inputs.
struct RecomputeDerived {
  /// How often others may come in between.
  private static let mostTries = 12

  let plan: String
  let store: any PlanStore
  /// Who saved what they rest on.
  let actor: String
  let today: CalendarDate

  init(plan: String, store: any PlanStore, actor: String, today: CalendarDate = .today()) {
    self.plan = plan
    self.store = store
    self.actor = actor
    self.today = today
  }

  /// Runs when a record of this kind can move a derived figure of the plan. Tells how many values changed.
  @discardableResult
  func run(after kind: String, in draft: Draft) async throws(OperationStopped) -> Int {
    let moves: Set<String> = [PlanRecords.Kind.observation, PlanRecords.Kind.indicator, PlanRecords.Kind.measure]
    guard moves.contains(kind) else { return 0 }
    // An indicator that was just saved may be the first with a formula.
    guard kind != PlanRecords.Kind.observation || draft.plan.hasFormulas else { return 0 }
    return try await run()
  }

  private func run() async throws(OperationStopped) -> Int {
    for _ in 0..<Self.mostTries {
      let records = try await StoreAnswer.of { try await store.records(of: .plan(plan), at: .now) }.withoutWork
      let present = PlanRecords.join(records.compactMap { PlanRecord($0) }).plan
      guard present.hasFormulas else { return 0 }
      let changes = changes(present, records)
      guard !changes.isEmpty else { return 0 }
      let set = ChangeSet(.plan(plan), actor: actor, reason: "算出する指標の再計算（\(changes.count)件）", changes: changes)
      if case .saved = try await StoreAnswer.of({ try await store.save(set) }) { return changes.count }
    }
    throw OperationStopped("値は保存しましたが、ほかの人の変更が続いているため、算出する指標を計算し直せていません。しばらくしてから、どれか一つの値を保存し直してください。")
  }

  private func changes(_ plan: Plan, _ records: [StoredRecord]) -> [RecordChange] {
    let outcomes = DerivedFigures.recompute(plan).filter(\.isChange)
    guard !outcomes.isEmpty else { return [] }
    let ledger = Ledger(records)
    return outcomes.compactMap { outcome -> RecordChange? in
      guard var observation = outcome.observation else { return nil }
      let row = ledger.row(
        observation.indicator, observation.period, isProvisional: outcome.previous?.status == .provisional)
      // The day of the report alone is no change.
      observation.reportedOn = row?.observation.reportedOn
      if let row, row.observation == observation { return nil }
      observation.reportedOn = today
      guard var record = ObservationRecord.record(observation) else { return nil }
      if let row { record.position = row.position }
      let name = row?.id ?? ledger.freeName(observation.indicator, observation.period)
      return RecordChange(RecordKind(record.kind), name, basedOn: row?.version ?? 0, content: record.content)
    }
  }
}

extension Plan {
  /// Whether any indicator is computed from others.
  var hasFormulas: Bool { allIndicators.contains { $0.formula != nil } }
}
