internal import PlanModel

/// Time as a whole number on which straight lines are drawn.
///
/// Bodies count by years (20 %, 40 %, 60 % … of the way), so every month, and thereby every year, has the same length:
/// counted in days, a leap year would make the second of five years weigh more than the first.
enum TimeScale {
  /// Divisible by 28, 29, 30 and 31, so that each day of any month lies on a whole number.
  private static let unitsOfMonth = 377_580

  /// The length of a year.
  static let unitsOfYear = 12 * unitsOfMonth

  /// The end of the day, in units since the beginning of the year 0.
  static func position(_ day: CalendarDate) -> Int {
    let days = max(CalendarDate.daysInMonth(year: day.year, month: day.month), 1)
    return (day.year * 12 + day.month - 1) * unitsOfMonth + day.day * (unitsOfMonth / days)
  }

  /// `numerator` and `denominator` without their common factors; both at least 0.
  static func reduced(_ numerator: Int, _ denominator: Int) -> (numerator: Int, denominator: Int) {
    var (left, right) = (numerator, denominator)
    while right != 0 { (left, right) = (right, left % right) }
    return left == 0 ? (numerator, denominator) : (numerator / left, denominator / left)
  }
}
