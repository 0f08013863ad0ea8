internal import Interchange
public import PlanModel
internal import PlanStore

extension Draft {
  /// A section with what it was asked.
  public struct AssignmentLine: Sendable, Hashable {
    /// The section.
    public let section: Section
    /// What it was asked; `nil` when nothing was.
    public let assignment: SectionAssignment?
    /// The version of the record; 0 when there is none.
    public let version: Int64
  }

  /// The sections of the plan in their order, with what each was asked and how far it has come.
  public var assignments: [AssignmentLine] {
    var records: [String: StoredRecord] = [:]
    for record in work where record.key.kind == WorkKind.assignment { records[record.key.id] = record }
    return plan.sections.map { section in
      let record = records[section.id.rawValue]
      return AssignmentLine(
        section: section, assignment: record?.content.flatMap { SectionAssignment(json: $0.json) },
        version: record?.version ?? 0)
    }
  }
}
