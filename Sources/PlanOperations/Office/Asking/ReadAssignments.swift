internal import Interchange
public import PlanModel
public import PlanStore

/// What the sections of a plan were asked, and how far they have come.
public struct ReadAssignments: Sendable {
  /// The plan's id.
  public var plan: String
  /// The store.
  public var store: any PlanStore

  /// Makes the act.
  public init(plan: String, store: any PlanStore) {
    self.plan = plan
    self.store = store
  }

  /// One section.
  public struct Line: Sendable, Equatable {
    /// The section.
    public let section: Section
    /// What it was asked; `nil` when nothing was.
    public let assignment: SectionAssignment?
    /// The version of the assignment's record; 0 when there is none.
    public let version: Int64
    /// Whether the record is there and cannot be read; setting the due date anew mends it.
    public let isDamaged: Bool
  }

  /// Reads: the sections in the plan's order, then those that were asked and are in the plan no more.
  public func run() async throws(OperationStopped) -> [Line] {
    let scope = RecordScope.plan(plan)
    let stored = try await StoreAnswer.of { () async throws -> [StoredRecord] in
      scope.isPlan ? try await store.records(of: scope, at: .now) : []
    }
    let wanted = [PlanRecords.Kind.plan, PlanRecords.Kind.section]
    let parts = stored.filter { wanted.contains($0.key.kind.rawValue) }
    guard parts.contains(where: { $0.key.kind.rawValue == PlanRecords.Kind.plan }) else {
      throw OperationStopped("「\(RecordWords.line(String(plan.prefix(80))))」という識別子の計画はありません。計画の一覧から開き直してください。")
    }
    let sections = PlanRecords.join(parts.compactMap { PlanRecord($0) }).plan.sections
    let asked = stored.filter { $0.key.kind == WorkKind.assignment }
    let byID = Dictionary(asked.map { ($0.key.id, $0) }) { first, _ in first }
    let known = Set(sections.map(\.id.rawValue))
    let gone = asked.filter { !known.contains($0.key.id) }.map { Section(id: RecordID($0.key.id), name: $0.key.id) }
    return (sections + gone).map { section in
      let record = byID[section.id.rawValue]
      let assignment = record?.content.flatMap { SectionAssignment(json: $0.json) }
      return Line(
        section: section, assignment: assignment, version: record?.version ?? 0,
        isDamaged: record != nil && assignment == nil)
    }
  }
}

extension [ReadAssignments.Line] {
  /// How many sections are in a state.
  public func count(_ state: AssignmentState) -> Int { count { $0.assignment?.state == state } }

  /// The sections that owe their reply although the day has passed.
  public func overdue(on day: CalendarDate) -> [ReadAssignments.Line] {
    filter { $0.assignment?.isOverdue(on: day) == true }
  }
}
