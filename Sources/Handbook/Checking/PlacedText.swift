public import PlanModel

/// A text that the plan prints, and where it stands.
public struct PlacedText: Sendable {
  /// Where.
  public let place: Place
  /// The text.
  public let text: String
  /// The file in which to mend it.
  public let file: String

  /// Every longer text of the plan: chapters, what measures say, the formal statement, the vision and the structure.
  static func all(in plan: Plan) -> [PlacedText] {
    var texts: [PlacedText] = []
    texts.reserveCapacity(plan.chapters.count + plan.measures.count * 4 + 8)
    func add(_ place: Place, _ file: String, _ text: String?) {
      if let text, !text.utf8.isEmpty { texts.append(PlacedText(place: place, text: text, file: file)) }
    }
    add(.plan("adoption.statement"), "plan.yaml", plan.adoption?.statement)
    add(.plan("formulation.relation"), "plan.yaml", plan.formulation?.relation)
    add(.plan("vision.description"), "plan.yaml", plan.vision?.description)
    for (index, role) in plan.roles.enumerated() { add(.plan("roles[\(index)].basis"), "plan.yaml", role.basis) }
    for (index, choice) in plan.pillars.enumerated() where choice.policy != nil {
      add(.plan("pillars[\(index)].policy"), "plan.yaml", choice.policy)
    }
    for chapter in plan.chapters {
      add(.chapter(chapter.id, "title"), "chapters/\(chapter.id).md", chapter.title)
      add(.chapter(chapter.id, "body"), "chapters/\(chapter.id).md", chapter.body)
    }
    for measure in plan.measures { addMeasure(measure, to: &texts) }
    return texts
  }

  private static func addMeasure(_ measure: Measure, to texts: inout [PlacedText]) {
    let file = "measures/\(measure.id).yaml"
    func add(_ field: String, _ text: String?) {
      if let text, !text.utf8.isEmpty {
        texts.append(PlacedText(place: .measure(measure.id, field), text: text, file: file))
      }
    }
    add("summary", measure.summary)
    add("presentState", measure.presentState)
    add("content", measure.content)
    add("goal", measure.goal)
    for (index, basis) in measure.legalBasis.enumerated() { add("legalBasis[\(index)]", basis) }
  }
}
