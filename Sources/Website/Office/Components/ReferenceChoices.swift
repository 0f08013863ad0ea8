internal import PlanModel
internal import PlanOperations

/// What the references of a plan can be chosen from, in the words of the plan.
struct ReferenceChoices {
  private let plan: Plan

  init(_ draft: Draft) { plan = draft.plan }

  /// The records of a kind with their titles. What is chosen already and is not there any more stands at the end.
  func items(of kind: String, including chosen: [String]) -> [(code: String, label: String)] {
    let known = items(of: kind)
    let missing = chosen.filter { code in !code.isEmpty && !known.contains { $0.code == code } }
    return known + missing.map { ($0, "\($0)（見つかりません。）") }
  }

  /// The name of a record, to stand for its id.
  func name(_ kind: String, _ id: String) -> String? { items(of: kind).first { $0.code == id }?.label }

  private func items(of kind: String) -> [(code: String, label: String)] {
    switch kind.lowercased() {
    case "section": plan.sections.map { ($0.id.rawValue, $0.name) }
    case "partner": (plan.promotion?.partners ?? []).map { ($0.id.rawValue, $0.name) }
    case "measure": plan.measures.map { ($0.id.rawValue, Self.title($0.number, $0.title)) }
    case "indicator": plan.allIndicators.map { ($0.id.rawValue, $0.title) }
    case "chapter": plan.chapters.map { ($0.id.rawValue, Self.title($0.number, $0.title)) }
    case "gradescale": plan.gradeScales.map { ($0.id.rawValue, $0.id.rawValue) }
    default: []
    }
  }

  static func title(_ number: String?, _ title: String) -> String { (number.map { $0 + " " } ?? "") + title }
}
