internal import Foundation
internal import PlanModel

/// The actual value by which an indicator is judged: its latest number, or the sum of yearly numbers.
struct ActualValue {
  /// The latest observation that carries a number.
  let latest: Observation
  /// The number to hold against the target.
  let value: Decimal
  /// The day to whose end the number belongs.
  let day: CalendarDate
  /// Whether the year that the number counts was still running on `day`.
  let isInterim: Bool
  /// How the number was added up, when it is a sum.
  let sum: Sum?

  /// Yearly values added up to hold them against the total of a period (期間累計).
  struct Sum: Hashable {
    /// The first fiscal year of the period.
    let first: FiscalYear
    /// The last fiscal year that has a number.
    let last: FiscalYear
    /// Whether a year from `first` to `last` has no number, so that the sum is less than all.
    let hasGap: Bool
  }
}
