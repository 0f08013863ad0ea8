public import PlanModel

/// Which published plans a reader wants to see. Whatever is left out asks for nothing.
public struct PlanFilter: Hashable, Sendable {
  /// Words of which each occurs in the title or in a body's name; two letters are enough, and one is.
  public var words = ""
  /// The two digits of a prefecture in which one of the bodies lies.
  public var prefecture: String?
  /// The kind of one of the bodies.
  public var kind: LocalGovernmentKind?
  /// The code of one of the bodies.
  public var body: String?
  /// The pattern of formulation.
  public var pattern: FormulationPattern?
  /// Where today lies against the plan's period.
  public var period: PlanPeriodState?

  /// Makes a filter that lets everything through.
  public init() {}

  /// The plans that pass, in their order.
  public func plans(in catalogue: PublishedCatalogue, on today: CalendarDate) -> [PublishedPlan] {
    if self == PlanFilter() { return catalogue.plans }
    let words = FoldedWords.words(of: words)
    return catalogue.plans.filter { plan in
      if let pattern, plan.heading.formulation?.pattern != pattern { return false }
      if let period, plan.period(on: today) != period { return false }
      if let body, !plan.heading.bodies.contains(where: { $0.text == body }) { return false }
      if let prefecture, !plan.heading.bodies.contains(where: { $0.prefecturePart == prefecture }) { return false }
      if let kind, !plan.bodies.contains(where: { $0.kind == kind }) { return false }
      return plan.searchText.contains(all: words)
    }
  }
}
