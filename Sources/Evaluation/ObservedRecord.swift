internal import Foundation
internal import PlanModel

/// What the observations of one indicator hold, as they were known on a day.
struct ObservedRecord {
  /// The value to judge by.
  private(set) var actual: ActualValue?
  /// The value of the last year that was over, when `actual` belongs to a year that still ran.
  private var complete: ActualValue?
  /// The value of the running year, when the judgement rests on the last year that was over.
  private(set) var running: ActualValue?
  /// The latest entry without a number, when it is later than every number.
  let later: Observation?
  /// Whether the only numbers are too large or too small to compute with.
  let isOutOfRange: Bool
  /// Whether the only numbers belong to a period shorter than the year that the indicator counts.
  let isOtherPeriodKind: Bool
  /// Whether running totals fall from one period to the next, so that yearly values may be mixed in.
  let hasFallingTotal: Bool

  /// Reads the observations of `indicator`, in any order; those of other indicators and of later days are passed over.
  init(of indicator: Indicator, observations: [Observation], target: Target?, on date: CalendarDate) {
    var numbers: [ObservedEntry] = []
    var latestGap: ObservedEntry?
    var outOfRange = false
    var otherKind = false
    numbers.reserveCapacity(observations.count)
    for place in observations.indices {
      guard let entry = ObservedEntry(observations, at: place, of: indicator, on: date) else { continue }
      guard let number = entry.number else {
        if latestGap.map({ $0.day <= entry.day }) ?? true { latestGap = entry }
        continue
      }
      if ExactArithmetic.usable(number) == nil {
        outOfRange = true
      } else if entry.isShorterThanCounted {
        otherKind = true
      } else {
        numbers.append(entry)
      }
    }
    let latest: ActualValue?
    if indicator.counting == .yearly, case .total(let first, let through)? = target?.deadline {
      latest = Self.sum(of: numbers, in: observations, from: first, through: through)
    } else {
      latest = Self.latest(of: numbers, in: observations, isYearly: indicator.counting == .yearly)
    }
    actual = latest
    if latest?.isInterim == true, latest?.sum == nil {
      complete = Self.latest(of: numbers.filter { !$0.isInterim }, in: observations, isYearly: true)
    }
    isOutOfRange = outOfRange && latest == nil
    isOtherPeriodKind = otherKind && latest == nil
    later = latestGap.flatMap { gap in latest.map { $0.day < gap.day } ?? true ? observations[gap.place] : nil }
    hasFallingTotal = indicator.counting == .periodTotal && Self.falls(numbers)
  }

  /// The same record with the last year that was over to judge by; nil when there is none.
  ///
  /// A count that begins at zero every year says little before the year ends, unless it has reached its target already.
  func steppingBackToCompleteYear() -> ObservedRecord? {
    guard let complete else { return nil }
    var record = self
    record.running = actual
    record.actual = complete
    record.complete = nil
    return record
  }

  private static func latest(
    of numbers: [ObservedEntry], in observations: [Observation], isYearly: Bool
  ) -> ActualValue? {
    guard var best = numbers.first else { return nil }
    for entry in numbers.dropFirst() where best.yieldsTo(entry) { best = entry }
    guard let value = best.number else { return nil }
    return ActualValue(
      latest: observations[best.place], value: value, day: best.day, isInterim: isYearly && best.isInterim, sum: nil)
  }

  /// The sum of the best entry of each fiscal year; nil when no year of the period has a number.
  private static func sum(
    of numbers: [ObservedEntry], in observations: [Observation], from first: FiscalYear, through last: FiscalYear
  ) -> ActualValue? {
    var best: [FiscalYear: ObservedEntry] = [:]
    for entry in numbers {
      let year = observations[entry.place].period.closingFiscalYear
      guard year >= first, year <= last else { continue }
      if best[year].map({ $0.yieldsTo(entry) }) ?? true { best[year] = entry }
    }
    guard let latestYear = best.keys.max(), let latest = best[latestYear] else { return nil }
    let total = best.values.reduce(Decimal(0)) { $0 + ($1.number ?? 0) }
    guard let value = ExactArithmetic.usable(total) else { return nil }
    let sum = ActualValue.Sum(
      first: first, last: latestYear, hasGap: best.count <= first.years(until: latestYear))
    return ActualValue(
      latest: observations[latest.place], value: value, day: latest.day, isInterim: latest.isInterim, sum: sum)
  }

  private static func falls(_ numbers: [ObservedEntry]) -> Bool {
    let ordered = numbers.sorted { $0.day < $1.day }
    return zip(ordered, ordered.dropFirst()).contains { earlier, later in
      guard earlier.day < later.day, let before = earlier.number, let after = later.number
      else { return false }
      return after < before
    }
  }
}

/// An observation with the day to which its value belongs. It names the observation by its place: an observation carries
/// its evidence, and to copy that for every value of every year is dear.
struct ObservedEntry {
  /// The place of the observation among all.
  let place: Int
  /// Its number, if it has one.
  let number: Decimal?
  /// Whether the value is final.
  let isFinal: Bool
  /// The day as of which it was taken, or else the last day of its period.
  let day: CalendarDate
  /// Whether the period that it counts was not over on `day`.
  let isInterim: Bool
  /// Whether it counts a part of the year only.
  let isShorterThanCounted: Bool

  /// The entry as known on `date`; nil for another indicator's observation and for one that could not be known then.
  ///
  /// A value is known from the day as of which it was taken, or from the end of its period; a provisional one without
  /// such a day may stand for a period that is still running.
  init?(_ observations: [Observation], at place: Int, of indicator: Indicator, on date: CalendarDate) {
    guard observations[place].indicator == indicator.id else { return nil }
    let period = observations[place].period
    let asOf = observations[place].asOf
    let end = period.lastDay
    isFinal = observations[place].status == .final
    guard asOf ?? end <= date || (asOf == nil && !isFinal && period.firstDay <= date) else { return nil }
    self.place = place
    number = observations[place].value.number
    day = min(asOf ?? end, end, date)
    let countsYears = indicator.counting == .yearly && indicator.periodKind != .month && indicator.periodKind != .day
    isShorterThanCounted = countsYears && period.kind == .month
    if countsYears, case .day(let date) = period {
      // A single day in place of a year: the year as far as it had come, unless the day is its last.
      isInterim = date.day != 31 || date.month != (indicator.periodKind == .calendarYear ? 12 : 3)
    } else {
      isInterim = day < end
    }
  }

  /// Whether `other` is to be used instead: a later day, or a final value in place of a provisional one, or, all
  /// being equal, the one that comes later in the plan.
  func yieldsTo(_ other: ObservedEntry) -> Bool {
    if day != other.day { return day < other.day }
    return !isFinal || other.isFinal
  }
}
