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

  /// The figures that lie beside the plan; empty when the caller told of none.
  public let figures: [PlanFigure]
  /// What looks like personal data in the texts that are published.
  public let personalData: [PersonalDataFound]

  /// Looks a plan over once.
  public init(plan: Plan, asOf: CalendarDate, figures: [PlanFigure] = []) {
    self.plan = plan
    self.asOf = asOf
    self.figures = figures
    addressees = Self.addressees(of: plan)
    indicators = IndicatorInPlan.all(in: plan)
    texts = PlacedText.all(in: plan)
    personalData = PersonalDataScan.plan(plan) + PersonalDataScan.figures(figures)
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
