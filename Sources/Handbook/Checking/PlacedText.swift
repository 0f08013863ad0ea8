public import PlanModel

/// A text that the plan prints, and where it stands.
public struct PlacedText: Sendable {
  /// The text.
  public let text: String
  private let record: RecordReference
  private let field: StaticString
  private let index: Int?

  /// Where. Made only when something was found there.
  public var place: Place {
    guard let index else { return Place(record, field: "\(field)") }
    let parts = "\(field)".split(separator: "#", omittingEmptySubsequences: false)
    return Place(record, field: parts.joined(separator: "[\(index)]"))
  }

  /// The file in which to mend it.
  public var file: String {
    switch record {
    case .chapter(let id): "chapters/\(id).md"
    case .measure(let id): "measures/\(id).yaml"
    default: "plan.yaml"
    }
  }

  /// Every longer text of the plan: chapters, what measures say, the formal statement, the vision and the structure.
  static func all(in plan: Plan) -> [PlacedText] {
    var texts: [PlacedText] = []
    texts.reserveCapacity(plan.chapters.count * 2 + plan.measures.count * 5 + 12)
    /// `#` in the field stands for the index.
    func add(_ text: String?, _ record: RecordReference, _ field: StaticString, _ index: Int? = nil) {
      guard let text, !text.utf8.isEmpty else { return }
      texts.append(PlacedText(text: text, record: record, field: field, index: index))
    }
    add(plan.adoption?.statement, .plan, "adoption.statement")
    add(plan.formulation?.relation, .plan, "formulation.relation")
    add(plan.vision?.description, .plan, "vision.description")
    for (index, role) in plan.roles.enumerated() { add(role.basis, .plan, "roles#.basis", index) }
    for (index, choice) in plan.pillars.enumerated() { add(choice.policy, .plan, "pillars#.policy", index) }
    for chapter in plan.chapters {
      add(chapter.title, .chapter(chapter.id), "title")
      add(chapter.body, .chapter(chapter.id), "body")
    }
    for measure in plan.measures {
      let record = RecordReference.measure(measure.id)
      add(measure.summary, record, "summary")
      add(measure.presentState, record, "presentState")
      add(measure.content, record, "content")
      add(measure.goal, record, "goal")
      for (index, basis) in measure.legalBasis.enumerated() { add(basis, record, "legalBasis#", index) }
    }
    return texts
  }
}
