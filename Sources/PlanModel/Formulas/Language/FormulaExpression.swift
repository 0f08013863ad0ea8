internal import Foundation

/// A formula as a tree.
indirect enum FormulaExpression: Hashable, Sendable {
  case number(Decimal)
  /// The value of an indicator for the period that is computed.
  case value(RecordID<Indicator>)
  /// Its value one year earlier.
  case previousYear(RecordID<Indicator>)
  /// Its values over several periods.
  case over(FormulaAggregate, RecordID<Indicator>, FormulaPeriods)
  case negative(FormulaExpression)
  case calculation(FormulaCalculation, FormulaExpression, FormulaExpression)
}

/// The four kinds of calculation, and the share in percent.
enum FormulaCalculation: Hashable, Sendable {
  case plus, minus, times, divided
  /// The first in percent of the second.
  case share
}

/// What is made of several values.
enum FormulaAggregate: Hashable, Sendable {
  case sum, average, count
}

/// The functions of the language and their names.
enum FormulaFunction: Hashable, Sendable {
  case aggregate(FormulaAggregate)
  case share
  case previousYear

  static func named(_ name: String) -> FormulaFunction? { byName[name.lowercased()] }

  private static let byName: [String: FormulaFunction] = [
    "合計": .aggregate(.sum), "sum": .aggregate(.sum), "平均": .aggregate(.average), "average": .aggregate(.average),
    "件数": .aggregate(.count), "count": .aggregate(.count), "割合": .share, "share": .share, "前年": .previousYear,
    "前年度": .previousYear, "previous": .previousYear,
  ]
}

/// From a period to another of the same kind, or to the period that is computed.
struct FormulaPeriods: Hashable, Sendable {
  /// The most periods over which a function may go: twenty years of months.
  static let most = 240

  var first: Period
  /// `nil`: up to the period that is computed.
  var last: Period?

  /// The periods, oldest first; nil when the ends are of different kinds or too far apart. Empty when `current` lies
  /// before the first.
  func all(upTo current: Period) -> [Period]? {
    let end = last ?? current
    guard first.kind == end.kind else { return nil }
    var periods: [Period] = []
    var next = first
    while next <= end {
      guard periods.count < Self.most else { return nil }
      periods.append(next)
      guard let following = next.following else { break }
      next = following
    }
    return periods
  }
}
