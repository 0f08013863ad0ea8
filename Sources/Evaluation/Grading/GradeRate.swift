internal import Foundation
internal import PlanModel

/// The rate in percent that a figure gives for an actual value, or what stands in the way.
///
/// Unlike the rates that are shown beside an indicator (``RatioMethod``), which are computed as bodies publish them, a
/// rate that leads to a grade must rise when things get better; where it would not, the figure has no result.
struct GradeRate {
  /// What is known.
  let facts: IndicatorFacts
  /// The value to judge.
  let actual: ActualValue
  /// Which way is better.
  let sense: Sense

  /// The rate.
  func rate(_ figure: GradeFigure) -> Result<Decimal, Obstruction> {
    switch figure {
    case .ratio: facts.targetValue.map(quotient) ?? stop(.undefined(.noTarget))
    case .interimRatio: interimRatio
    case .expectedRatio: expectedRatio
    case .sharedTargetRatio: sharedTargetRatio
    case .baselineRelative: baselineRelative
    case .reached: reached
    case .positions: stop(.noConditions)
    case .byHand, .indicatorMethod: stop(.byHand)
    }
  }

  /// An obstacle on its way through `Result`.
  struct Obstruction: Error {
    let obstacle: GradeObstacle
  }

  private func stop(_ obstacle: GradeObstacle) -> Result<Decimal, Obstruction> {
    .failure(Obstruction(obstacle: obstacle))
  }

  private func quotient(_ goal: Decimal) -> Result<Decimal, Obstruction> {
    switch sense {
    case .lower: return stop(.lessIsBetter)
    case .level: return stop(.levelToKeep)
    case .higher: break
    }
    if goal < 0 { return stop(.negativeTarget) }
    return ExactArithmetic.percent(actual.value, of: goal).map { .success($0) } ?? stop(.undefined(.targetIsZero))
  }

  private func share(to goal: Decimal) -> Result<Decimal, Obstruction> {
    if sense == .level { return stop(.levelToKeep) }
    guard let start = facts.startValue else { return stop(.undefined(.noBaseline)) }
    if sense.lead(of: goal, over: start) < 0 { return stop(.targetBehindBaseline) }
    return BaselineRelativeMethod.share(of: actual.value, from: start, to: goal).value.map { .success($0) }
      ?? stop(.undefined(.baselineEqualsTarget))
  }

  private var baselineRelative: Result<Decimal, Obstruction> {
    facts.targetValue.map(share) ?? stop(.undefined(.noTarget))
  }

  private var interimRatio: Result<Decimal, Obstruction> {
    switch RatioMethod().expected(facts) {
    case .value(let goal): return quotient(goal)
    case .undefined(.noTarget) where facts.targetValue != nil: return stop(.noTargetOfYear)
    case .undefined(let reason): return stop(.undefined(reason))
    }
  }

  /// Where less is better, the share of the way from the baseline to the value expected.
  private var expectedRatio: Result<Decimal, Obstruction> {
    switch ExpectedPathMethod().expected(facts) {
    case .value(let goal): sense == .lower ? share(to: goal) : quotient(goal)
    case .undefined(let reason): stop(.undefined(reason))
    }
  }

  private var sharedTargetRatio: Result<Decimal, Obstruction> {
    guard let target = facts.targetValue else { return stop(.undefined(.noTarget)) }
    guard let end = facts.deadline else { return stop(.undefined(.noDeadline)) }
    guard let start = facts.startDay, start < end else { return stop(.undefined(.noBaseline)) }
    let path = ExpectedPath(sharing: target, from: start, to: end)
    return path.value(on: actual.day).map(quotient) ?? stop(.undefined(.notYetStarted))
  }

  private var reached: Result<Decimal, Obstruction> {
    guard let goal = facts.targetValue else { return stop(.undefined(.noTarget)) }
    return isMet(goal) ? .success(100) : stop(.notReached)
  }

  /// Whether the target is met, as the pace has it.
  func isMet(_ goal: Decimal) -> Bool {
    let judgement = PaceJudgement(facts: facts, kind: .ratio, expected: .undefined(.noTarget))
    return judgement.meets(actual.value, goal, sense) || judgement.isSameBound(actual, goal)
  }
}
