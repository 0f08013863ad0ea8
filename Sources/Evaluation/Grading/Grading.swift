internal import Foundation
internal import PlanModel

/// Goes through the figures of a scale until one gives a grade, and keeps account of why others do not.
struct Grading {
  /// What is known at the end of the year under review.
  let facts: IndicatorFacts
  /// The review.
  let review: Review
  /// The scale.
  let scale: GradeScale
  /// Its bounds.
  let steps: GradeSteps

  /// Fills in what the figures say.
  func fill(_ result: inout GradeComputation) {
    let chain = GradeFallback.chain(for: scale, facts.indicator)
    let words = GradeSentence(facts: facts, scale: scale, steps: steps)
    if chain.first == .byHand { return result.explanation = words.byHand }
    if facts.indicator.nature == .qualitative {
      result.rate = .undefined(.qualitative)
      return result.explanation = words.cannot(GradeObstacle.undefined(.qualitative).text)
    }
    guard let actual = actualOfYear else { return withoutValue(&result, words, chain) }
    if let obstacle = obstacleOfValue(actual) { return result.explanation = words.cannot(obstacle) }
    guard let direction = facts.indicator.direction else {
      return result.explanation = words.cannot(GradeObstacle.noDirection.text)
    }
    guard let sense = Sense(direction, facts.target?.comparator ?? .equal) else {
      return result.explanation = words.cannot(GradeObstacle.contradiction.text)
    }
    for figure in chain where figure != .byHand {
      if figure == .positions {
        if comparePositions(&result, words, actual, sense) { return }
      } else {
        switch GradeRate(facts: facts, actual: actual, sense: sense).rate(figure) {
        case .success(let rate): return use(rate, by: figure, &result, words, certainty(of: actual, sense))
        case .failure(let stop): silence(figure, stop.obstacle, &result)
        }
      }
    }
    result.explanation = words.nothingSpoke(result.silences)
  }

  /// The rate by a figure, whatever the scale.
  func rateAlone(_ figure: GradeFigure) -> Computed? {
    if figure == .byHand || figure == .positions { return nil }
    if facts.indicator.nature == .qualitative { return .undefined(.qualitative) }
    guard let actual = actualOfYear else { return .undefined(reasonWithoutValue) }
    guard let sense = facts.indicator.direction.flatMap({ Sense($0, facts.target?.comparator ?? .equal) }) else {
      return nil
    }
    switch GradeRate(facts: facts, actual: actual, sense: sense).rate(figure) {
    case .success(let rate): return .value(rate)
    case .failure(let stop): return stop.obstacle.undefined.map { .undefined($0) }
    }
  }

  /// The actual value, if it belongs to the year under review.
  private var actualOfYear: ActualValue? {
    facts.actual.flatMap { $0.day >= review.fiscalYear.firstDay ? $0 : nil }
  }

  private var reasonWithoutValue: UndefinedReason {
    facts.actual == nil ? facts.reasonWithoutActual : .noActual
  }

  private func withoutValue(_ result: inout GradeComputation, _ words: GradeSentence, _ chain: [GradeFigure]) {
    if chain.first != .positions { result.rate = .undefined(reasonWithoutValue) }
    result.computed = scale.gradeWithoutValue
    result.explanation = words.withoutValue(of: review.fiscalYear, grade: result.computed)
  }

  /// Why no figure can be had from the value at all.
  private func obstacleOfValue(_ actual: ActualValue) -> String? {
    if facts.record.hasFallingTotal { return "累計の値が前の時点より減っており、単年度の値が混じっているおそれがある" }
    if case .total? = facts.target?.deadline, facts.indicator.counting == nil {
      return "数え方（単年度・期間累計などの別）が定められていない"
    }
    return nil
  }

  private func silence(_ figure: GradeFigure, _ obstacle: GradeObstacle, _ result: inout GradeComputation) {
    if result.silences.isEmpty { result.rate = obstacle.undefined.map { .undefined($0) } }
    result.silences.append(GradeComputation.Silence(figure: figure, reason: obstacle.text))
  }

  /// What the value says about the true one: a bound, an unfinished year and a sum with gaps leave it open.
  private func certainty(of actual: ActualValue, _ sense: Sense) -> Sense.Certainty {
    if actual.isInterim || actual.sum?.hasGap == true {
      return sense == .higher ? .noWorse : sense == .lower ? .noBetter : .open
    }
    return actual.sum == nil ? sense.certainty(of: actual.latest.comparator) : .exact
  }

  private func comparePositions(
    _ result: inout GradeComputation, _ words: GradeSentence, _ actual: ActualValue, _ sense: Sense
  ) -> Bool {
    guard scale.comparesPositions else {
      silence(.positions, .noConditions, &result)
      return false
    }
    result.figure = .positions
    switch GradePosition(facts: facts, actual: actual, sense: sense, scale: scale).find() {
    case .grade(let grade):
      settle(grade, &result, certainty(of: actual, sense), words)
      if result.computed != nil { result.explanation = words.position(grade) }
    case .open(let grades, let reason):
      result.candidates = grades
      result.explanation = words.open(grades, reason)
    }
    return true
  }

  private func use(
    _ rate: Decimal, by figure: GradeFigure, _ result: inout GradeComputation, _ words: GradeSentence,
    _ certainty: Sense.Certainty
  ) {
    result.figure = figure
    result.rate = .value(rate)
    if !scale.pointSteps.isEmpty { return usePoints(rate, &result, words) }
    let place = steps.grade(for: rate)
    result.explanation = words.rate(rate, by: figure, after: result.silences, place: place)
    if let grade = place.map({ scale.grades[$0] }) { settle(grade, &result, certainty, words) }
  }

  private func usePoints(_ rate: Decimal, _ result: inout GradeComputation, _ words: GradeSentence) {
    guard let points = steps.step(for: rate).map({ scale.pointSteps[$0].points }) else {
      return result.explanation = words.cannot("点数の段が数値で示されていない")
    }
    result.points = points
    result.totalPoints = scale.handPoints == nil ? points : review.pointsByHand.map { points + $0 }
    result.computed = result.totalPoints.flatMap { steps.grade(for: Decimal($0)) }.map { scale.grades[$0] }
    result.explanation = words.points(rate, result, byHand: review.pointsByHand)
  }

  /// Takes the grade if the value is certain enough for it; else says which grades it may be.
  private func settle(
    _ grade: Grade, _ result: inout GradeComputation, _ certainty: Sense.Certainty, _ words: GradeSentence
  ) {
    let grades = scale.grades.filter { $0.condition != .noValue }
    guard let place = grades.firstIndex(of: grade) else { return }
    switch certainty {
    case .exact: result.candidates = [grade]
    case .noWorse: result.candidates = Array(grades[...place])
    case .noBetter: result.candidates = Array(grades[place...])
    case .open: result.candidates = grades
    }
    if result.candidates.count == 1 {
      result.candidates = []
      result.computed = grade
    } else {
      result.explanation = words.open(result.candidates, words.uncertain)
    }
  }
}
