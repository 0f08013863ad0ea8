internal import Foundation
internal import PlanModel

/// Finds a grade by comparing the actual value with target, expected value and baseline.
///
/// The conditions are tried from the best grade down, and the first that holds decides. A condition that cannot be
/// decided with what was published ends the search: the grade is then one of several.
struct GradePosition {
  /// What is known.
  let facts: IndicatorFacts
  /// The value to judge.
  let actual: ActualValue
  /// Which way is better.
  let sense: Sense
  /// The scale.
  let scale: GradeScale

  /// What the search came to.
  enum Finding {
    /// This grade, and no other.
    case grade(Grade)
    /// One of these; the first could not be decided for the reason given, to go on with 「…ため」.
    case open([Grade], reason: String)
  }

  /// Whether a condition holds.
  private enum Answer {
    case yes
    case no
    case unknown(String)
  }

  /// The grade.
  func find() -> Finding {
    var open: [Grade] = []
    var reason: String?
    for grade in scale.grades where grade.condition != .noValue {
      switch answer(grade) {
      case .no: continue
      case .yes:
        guard let reason else { return .grade(grade) }
        return .open(open + [grade], reason: reason)
      case .unknown(let why):
        open.append(grade)
        reason = reason ?? why
      }
    }
    return .open(open, reason: reason ?? "いずれの区分の条件にも当たらない")
  }

  /// A grade without a condition takes what the better ones left, if it is the last.
  private func answer(_ grade: Grade) -> Answer {
    guard let condition = grade.condition else {
      let last = scale.grades.last { $0.condition != .noValue }
      return grade == last ? .yes : .unknown("「\(grade.label)」の条件が示されていない")
    }
    if sense == .level, condition != .meetsTarget { return .unknown(GradeObstacle.levelToKeep.text) }
    switch condition {
    case .exceedsTarget: return target { sense.lead(of: actual.value, over: $0) > 0 }
    case .meetsTarget: return target { GradeRate(facts: facts, actual: actual, sense: sense).isMet($0) }
    case .onPace: return onPace
    case .betterThanBaseline: return baseline { $0 > (band($1) ?? 0) }
    case .notWorseThanBaseline: return baseline { $0 >= -(band($1) ?? 0) }
    case .worseThanBaseline: return baseline { $0 < -(band($1) ?? 0) }
    case .nearBaseline: return near(grade)
    case .noValue: return .no
    }
  }

  private func target(_ holds: (Decimal) -> Bool) -> Answer {
    guard let target = facts.targetValue else { return .unknown(GradeObstacle.undefined(.noTarget).text) }
    return holds(target) ? .yes : .no
  }

  private var onPace: Answer {
    switch ExpectedPathMethod().expected(facts) {
    case .value(let expected): sense.lead(of: actual.value, over: expected) >= 0 ? .yes : .no
    case .undefined(let reason): .unknown(GradeObstacle.undefined(reason).text)
    }
  }

  private func baseline(_ holds: (_ lead: Decimal, _ start: Decimal) -> Bool) -> Answer {
    guard let start = facts.startValue else { return .unknown(GradeObstacle.undefined(.noBaseline).text) }
    return holds(sense.lead(of: actual.value, over: start), start) ? .yes : .no
  }

  /// Without a published width, only a value that did not move at all is surely within it.
  private func near(_ grade: Grade) -> Answer {
    guard let start = facts.startValue else { return .unknown(GradeObstacle.undefined(.noBaseline).text) }
    if actual.value == start { return .yes }
    guard let band = band(start) else { return .unknown("「\(grade.label)」とみなす幅が数値で示されていない") }
    return (actual.value - start).magnitude <= band ? .yes : .no
  }

  /// The half-width of what counts as no change: the indicator's own, that for questionnaires, or a share of the
  /// baseline; nil where none is published.
  private func band(_ start: Decimal) -> Decimal? {
    if let own = ExactArithmetic.usable(facts.indicator.tolerance) { return own.magnitude }
    if facts.indicator.isSurvey, let band = ExactArithmetic.usable(scale.surveyBand) { return band.magnitude }
    return ExactArithmetic.usable(scale.bandPercent).map { ($0 * start / 100).magnitude }
  }
}
