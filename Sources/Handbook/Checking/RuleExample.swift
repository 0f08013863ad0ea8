public import PlanModel

/// A plan that shows what a rule accepts or finds: a change to a small complete plan.
public struct RuleExample: Sendable {
  /// What is to come of it.
  public enum Expectation: Hashable, Sendable {
    /// The rule is satisfied.
    case passes
    /// The rule, and no other, finds a gap at exactly these places.
    case fails([Place])
    /// The rule asks a person.
    case asks
    /// The rule does not concern the plan.
    case doesNotApply
  }

  /// What the plan is like, as a short phrase.
  public let title: String
  /// The complete plan that is changed.
  public let base: ExamplePlan
  /// The day by whose law it is judged; the plan's own decision date when `nil`.
  public let asOf: CalendarDate?
  /// What is to come of it.
  public let expectation: Expectation
  /// The figures that lie beside the plan.
  public let figures: [PlanFigure]
  /// The change.
  let change: @Sendable (inout Plan) -> Void

  /// The plan of the example.
  public var plan: Plan {
    var plan = base.plan
    change(&plan)
    return plan
  }

  /// An example that the rule accepts.
  static func passing(
    _ title: String, of base: ExamplePlan = .prefecture, asOf: CalendarDate? = nil,
    figures: [PlanFigure] = [], _ change: @escaping @Sendable (inout Plan) -> Void = { _ in }
  ) -> RuleExample {
    RuleExample(
      title: title, base: base, asOf: asOf, expectation: .passes, figures: figures, change: change)
  }

  /// An example in which the rule finds a gap at each of `places`, in this order.
  static func failing(
    _ title: String, of base: ExamplePlan = .prefecture, asOf: CalendarDate? = nil,
    figures: [PlanFigure] = [], at places: Place..., by change: @escaping @Sendable (inout Plan) -> Void = { _ in }
  ) -> RuleExample {
    RuleExample(
      title: title, base: base, asOf: asOf, expectation: .fails(places), figures: figures, change: change)
  }

  /// An example in which the rule asks a person.
  static func asking(
    _ title: String, of base: ExamplePlan = .prefecture, asOf: CalendarDate? = nil,
    by change: @escaping @Sendable (inout Plan) -> Void
  ) -> RuleExample {
    RuleExample(title: title, base: base, asOf: asOf, expectation: .asks, figures: [], change: change)
  }

  /// An example that the rule does not concern.
  static func notConcerned(
    _ title: String, of base: ExamplePlan = .prefecture, asOf: CalendarDate? = nil,
    _ change: @escaping @Sendable (inout Plan) -> Void = { _ in }
  ) -> RuleExample {
    RuleExample(title: title, base: base, asOf: asOf, expectation: .doesNotApply, figures: [], change: change)
  }
}
