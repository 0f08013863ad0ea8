internal import Foundation

extension Formula {
  /// The number that the formula gives for `period`, or why there is none.
  ///
  /// A missing value is never taken for 0. 件数 alone counts the periods that have a number and passes over the others.
  ///
  /// - Parameter values: the value of an indicator for a period; nil when there is no entry.
  public func evaluate(
    period: Period, inputs values: (RecordID<Indicator>, Period) -> FormulaInput?
  ) -> FormulaResult {
    var evaluation = FormulaEvaluation(period: period)
    do throws(FormulaObstacle) {
      let number = try evaluation.number(of: expression, values)
      return .success(evaluation.result(number))
    } catch {
      return .failure(error)
    }
  }

  /// The same with values alone, all of them final.
  public func evaluate(
    period: Period, values: (RecordID<Indicator>, Period) -> ObservedValue?
  ) -> FormulaResult {
    evaluate(period: period, inputs: { id, period in values(id, period).map { FormulaInput($0) } })
  }
}

/// One computation: what was read, and what that says about the result.
private struct FormulaEvaluation {
  typealias Values = (RecordID<Indicator>, Period) -> FormulaInput?

  let period: Period
  private var uses: [FormulaUse] = []
  private var known: Set<Key> = []
  private var isProvisional = false
  private var isApproximate = false
  private var asOf: CalendarDate?

  private struct Key: Hashable {
    var indicator: RecordID<Indicator>
    var period: Period
  }

  init(period: Period) { self.period = period }

  func result(_ number: Decimal) -> FormulaValue {
    FormulaValue(
      number: number, status: isProvisional ? .provisional : .final, isApproximate: isApproximate, asOf: asOf,
      inputs: uses)
  }

  mutating func number(of expression: FormulaExpression, _ values: Values) throws(FormulaObstacle) -> Decimal {
    switch expression {
    case .number(let number): return number
    case .value(let id): return try read(id, period, values)
    case .previousYear(let id):
      guard let earlier = period.oneYearEarlier else { throw .periodsDoNotFit(period) }
      return try read(id, earlier, values)
    case .over(let aggregate, let id, let periods): return try over(aggregate, id, periods, values)
    case .negative(let inner): return try -number(of: inner, values)
    case .calculation(let calculation, let left, let right):
      let first = try number(of: left, values)
      return try Self.calculate(calculation, first, try number(of: right, values))
    }
  }

  private static func calculate(
    _ calculation: FormulaCalculation, _ left: Decimal, _ right: Decimal
  ) throws(FormulaObstacle) -> Decimal {
    switch calculation {
    case .plus: return try held(left + right)
    case .minus: return try held(left - right)
    case .times: return try held(left * right)
    case .divided:
      guard !right.isZero else { throw .divisionByZero }
      return try held(left / right)
    case .share:
      guard !right.isZero else { throw .divisionByZero }
      // Multiplied before it is divided, so that a third of 300 is exactly 33 and a third.
      return try held(held(left * 100) / right)
    }
  }

  private static func held(_ number: Decimal) throws(FormulaObstacle) -> Decimal {
    guard let held = ExactArithmetic.step(number) else { throw .outOfRange }
    return held
  }

  private mutating func over(
    _ aggregate: FormulaAggregate, _ id: RecordID<Indicator>, _ periods: FormulaPeriods, _ values: Values
  ) throws(FormulaObstacle) -> Decimal {
    guard let all = periods.all(upTo: period), !all.isEmpty else { throw .periodsDoNotFit(period) }
    if aggregate == .count {
      var count = 0
      for period in all where values(id, period)?.value.number != nil {
        _ = try read(id, period, values)
        count += 1
      }
      return Decimal(count)
    }
    var total = Decimal(0)
    for period in all { total = try Self.held(total + read(id, period, values)) }
    return aggregate == .sum ? total : try Self.held(total / Decimal(all.count))
  }

  private mutating func read(
    _ id: RecordID<Indicator>, _ period: Period, _ values: Values
  ) throws(FormulaObstacle) -> Decimal {
    guard let input = values(id, period) else { throw .missing(id, period, .noEntry) }
    guard !input.isStale else { throw .missing(id, period, .stale) }
    guard let usable = ExactArithmetic.usable(input.value.number), let number = ExactArithmetic.step(usable) else {
      throw .missing(id, period, FormulaObstacle.MissingReason(input.value))
    }
    guard !input.isBound else { throw .missing(id, period, .onlyBound) }
    if known.insert(Key(indicator: id, period: period)).inserted {
      uses.append(FormulaUse(indicator: id, period: period, number: number))
      isProvisional = isProvisional || input.status == .provisional
      isApproximate = isApproximate || input.isApproximate
      if period == self.period, let day = input.asOf { asOf = asOf.map { min($0, day) } ?? day }
    }
    return number
  }
}
