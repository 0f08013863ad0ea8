internal import Foundation
internal import PlanModel

/// Decides where an indicator stands: the same questions in the same order for every method.
///
/// ① never takes part: for an indicator that is to fall it rises when things get worse.
struct PaceJudgement {
  /// What is known.
  let facts: IndicatorFacts
  /// The kind of the method in use.
  let kind: EvaluationMethodKind
  /// The value expected by now, by that method.
  let expected: Computed

  /// The grounds for the pace.
  func ground() -> PaceGround {
    if facts.indicator.nature == .qualitative { return .cannotTell(.qualitative) }
    if kind == .manual { return .cannotTell(.manual) }
    guard let actual = facts.actual else { return groundWithoutActual }
    if facts.record.hasFallingTotal { return .cannotTell(.fallingTotal) }
    guard let direction = facts.indicator.direction else { return .cannotTell(.noDirection) }
    guard let sense = Sense(direction, facts.target?.comparator ?? .equal) else { return .cannotTell(.contradiction) }
    guard let goal = goal(direction) else {
      guard kind == .baselineOnly else {
        return .cannotTell(hasUnusableTarget ? .outOfRange : .noTarget)
      }
      return groundAgainstStart(actual.value, sense)
    }
    if case .total? = facts.target?.deadline, facts.indicator.counting == nil { return .cannotTell(.noCounting) }
    return ground(actual, goal: goal, sense: sense)
  }

  private func ground(_ actual: ActualValue, goal: Decimal, sense: Sense) -> PaceGround {
    let certainty = actual.sum == nil ? sense.certainty(of: actual.latest.comparator) : .exact
    if meets(actual.value, goal, sense) || isSameBound(actual, goal) {
      return certainty == .exact || certainty == .noWorse ? .reached : .cannotTell(.boundOnly)
    }
    if actual.sum?.hasGap == true { return .cannotTell(.gapInSum) }
    if sense == .level, facts.indicator.tolerance == nil { return .cannotTell(.keepWithoutBand) }
    if let deadline = facts.deadline, facts.date > deadline {
      return certainty == .exact || certainty == .noBetter ? .overdue : .cannotTell(.boundOnly)
    }
    if actual.isInterim { return .cannotTell(.interim) }
    let ground: PaceGround
    switch (kind, sense) {
    case (_, .level): ground = groundNearGoal(actual.value, goal)
    case (.baselineOnly, _): ground = groundAgainstStart(actual.value, sense)
    default: ground = groundAgainstExpected(actual.value, sense)
    }
    return isCertain(ground, certainty) ? ground : .cannotTell(.boundOnly)
  }

  /// The number to reach; for a level to be kept that has none and is judged by its baseline, the baseline.
  private func goal(_ direction: Direction) -> Decimal? {
    facts.targetValue ?? (kind == .baselineOnly && direction == .keep ? facts.startValue : nil)
  }

  private var hasUnusableTarget: Bool { facts.target?.value != nil && facts.targetValue == nil }

  private var groundWithoutActual: PaceGround {
    if !facts.parts.isEmpty { return .cannotTell(.parts) }
    if facts.record.isOutOfRange { return .cannotTell(.outOfRange) }
    if facts.record.isOtherPeriodKind { return .cannotTell(.otherPeriodKind) }
    switch facts.record.later?.value {
    case .none?, .secret?, .text?: return .cannotTell(.unusableValue)
    case .notMeasured?, .notReported?: return .noValue
    default: return facts.reasonWithoutActual == .notYetStarted ? .notYetStarted : .noValue
    }
  }

  /// Whether `actual` meets the target. The tolerance helps only where the number itself is soft: a level to be kept
  /// and a target that is 約.
  func meets(_ actual: Decimal, _ goal: Decimal, _ sense: Sense) -> Bool {
    let isSoft = facts.indicator.direction == .keep || facts.target?.isApproximate == true
    let slack = isSoft ? facts.tolerance : 0
    let comparator = facts.target?.comparator ?? .equal
    switch sense {
    case .level: return (actual - goal).magnitude <= slack
    case .higher: return (comparator == .equal ? .atLeast : comparator).holds(actual: actual + slack, target: goal)
    case .lower: return (comparator == .equal ? .atMost : comparator).holds(actual: actual - slack, target: goal)
    }
  }

  /// Whether source and target give the very same bound, such as 「1,000超」 for 「1,000超」.
  func isSameBound(_ actual: ActualValue, _ goal: Decimal) -> Bool {
    guard let target = facts.target, target.comparator != .equal, actual.sum == nil else { return false }
    return actual.latest.comparator == target.comparator && actual.value == goal
  }

  private func groundAgainstExpected(_ actual: Decimal, _ sense: Sense) -> PaceGround {
    let isWorse = facts.startValue.map { sense.lead(of: actual, over: $0) < -facts.tolerance } ?? false
    guard case .value(let expected) = expected else {
      if isWorse { return .worse }
      guard case .undefined(let reason) = expected else { return .noValue }
      return .cannotTell(.noExpected(reason))
    }
    if sense.lead(of: actual, over: expected) >= 0 { return .onPace(expected: expected) }
    return isWorse ? .worse : .behind(expected: expected)
  }

  private func groundAgainstStart(_ actual: Decimal, _ sense: Sense) -> PaceGround {
    guard let start = facts.startValue else { return .cannotTell(.noExpected(.noBaseline)) }
    let lead = sense.lead(of: actual, over: start)
    if lead > facts.tolerance { return .improved }
    return lead < -facts.tolerance ? .worse : .unchanged
  }

  private func groundNearGoal(_ actual: Decimal, _ goal: Decimal) -> PaceGround {
    guard let start = facts.startValue else { return .behind(expected: goal) }
    let isFarther = (actual - goal).magnitude > (start - goal).magnitude + facts.tolerance
    return isFarther ? .worse : .behind(expected: goal)
  }

  private func isCertain(_ ground: PaceGround, _ certainty: Sense.Certainty) -> Bool {
    switch (certainty, ground) {
    case (.exact, _), (_, .cannotTell): true
    case (.noWorse, .onPace), (.noWorse, .improved): true
    case (.noBetter, .worse): true
    default: false
    }
  }
}
