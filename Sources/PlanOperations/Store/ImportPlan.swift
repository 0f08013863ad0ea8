internal import Foundation
internal import Interchange
internal import PlanModel
public import PlanStore

/// Takes the changes of a plan folder, or of a file of canonical JSON, into a store, all of them or none.
public struct ImportPlan: Sendable {
  /// The folder or file.
  public var path: String
  /// The store.
  public var store: any PlanStore
  /// Who imports.
  public var actor: String
  /// Why.
  public var reason: String
  /// The id under which the plan is kept; its own when `nil`.
  public var name: String?
  /// Whether what is in the store may be replaced and withdrawn by a folder that was not written from it.
  public var mayReplace: Bool

  /// Makes the act.
  public init(
    path: String, store: any PlanStore, actor: String, reason: String = "", as name: String? = nil,
    mayReplace: Bool = false
  ) {
    self.mayReplace = mayReplace
    self.path = path
    self.store = store
    self.actor = actor
    self.reason = reason
    self.name = name
  }

  /// What became of the records.
  public struct Outcome: Sendable, Equatable {
    /// The plan's id in the store.
    public let plan: String
    /// The number of the entry; 0 when nothing had to be changed.
    public let entry: Int64
    /// Records that were not there before.
    public let new: Int
    /// Records that said something else before.
    public let changed: Int
    /// Records that the folder no longer has.
    public let withdrawn: Int
    /// Records that stayed as they were.
    public let unchanged: Int
  }

  /// Reads the plan and saves it, or stops without having changed anything.
  ///
  /// The folder's changes are those since it was written from the store (`FolderBase`). A folder without a base, or a
  /// file, may add to the store; for replacing and withdrawing what is there, `mayReplace` is needed.
  public func run() async throws(OperationStopped) -> Outcome {
    let plan = try readPlan()
    let id = plan.id.rawValue
    let stored = try await StoreAnswer.of { try await store.records(of: .plan(id), at: .now).withoutWork }
    try checkOwner(of: plan, stored)
    let start = try await StoreAnswer.of { try await base(for: id, stored) }
    let changes = Self.changes(to: plan, from: start.records)
    if !start.isKnown, !mayReplace { try checkAddsOnly(changes, to: id) }
    let set = ChangeSet(.plan(id), actor: actor, reason: reason, changes: changes)
    let saved = try await StoreAnswer.of { () async throws -> SaveOutcome in
      changes.isEmpty ? .saved(entry: 0, versions: []) : try await store.save(set)
    }
    switch saved {
    case .conflict(let conflicts): throw OperationStopped(Self.refusal(conflicts), isFinding: true)
    case .saved(let entry, let versions):
      try await leaveBase(id, start.records, changes, versions)
      let withdrawn = changes.count { $0.content == nil }
      let new = changes.count { $0.basedOn == 0 }
      let known = start.records.count { PlanRecords.Kind.all.contains($0.key.kind.rawValue) }
      let changed = changes.count - withdrawn - new
      return Outcome(
        plan: id, entry: entry, new: new, changed: changed, withdrawn: withdrawn, unchanged: known - changed - withdrawn
      )
    }
  }

  /// The records from which the folder's author started.
  private func base(
    for id: String, _ stored: [StoredRecord]
  ) async throws -> (records: [StoredRecord], isKnown: Bool) {
    guard let base = FolderBase.read(path), base.plan == id,
      try await base.origin == FolderBase.origin(of: store)
    else { return (stored, stored.isEmpty) }
    return (try await base.records(in: store, present: stored), true)
  }

  private func checkAddsOnly(_ changes: [RecordChange], to id: String) throws(OperationStopped) {
    let replaced = changes.count { $0.basedOn > 0 && $0.content != nil }
    let withdrawn = changes.count { $0.content == nil }
    guard replaced + withdrawn > 0 else { return }
    throw OperationStopped(
      "計画「\(id)」は既にデータにあり、取り込むと、記録\(replaced)件の内容が置き換わり、\(withdrawn)件が取り下げられるため、取り込みませんでした。"
        + "ほかの人の変更を失わないよう、「tebiki export --plan \(id) フォルダー」で書き出したフォルダーを編集して取り込んでください。"
        + "置き換えてよいときは、--replace を付けてください（以前の版は残ります。）。", isFinding: true)
  }

