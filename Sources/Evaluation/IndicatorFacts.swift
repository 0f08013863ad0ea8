internal import Foundation
internal import PlanModel

/// Everything on which the judgement of one indicator rests, looked up once and free of numbers that cannot be used.
///
/// A class, because every step of the judgement holds it, and an indicator is dear to copy.
final class IndicatorFacts: Sendable {
  /// The indicator.
  let indicator: Indicator
  /// The day of the judgement.
  let date: CalendarDate
  /// The span of the plan.
  let planSpan: DateSpan?
  /// The target by which it is judged: the last one with a number, or else the last one.
  let target: Target?
  /// Its number.
  let targetValue: Decimal?
  /// The value at the start.
  let startValue: Decimal?
  /// The day to whose end the start belongs.
  let startDay: CalendarDate?
  /// What was observed.
  let record: ObservedRecord
  /// Titles of the indicators that are parts of this one.
  let parts: [String]
  /// The latest review of the indicator that carries a published grade.
  let published: Review?

  /// Gathers the facts.
  init(
    _ indicator: Indicator, observations: [Observation], planSpan: DateSpan?, on date: CalendarDate,
    parts: [String] = [], published: Review? = nil
  ) {
    self.indicator = indicator
    self.date = date
    self.planSpan = planSpan
    self.parts = parts
    self.published = published
    target = indicator.targets.last { ExactArithmetic.usable($0.value) != nil } ?? indicator.targets.last
    targetValue = ExactArithmetic.usable(target?.value)
    record = ObservedRecord(of: indicator, observations: observations, target: target, on: date)
    (startValue, startDay) = Self.start(of: indicator, target: target, planSpan: planSpan)
  }

  /// The same facts, judged by the last year that was over; nil when there is none.
  func steppingBackToCompleteYear() -> IndicatorFacts? {
    guard let earlier = record.steppingBackToCompleteYear() else { return nil }
    return IndicatorFacts(self, record: earlier)
  }

  private init(_ facts: IndicatorFacts, record: ObservedRecord) {
    indicator = facts.indicator
    date = facts.date
    planSpan = facts.planSpan
    target = facts.target
    targetValue = facts.targetValue
    startValue = facts.startValue
    startDay = facts.startDay
    self.record = record
    parts = facts.parts
    published = facts.published
  }

  /// The value to judge by.
  var actual: ActualValue? { record.actual }

  /// The last day for the target; for a target of every year, the end of the plan.
  var deadline: CalendarDate? {
    if case .everyFiscalYear? = target?.deadline { return planSpan?.last }
    return target?.deadline?.lastDay(planSpan: planSpan)
  }

  /// The width within which a change counts as none; 0 when none is set.
  var tolerance: Decimal { ExactArithmetic.usable(indicator.tolerance)?.magnitude ?? 0 }

  /// Why there is no actual value, when there is none.
  var reasonWithoutActual: UndefinedReason {
    if case .notMeasured? = record.later?.value { return .notMeasured }
    if record.later == nil, !record.isOutOfRange, !record.isOtherPeriodKind, isBeforeFirstPeriodEnds {
      return .notYetStarted
    }
    return .noActual
  }

  /// Whether no period after the start is over yet, so that nothing can have been measured.
  private var isBeforeFirstPeriodEnds: Bool {
    let first: CalendarDate? = planSpan?.first ?? startDay?.adding(days: 1)
    guard let first else { return false }
    switch indicator.periodKind {
    case .fiscalYear: return date < first.fiscalYear.lastDay
    case .calendarYear: return date < Period.calendarYear(first.year).lastDay
    case .month: return date < Period.month(year: first.year, month: first.month).lastDay
    case .day: return date < first
    }
  }

  /// Where the indicator starts.
  ///
  /// A total of a period starts at 0 on the eve of the period, whatever a single year before it came to; a baseline
  /// given for running totals is kept. A baseline without a readable time (「目標設定時」) is taken to stand on the eve
  /// of the plan.
  private static func start(
    of indicator: Indicator, target: Target?, planSpan: DateSpan?
  ) -> (Decimal?, CalendarDate?) {
    let value = ExactArithmetic.usable(indicator.baseline?.value)
    if case .total(let first, _)? = target?.deadline {
      let eve = first.firstDay.adding(days: -1)
      if indicator.counting == .yearly || value == nil { return (0, eve) }
      return (value, indicator.baseline?.period?.lastDay ?? eve)
    }
    return (value, indicator.baseline?.period?.lastDay ?? planSpan?.first.adding(days: -1))
  }
}
