internal import Interchange
internal import PlanModel
public import PlanStore

/// Takes a plan folder or a file of canonical JSON into a store, as one change: what is in the store afterwards is what
/// the folder says.
public struct ImportPlan: Sendable {
  /// How often the store is read anew when somebody else saves at the same time.
  private static let attempts = 5

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

  /// Makes the act.
  public init(path: String, store: any PlanStore, actor: String, reason: String = "", as name: String? = nil) {
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
  public func run() async throws(OperationStopped) -> Outcome {
    let plan = try readPlan()
    let id = plan.id.rawValue
    for _ in 0..<Self.attempts {
      let stored = try await StoreAnswer.of { try await store.records(of: .plan(id), at: .now) }
      try checkOwner(of: plan, stored)
      let changes = Self.changes(to: plan, from: stored)
      let set = ChangeSet(.plan(id), actor: actor, reason: reason, changes: changes)
      let saved = try await StoreAnswer.of { () async throws -> SaveOutcome in
        changes.isEmpty ? .saved(entry: 0, versions: []) : try await store.save(set)
      }
      guard case .saved(let entry, _) = saved else { continue }
      let withdrawn = changes.count { $0.content == nil }
      let new = changes.count { $0.basedOn == 0 }
      let changed = changes.count - withdrawn - new
      let known = stored.count { PlanRecords.Kind.all.contains($0.key.kind.rawValue) }
      return Outcome(
        plan: id, entry: entry, new: new, changed: changed, withdrawn: withdrawn,
        unchanged: known - changed - withdrawn)
    }
    throw OperationStopped(
      "取込みの間に、ほかの人がこの計画を続けて保存したため、取り込めませんでした。何も変更していません。しばらくしてから、もう一度お試しください。")
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