  /// Whom one must speak with before the folder can be taken in.
  private static func refusal(_ conflicts: [Conflict]) -> String {
    let lines = conflicts.prefix(10).map { conflict in
      let who = conflict.current.map { "\($0.actor)、第\($0.record.version)版" } ?? "削除済み"
      return "\n  \(RecordWords.word(for: conflict.key.kind))「\(conflict.key.id)」（\(who)）"
    }
    let rest = conflicts.count > lines.count ? "\n  ほか\(conflicts.count - lines.count)件" : ""
    return "次の記録は、このフォルダーを書き出した後にほかの人も変更しているため、取り込みませんでした。何も変更していません。"
      + "新しく書き出したフォルダーに自分の変更を移してから、取り込んでください。" + lines.joined() + rest
  }

  /// The folder goes on from what was just saved.
  private func leaveBase(
    _ id: String, _ start: [StoredRecord], _ changes: [RecordChange], _ versions: [Int64]
  ) async throws(OperationStopped) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else { return }
    let origin = try await StoreAnswer.of { try await FolderBase.origin(of: store) }
    var base = FolderBase(plan: id, origin: origin, records: start)
    for (change, version) in zip(changes, versions) {
      base.versions[RecordKey(.plan(id), change.kind, change.id)] = change.content == nil ? nil : version
    }
    base.write(to: path)
  }

  private func readPlan() throws(OperationStopped) -> Plan {
    let reading = try ReadPlan(path: path).run()
    let errors = reading.findings.count { $0.severity == .error }
    guard errors == 0 else {
      throw OperationStopped(
        "「\(path)」に読み取れない箇所が\(errors)件あり、このままでは内容が失われるため、取り込みませんでした。"
          + "「tebiki check \(path)」で内容を確かめ、直してください。", isFinding: true)
    }
    var plan = reading.plan
    if let name { plan.id = RecordID(name) }
    guard plan.id.isWellFormed else {
      throw OperationStopped(
        "「\(plan.id)」は計画の識別子として使えません。半角の英数字で始め、半角の英数字、「-」、「_」、「.」だけを使い、64文字以内にしてください。")
    }
    return plan
  }

  /// A folder with a common name must not replace the plan of another body.
  private func checkOwner(of plan: Plan, _ stored: [StoredRecord]) throws(OperationStopped) {
    let own = stored.filter { $0.key.kind.rawValue == PlanRecords.Kind.plan }.compactMap { PlanRecord($0) }
    guard !own.isEmpty else { return }
    let bodies = PlanRecords.join(own).plan.bodies
    guard !bodies.isEmpty, Set(bodies) != Set(plan.bodies) else { return }
    let names = bodies.map(\.description).joined(separator: "、")
    throw OperationStopped(
      "「\(plan.id)」という識別子の計画は、別の団体（\(names)）の計画として保存されています。取り込みませんでした。"
        + "別の計画として取り込むときは、「--as NAME」で別の識別子を指定してください。")
  }

  /// What must be changed so that the store holds the plan and nothing else of it. Kinds of records that are no part of
  /// a plan are left alone.
  static func changes(to plan: Plan, from stored: [StoredRecord]) -> [RecordChange] {
    let earlier = stored.filter { PlanRecords.Kind.all.contains($0.key.kind.rawValue) }
    var left: [[String]: StoredRecord] = [:]
    for record in earlier { left[[record.key.kind.rawValue, record.key.id]] = record }
    var changes: [RecordChange] = []
    for record in PlanRecords.split(plan, keepingPositionsOf: earlier.compactMap { PlanRecord($0) }) {
      let before = left.removeValue(forKey: [record.kind, record.id])
      if let before, before.content == record.content { continue }
      changes.append(
        RecordChange(RecordKind(record.kind), record.id, basedOn: before?.version ?? 0, content: record.content))
    }
    for record in left.values.sorted(by: { $0.key < $1.key }) {
      changes.append(RecordChange(record.key.kind, record.key.id, basedOn: record.version, content: nil))
    }
    return changes
  }
}
