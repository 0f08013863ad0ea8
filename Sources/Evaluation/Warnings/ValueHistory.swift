internal import Foundation
internal import PlanModel

/// The values of an indicator against which a new one is held, one for each period, in order of time.
struct ValueHistory {
  /// A value and its period.
  struct Entry: Hashable {
    /// The period.
    let period: Period
    /// The value.
    let value: Decimal
  }

  /// The entries, oldest first.
  let entries: [Entry]

  /// The values of all periods but one. A count that begins at zero every year is compared with periods of the same
  /// length only: a month says nothing about a year.
  init(of indicator: Indicator, besides period: Period, observations: [Observation]) {
    var values: [Period: Decimal] = [:]
    if let start = indicator.baseline?.period, let value = ExactArithmetic.usable(indicator.baseline?.value) {
      values[start] = value
    }
    for observation in observations where observation.indicator == indicator.id {
      guard let value = ExactArithmetic.usable(observation.value.number) else { continue }
      values[observation.period] = value
    }
    let isState = indicator.counting == .pointInTime || indicator.counting == .cumulative
    entries =
      values
      .filter { $0.key != period && (isState || $0.key.kind == period.kind) }
      .map { Entry(period: $0.key, value: $0.value) }
      .sorted { $0.period < $1.period }
  }

  /// The fewest values from which a range is taken: two leave one change, and one change is no habit.
  static let fewestForRange = 3

  /// The lowest and the highest value; nil with fewer than ``fewestForRange``.
  var range: ClosedRange<Decimal>? {
    guard entries.count >= Self.fewestForRange else { return nil }
    let values = entries.map(\.value)
    guard let low = values.min(), let high = values.max() else { return nil }
    return low...high
  }

  /// How far beyond the range a value may lie without a warning: the largest of
  /// - twice the largest change per year seen so far, for every year by which the new value lies apart,
  /// - half the width of the range,
  /// - a tenth of the middle value, so that a series that never moved is not held to its last digit.
  func room(yearsApart: Int) -> Decimal {
    guard let range else { return 0 }
    let half = (range.upperBound - range.lowerBound) / 2
    return max(largestStep * 2 * Decimal(max(yearsApart, 1)), half, typical / 10)
  }

  /// The last entry before `period`.
  func before(_ period: Period) -> Entry? { entries.last { $0.period.lastDay < period.lastDay } }

  /// The first entry after `period`.
  func after(_ period: Period) -> Entry? { entries.first { $0.period.lastDay > period.lastDay } }

  /// Years from the nearest entry to `period`, at least 1.
  func yearsApart(_ period: Period) -> Int {
    let year = period.closingFiscalYear
    return entries.map { abs($0.period.closingFiscalYear.years(until: year)) }.min().map { max($0, 1) } ?? 1
  }

  /// The middle magnitude of the values other than 0; 0 when there is none.
  var typical: Decimal {
    let sizes = entries.map(\.value.magnitude).filter { !$0.isZero }.sorted()
    return sizes.isEmpty ? 0 : sizes[sizes.count / 2]
  }

  /// The largest change per year between neighbours.
  private var largestStep: Decimal {
    zip(entries, entries.dropFirst()).map { earlier, later in
      let years = max(earlier.period.closingFiscalYear.years(until: later.period.closingFiscalYear), 1)
      return (later.value - earlier.value).magnitude / Decimal(years)
    }.max() ?? 0
  }
}
