internal import PlanModel
internal import PlanOperations

/// The sections of a plan by name.
enum SectionNames {
  static func of(_ draft: Draft) -> [(id: String, name: String)] {
    draft.plan.sections.map { ($0.id.rawValue, $0.name.isEmpty ? $0.id.rawValue : $0.name) }
  }
}
