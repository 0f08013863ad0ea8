public import PlanModel

/// What a rule may look at: the plan, the day by whose law it is judged, and what was worked out once for all rules.
public struct RuleContext: Sendable {
  /// The plan.
  public let plan: Plan
  /// The day by whose law the plan is judged.
  public let asOf: CalendarDate
  /// The kinds of body whose plan it is; for a joint plan several.
  public let addressees: Set<Addressee>
  /// Every indicator with its surroundings, in the order of `plan.allIndicators`.
  public let indicators: [IndicatorInPlan]
  /// Every text that the plan prints, with its place.
  public let texts: [PlacedText]

  /// Looks a plan over once.
  public init(plan: Plan, asOf: CalendarDate) {
    self.plan = plan
    self.asOf = asOf
    addressees = Self.addressees(of: plan)
    indicators = IndicatorInPlan.all(in: plan)
    texts = PlacedText.all(in: plan)
  }

  /// Whether a prefecture is among the bodies.
  public var isPrefecture: Bool { addressees.contains(.prefecture) }

  /// Whether a municipality is among the bodies.
  public var isMunicipality: Bool {
    addressees.contains(.designatedCity) || addressees.contains(.otherMunicipality)
  }

  /// Whether the plan has been decided. Duties that begin with the decision do not concern a draft.
  public var isDecided: Bool {
    plan.status == .adopted || plan.status == .ended || plan.adoption?.decidedOn != nil
  }

  /// The last day on which the plan is valid, where it says so.
  public var lastDay: CalendarDate? { (plan.dataPlanSpan ?? plan.span)?.last }

  /// The section or file that a person edits to mend a measure.
  func file(of measure: Measure) -> String { "measures/\(measure.id).yaml" }

  /// The kinds of the bodies named; where none is known, what the plan claims to be; otherwise a municipality, of which
  /// the law asks least.
  static func addressees(of plan: Plan) -> Set<Addressee> {
    let known = Set(plan.localGovernments.map { Addressee($0.kind) })
    if !known.isEmpty { return known }
    return plan.dataPlanRole?.kind == .prefecturalDataPlan ? [.prefecture] : [.otherMunicipality]
  }
}
