internal import PlanModel

extension StratMLLossKind {
  /// What belongs to indicators and their values; `nil` for other kinds.
  func ofIndicators(in plan: Plan, part: StratMLPart) -> [RecordReference]? {
    let indicators = part.holdsIndicators ? plan.allIndicators : []
    func count(_ number: (Indicator) -> Int) -> [RecordReference] {
      indicators.flatMap { Array(repeating: .indicator($0.id), count: number($0)) }
    }
    return switch self {
    case .indicators: part.holdsIndicators ? [] : plan.allIndicators.map { .indicator($0.id) }
    case .calculation: count(\.calculation)
    case .owners: count { $0.owner == nil ? 0 : 1 }
    case .relativeTargets: count { $0.targets.count { $0.relative != nil } }
    case .results: part.holdsResults ? [] : plan.observations.map(\.reference)
    case .evidence: held(in: plan, part: part, isKnown: true).filter { !$0.evidence.isEmpty }.map(\.reference)
    case .reportedValues: held(in: plan, part: part, isKnown: true).filter(\.isReported).map(\.reference)
    case .strayObservations: held(in: plan, part: part, isKnown: false).map(\.reference)
    default: nil
    }
  }

  /// The values of a report whose indicator the plan knows, or does not know. Where no values are written, nothing is
  /// left that could lack something.
  private func held(in plan: Plan, part: StratMLPart, isKnown: Bool) -> [Observation] {
    guard part.holdsResults else { return [] }
    let known = Set(plan.allIndicators.map(\.id))
    return plan.observations.filter { known.contains($0.indicator) == isKnown }
  }
}

extension Indicator {
  /// How many statements there are on how it is computed, judged and shown.
  fileprivate var calculation: Int {
    (formula == nil ? 0 : 1) + (method == nil ? 0 : 1) + (tolerance == nil ? 0 : 1) + (decimalPlaces == nil ? 0 : 1)
  }
}

extension Observation {
  fileprivate var reference: RecordReference { .observation(indicator, period) }

  /// Whether it tells how it came to be reported.
  fileprivate var isReported: Bool {
    asOf != nil || asReported != nil || reportedBy != nil || reportedOn != nil || correctionReason != nil
      || staleness != nil
  }
}
