internal import Foundation
internal import PlanModel

/// The reason for a pace as one or two plain sentences with the figures.
struct ReasonSentence {
  /// What is known.
  let facts: IndicatorFacts
  /// The kind of the method in use.
  let kind: EvaluationMethodKind
  /// ①.
  let ratio: Computed
  /// ②.
  let baselineRelative: Computed
  /// The grounds for the pace.
  let ground: PaceGround

  /// The sentences.
  var text: String {
    if case .cannotTell(let obstacle) = ground {
      return ObstacleSentence(facts: facts, obstacle: obstacle).text + laterGap
    }
    guard let actual = facts.actual else { return sentenceWithoutActual }
    return main(actual) + methodRate + laterGap
  }

  private var figures: SentenceFigures { SentenceFigures(facts.indicator) }

  private var sense: Sense {
    facts.indicator.direction.flatMap { Sense($0, facts.target?.comparator ?? .equal) } ?? .higher
  }

  private func main(_ actual: ActualValue) -> String {
    switch ground {
    case .reached: facts.subject(actual) + "は、" + metGoal(actual.value)
    case .overdue: overdue(actual)
    case .onPace(let expected): prefix + onPace(actual, expected)
    case .behind(let expected): prefix + behind(actual, expected)
    case .worse, .improved, .unchanged: prefix + againstStart(actual)
    case .noValue, .notYetStarted, .cannotTell: sentenceWithoutActual
    }
  }

  /// Said first where less is better, so that 「下回る」 is not taken for bad.
  private var prefix: String { facts.indicator.direction == .decrease ? "減少を目指す指標であり、" : "" }

  private func metGoal(_ actual: Decimal) -> String {
    guard let goal = facts.goalText else { return "基準値の水準を保っています。" }
    if facts.target?.comparator != .equal { return "\(goal)を満たしています。" }
    switch sense {
    case .higher: return "\(goal)に達しています。"
    case .lower:
      return actual == facts.targetValue ? "\(goal)に達しています。" : "\(goal)を下回り、目標に達しています。"
    case .level: return "\(goal)の水準を保っています。"
    }
  }

  private func overdue(_ actual: ActualValue) -> String {
    let goal = facts.goalText ?? "目標値"
    let missed: String
    if facts.target?.comparator != .equal {
      missed = "\(goal)を満たしていません。"
    } else {
      switch sense {
      case .higher: missed = "\(goal)に達していません。"
      case .lower: missed = "\(goal)まで下がっていません。"
      case .level: missed = "\(goal)の水準にありません。"
      }
    }
    let isUnreported = facts.deadline.map { actual.day < $0 } ?? false
    return facts.passedDeadline + facts.subject(actual) + "は、" + missed
      + (isUnreported ? "達成の時期の値は、まだ記録されていません。" : "")
  }

  private func onPace(_ actual: ActualValue, _ expected: Decimal) -> String {
    let (left, right) = figures.pair(actual.value, expected)
    let subject = facts.subject(actual, number: left) + "は、" + expectedName + right
    if actual.value == expected { return subject + (sense == .lower ? "まで下がっています。" : "に達しています。") }
    return subject + (sense == .lower ? "を下回り、予定より減っています。" : "を上回っています。")
  }

  private func behind(_ actual: ActualValue, _ expected: Decimal) -> String {
    let (left, right) = figures.pair(actual.value, expected)
    let subject = facts.subject(actual, number: left) + "は、" + expectedName + right
    if sense == .level { return subject + "と離れています。" }
    let isBelow = sense == .higher
    guard let start = facts.startValue, actual.sum == nil else {
      return subject + (isBelow ? "を下回っています。" : "を上回っています。")
    }
    let joined = subject + (isBelow ? "を下回って" : "を上回って")
    let startText = "基準値" + figures.value(start)
    if actual.value == start { return joined + "おり、\(startText)から変わっていません。" }
    if facts.tolerance > 0, (actual.value - start).magnitude <= facts.tolerance {
      return joined + "おり、\(startText)からの変化は±\(figures.value(facts.tolerance))の幅の内です。"
    }
    return joined + "いますが、\(startText)からは\(isBelow ? "増えて" : "減って")います。"
  }

  private func againstStart(_ actual: ActualValue) -> String {
    let start = facts.startValue ?? 0
    let (left, right) = figures.pair(actual.value, start)
    let subject = facts.subject(actual, number: left) + "は、"
    if ground == .unchanged {
      if actual.value == start { return subject + "基準値\(right)と同じです。" }
      return subject + "基準値\(right)から±\(figures.value(facts.tolerance))の幅の内にあります。"
    }
    if sense == .level {
      let goal = facts.goalText ?? "目標値"
      return subject + "基準値\(right)のときよりも\(goal)から離れています。"
    }
    let isAbove = (sense == .higher) == (ground == .improved)
    return subject + "基準値\(right)を" + (isAbove ? "上回っています。" : "下回っています。")
  }

  private var expectedName: String {
    if case .everyFiscalYear? = facts.target?.deadline { return "毎年度の目標値" }
    if facts.indicator.direction == .keep { return "目標値" }
    return kind == .ratio ? "その年度の目標値" : "見込値"
  }

  /// The rate that the method is named after.
  private var methodRate: String {
    switch (kind, ratio, baselineRelative) {
    case (.ratio, .value(let rate), _): "目標値に対する割合は\(SentenceFigures.rate(rate))です。"
    case (.baselineRelative, _, .value(let rate)): "基準値からの達成割合は\(SentenceFigures.rate(rate))です。"
    default: ""
    }
  }

  private var sentenceWithoutActual: String {
    if ground == .notYetStarted { return "最初の値を計測する時期が、まだ来ていません。" }
    let late = facts.deadline.map { facts.date > $0 } ?? false
    let missing = facts.record.later.map { facts.missing($0) } ?? "実績値がまだ記録されていません。"
    return (late ? facts.passedDeadline : "") + missing
  }

  private var laterGap: String {
    if let running = facts.record.running { return "なお、" + facts.statement(running) + "です。" }
    guard facts.actual != nil, let later = facts.record.later else { return "" }
    return "なお、" + facts.missing(later)
  }
}
