internal import Interchange
public import PlanModel
public import PlanStore

/// Sets until when sections are asked for their reply, as one entry. The plan office does this.
public struct AssignSections: Sendable {
  /// Characters of a note or a reason.
  public static let mostCharacters = 2_000

  /// One section's request.
  public struct Request: Sendable, Hashable {
    /// The section.
    public var section: RecordID<Section>
    /// The day by which the reply is wanted.
    public var dueOn: CalendarDate?
    /// What is asked for.
    public var note: String?
    /// Whether a section that has replied is asked once more; otherwise it stays where it is.
    public var asksAgain: Bool
    /// The version that the person saw; `nil` for whatever is there.
    public var basedOn: Int64?

    /// Makes a request.
    public init(
      section: RecordID<Section>, dueOn: CalendarDate?, note: String? = nil, asksAgain: Bool = false,
      basedOn: Int64? = nil
    ) {
      self.section = section
      self.dueOn = dueOn
      self.note = note
      self.asksAgain = asksAgain
      self.basedOn = basedOn
    }
  }

  /// The plan's id.
  public var plan: String
  /// The requests, each of another section.
  public var requests: [Request]
  /// The store.
  public var store: any PlanStore
  /// Who asks.
  public var actor: String

  /// Makes the act.
  public init(plan: String, requests: [Request], store: any PlanStore, actor: String) {
    self.plan = plan
    self.requests = requests
    self.store = store
    self.actor = actor
  }

  /// Saves; answers with the number of the entry, 0 when nothing changed.
  @discardableResult
  public func run() async throws(OperationStopped) -> Int64 {
    guard Set(requests.map(\.section)).count == requests.count else {
      throw OperationStopped("同じ課への依頼が二つあります。どちらか一方を外してください。", isFinding: true)
    }
    let lines = try await ReadAssignments(plan: plan, store: store).run()
    let known = Dictionary(lines.map { ($0.section.id, $0) }) { first, _ in first }
    var changes: [RecordChange] = []
    for request in requests {
      guard let line = known[request.section] else {
        throw OperationStopped(
          "「\(RecordWords.line(String(request.section.rawValue.prefix(40))))」という担当課は、この計画にありません。", isFinding: true)
      }
      let assignment = try Self.assignment(for: request, before: line.assignment)
      changes.append(
        RecordChange(
          WorkKind.assignment, request.section.rawValue, basedOn: request.basedOn ?? line.version,
          content: RecordContent(json: assignment.json)))
    }
    guard !changes.isEmpty else { return 0 }
    let set = ChangeSet(.plan(plan), actor: actor, reason: "回答の依頼", changes: changes)
    return try await AssignmentSaving.save(set, in: store, sections: lines.map(\.section))
  }

  private static func assignment(
    for request: Request, before: SectionAssignment?
  ) throws(OperationStopped) -> SectionAssignment {
    let note = request.note.map(StartText.paragraph) ?? ""
    guard note.count <= mostCharacters else {
      throw OperationStopped("依頼の内容は\(mostCharacters)文字以内にしてください。", isFinding: true)
    }
    var assignment = before ?? SectionAssignment(section: request.section)
    assignment.section = request.section
    assignment.dueOn = request.dueOn
    assignment.note = note.isEmpty ? nil : note
    if request.asksAgain {
      assignment.state = .requested
      assignment.returnReason = nil
    }
    return assignment
  }
}

/// Saves changes of assignments.
enum AssignmentSaving {
  static func save(
    _ set: ChangeSet, in store: any PlanStore, sections: [Section]
  ) async throws(OperationStopped) -> Int64 {
    switch try await StoreAnswer.of({ try await store.save(set) }) {
    case .saved(let entry, _): return entry
    case .conflict(let conflicts):
      let names = conflicts.prefix(5).map { conflict in
        let name = sections.first { $0.id.rawValue == conflict.key.id }?.name ?? conflict.key.id
        return "「\(name)」（\(conflict.current?.actor ?? "")）"
      }
      throw OperationStopped(
        "画面を開いた後に、ほかの人が次の課の回答の状況を変更しました: \(names.joined(separator: "、"))。何も変更していません。画面を開き直して確かめてください。",
        isFinding: true)
    }
  }
}
