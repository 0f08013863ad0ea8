internal import Foundation

/// Computes derived figures anew from the values of a plan: a pure function, whose second run changes nothing.
///
/// A computed value is kept to ten decimal places and marked by ``Evidence/formula``; formulas that read it use it as
/// kept, so that a stranger can repeat every step with the published values.
public enum DerivedFigures {
  /// The decimal places to which a computed value is kept.
  public static let keptPlaces = 10

  /// What becomes of every derived figure: inputs before what needs them, then oldest period first.
  public static func recompute(_ plan: Plan) -> [DerivedOutcome] {
    let indicators = plan.allIndicators
    guard indicators.contains(where: { $0.formula != nil }) else { return [] }
    return recompute(indicators, graph: FormulaGraph(indicators), observations: plan.observations)
  }

  /// The same with a graph that is at hand.
  public static func recompute(
    _ indicators: [Indicator], graph: FormulaGraph, observations: [Observation]
  ) -> [DerivedOutcome] {
    var values = DerivedValues(observations)
    var outcomes: [DerivedOutcome] = []
    let kinds = Dictionary(indicators.map { ($0.id, $0.periodKind) }) { first, _ in first }
    // What cannot be computed at all comes first: formulas that read its values must find them old.
    for indicator in indicators {
      let obstacle: FormulaObstacle
      if let problem = graph.problems[indicator.id] {
        obstacle = .badFormula(problem)
      } else if let cycle = graph.cycle(through: indicator.id) {
        obstacle = .cycle(cycle)
      } else {
        continue
      }
      for previous in values.computed(indicator.id) {
        outcomes.append(values.keepStale(previous, obstacle))
      }
    }
    for id in graph.order {
      guard let formula = graph.formulas[id], let kind = kinds[id] else { continue }
      var periods = FormulaReach(formula.expression).periods(kind: kind) { values.periods($0) }
      periods.formUnion(values.periods(id))
      for period in periods.sorted() { outcomes.append(values.compute(id, formula, period)) }
    }
    return outcomes
  }

  /// The plan with the outcomes in it: values in their places, new ones behind the others.
  public static func applying(_ outcomes: [DerivedOutcome], to plan: Plan) -> Plan {
    var plan = plan
    var places: [DerivedValues.Key: Int] = [:]
    for (place, observation) in plan.observations.enumerated() {
      let key = DerivedValues.Key(observation)
      if places[key].map({ DerivedValues.yields(plan.observations[$0], to: observation) }) ?? true {
        places[key] = place
      }
    }
    for outcome in outcomes where outcome.isChange {
      guard let observation = outcome.observation else { continue }
      if let place = places[DerivedValues.Key(observation)] {
        plan.observations[place] = observation
      } else {
        plan.observations.append(observation)
      }
    }
    return plan
  }
}

/// The values of a plan while derived ones are computed.
private struct DerivedValues {
  struct Key: Hashable {
    var indicator: RecordID<Indicator>
    var period: Period

    init(_ indicator: RecordID<Indicator>, _ period: Period) {
      self.indicator = indicator
      self.period = period
    }

    init(_ observation: Observation) { self.init(observation.indicator, observation.period) }
  }

  private var values: [Key: Observation] = [:]
  private var known: [RecordID<Indicator>: Set<Period>] = [:]

  init(_ observations: [Observation]) {
    for observation in observations {
      let key = Key(observation)
      if values[key].map({ Self.yields($0, to: observation) }) ?? true { values[key] = observation }
      known[key.indicator, default: []].insert(key.period)
    }
  }

  /// Whether `other` of the same period is used instead: a final value before a provisional one, then the later entry.
  static func yields(_ observation: Observation, to other: Observation) -> Bool {
    !(observation.status == .final && other.status == .provisional)
  }

  func periods(_ id: RecordID<Indicator>) -> Set<Period> { known[id] ?? [] }

  /// The values of an indicator that a formula gave earlier, oldest first.
  func computed(_ id: RecordID<Indicator>) -> [Observation] {
    periods(id).sorted().compactMap { values[Key(id, $0)] }.filter { $0.evidence.formula != nil }
  }

  mutating func compute(_ id: RecordID<Indicator>, _ formula: Formula, _ period: Period) -> DerivedOutcome {
    let key = Key(id, period)
    let previous = values[key]
    let result = formula.evaluate(period: period) { id, period in values[Key(id, period)].map(FormulaInput.init) }
    if let previous, previous.evidence.formula == nil, previous.value != .notReported {
      let given = try? result.get()
      return DerivedOutcome(
        indicator: id, period: period, previous: previous,
        result: .reported(previous, formulaGives: given.map { kept($0.number) }))
    }
    switch result {
    case .success(let value):
      let observation = observation(id, period, formula, value, previous)
      set(observation)
      return DerivedOutcome(indicator: id, period: period, previous: previous, result: .computed(observation))
    case .failure(let obstacle):
      if let previous, previous.evidence.formula != nil { return keepStale(previous, obstacle) }
      return DerivedOutcome(indicator: id, period: period, previous: previous, result: .waiting(obstacle))
    }
  }

  mutating func keepStale(_ previous: Observation, _ obstacle: FormulaObstacle) -> DerivedOutcome {
    var old = previous
    old.staleness = obstacle.sentence()
    set(old)
    return DerivedOutcome(
      indicator: old.indicator, period: old.period, previous: previous, result: .stale(old, obstacle))
  }

  private mutating func set(_ observation: Observation) {
    values[Key(observation)] = observation
    known[observation.indicator, default: []].insert(observation.period)
  }

  private func kept(_ number: Decimal) -> Decimal {
    ExactArithmetic.rounded(number, places: DerivedFigures.keptPlaces)
  }

  /// The computed observation. Of the previous one only what a person wrote beside the figure stays.
  private func observation(
    _ id: RecordID<Indicator>, _ period: Period, _ formula: Formula, _ value: FormulaValue, _ previous: Observation?
  ) -> Observation {
    Observation(indicator: id, period: period, value: .number(kept(value.number))) {
      $0.status = value.status
      $0.isApproximate = value.isApproximate
      $0.asOf = value.asOf
      $0.evidence.formula = formula.text
      $0.evidence.inputs = value.inputs.isEmpty ? nil : value.inputsText
      $0.note = previous?.note
      $0.reportedBy = previous?.reportedBy
      $0.reportedOn = previous?.reportedOn
      $0.correctionReason = previous?.correctionReason
    }
  }
}
