internal import Interchange
internal import PlanStore

/// A row of brothers in a plan of a store, to which people add at the same time.
struct RecordRow {
  private static let mostTries = 12

  let plan: String
  let kind: String
  let store: any PlanStore

  /// The records of the plan; a stop when there is no such plan.
  private func present() async throws(OperationStopped) -> [StoredRecord] {
    let scope = RecordScope.plan(plan)
    let all = try await StoreAnswer.of { () async throws -> [StoredRecord] in
      scope.isPlan ? try await store.records(of: scope, at: .now).withoutWork : []
    }
    guard all.contains(where: { $0.key.kind.rawValue == PlanRecords.Kind.plan }) else {
      throw OperationStopped("「\(RecordWords.line(String(plan.prefix(80))))」という識別子の計画はありません。計画の一覧から開き直してください。")
    }
    return all
  }

  /// Adds records behind the last of the row, as one entry.
  ///
  /// Somebody else may add meanwhile; then `make` is asked again with what is there now, so that ids and places fit.
  ///
  /// - Parameter make: from the present records of the plan, the records to add (only those of the row's kind count) and
  ///   the answer for the number of the entry; an empty list saves nothing.
  func appending<Answer>(
    reason: String, actor: String,
    _ make: ([StoredRecord]) async throws(OperationStopped) -> ([PlanRecord], (Int64) -> Answer)
  ) async throws(OperationStopped) -> Answer {
    for _ in 0..<Self.mostTries {
      let present = try await present()
      let row = present.filter { $0.key.kind.rawValue == kind && $0.content?.parent == nil }
      let (made, answer) = try await make(present)
      let records = made.filter { $0.kind == kind }
      guard !records.isEmpty else { return answer(0) }
      let set = ChangeSet(.plan(plan), actor: actor, reason: reason, changes: try changes(records, after: row))
      if case .saved(let entry, _) = try await StoreAnswer.of({ try await store.save(set) }) { return answer(entry) }
    }
    throw OperationStopped("ほかの人の追加が続いているため、保存できませんでした。何も変更していません。しばらくしてから、もう一度お試しください。")
  }

  private func changes(
    _ records: [PlanRecord], after row: [StoredRecord]
  ) throws(OperationStopped) -> [RecordChange] {
    var last = row.compactMap { $0.content?.position }.max()
    var changes: [RecordChange] = []
    for record in records {
      guard let position = PlanRecords.position(between: last, and: nil) else {
        throw OperationStopped("並び順の番号が上限に達しているため、追加できません。計画を書き出し、取り込み直してください。")
      }
      last = position
      let content = RecordContent(parent: record.parent, position: position, json: record.json)
      changes.append(RecordChange(RecordKind(record.kind), record.id, basedOn: 0, content: content))
    }
    return changes
  }
}
