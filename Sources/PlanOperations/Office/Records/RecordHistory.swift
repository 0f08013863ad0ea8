public import Interchange
public import PlanStore

/// The versions of a record, and the way back to one of them.
public struct RecordHistory: Sendable {
  /// The plan.
  public var plan: String
  /// The record's kind.
  public var kind: String
  /// The record's name.
  public var id: String
  /// The store.
  public var store: any PlanStore

  /// Makes the act.
  public init(plan: String, kind: String, id: String, store: any PlanStore) {
    self.plan = plan
    self.kind = kind
    self.id = id
    self.store = store
  }

  private var key: RecordKey { RecordKey(.plan(plan), RecordKind(kind), id) }

  /// All versions, the newest first.
  public func versions() async throws(OperationStopped) -> [RecordVersion] {
    try await StoreAnswer.of { try await store.history(of: key) }
  }

  /// What a version says; `nil` where it withdraws the record.
  public func record(_ version: RecordVersion) -> PlanRecord? { PlanRecord(version.record) }

  /// Makes what an earlier version says the newest version.
  ///
  /// - Parameters:
  ///   - draft: the plan as it stands.
  ///   - ownSection: the section in whose care the record must be and stay; `nil` for those who may change all.
  ///   - ownBody: the body of the person.
  public func restore(
    _ number: Int64, in draft: Draft, actor: String, reason: String, ownSection: String?, ownBody: String?
  ) async throws(OperationStopped) {
    guard PlanRecords.Kind.all.contains(kind) else { throw OperationStopped("この記録は、履歴から戻すことができません。") }
    let versions = try await versions()
    guard let wanted = versions.first(where: { $0.record.version == number }), let newest = versions.first else {
      throw OperationStopped("その版は見つかりません。")
    }
    guard wanted.record.content != nil else { throw OperationStopped("取下げの版には、戻すことができません。") }
    let guarding = RecordGuard(draft: draft, ownSection: ownSection, ownBody: ownBody)
    if let record = record(wanted), let problem = guarding.problem(with: record) {
      throw OperationStopped("その版に戻すことはできません。" + problem, isFinding: true)
    }
    var content = wanted.record.content
    if let old = record(wanted), let present = record(newest) {
      content = try CorrectionGuard.restored(old, over: present, reason: reason).content
    }
    let change = RecordChange(RecordKind(kind), id, basedOn: newest.record.version, content: content)
    let why = "第\(number)版に戻す" + (reason.isEmpty ? "" : "：" + reason)
    let outcome = try await KeptValues(store).save([change], in: .plan(plan), actor: actor, reason: why)
    if case .conflict = outcome { throw OperationStopped("ほかの人が先に変更したため、戻しませんでした。履歴を開き直してください。") }
    try await RecomputeDerived(plan: plan, store: store, actor: actor).run(after: kind, in: draft)
  }
}
