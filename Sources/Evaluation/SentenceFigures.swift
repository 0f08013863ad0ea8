internal import Foundation
internal import PlanModel

/// Figures and times of one indicator as a sentence carries them.
struct SentenceFigures {
  /// The unit as printed.
  let unit: String
  /// Decimal places for show, when the indicator sets them.
  let places: Int?

  /// Takes unit and places from the indicator.
  init(_ indicator: Indicator) {
    unit = indicator.unit ?? ""
    places = indicator.decimalPlaces
  }

  /// The most decimals shown of a value whose indicator sets none; longer ones come from spreadsheets
  /// (55.794947994056464).
  private static let mostPlaces = 3

  /// A number with its unit: 「54.2％」.
  func value(_ number: Decimal) -> String { text(number, places: shownPlaces(number)) }

  /// A number with its unit, 約 and the word of comparison: 「約100表」, 「5,000件以上」.
  func value(_ number: Decimal, comparator: PlanModel.Comparator, isApproximate: Bool) -> String {
    (isApproximate ? "約" : "") + value(number) + (comparator == .equal ? "" : comparator.label)
  }

  /// Two numbers to be compared: with as many decimals as it takes to see that they differ.
  func pair(_ first: Decimal, _ second: Decimal) -> (String, String) {
    let start = max(shownPlaces(first), shownPlaces(second, computed: true))
    guard first != second else { return (text(first, places: shownPlaces(first)), text(second, places: start)) }
    for places in [start, start + 1, start + 2, 12] {
      let (left, right) = (text(first, places: places), text(second, places: places))
      if left != right || places == 12 {
        let isWider = places > start
        return (isWider ? left : text(first, places: shownPlaces(first)), right)
      }
    }
    return (value(first), value(second))
  }

  /// A rate in percent, to one place, half up: 「23.4％」.
  static func rate(_ number: Decimal) -> String { JapaneseNumber.display(number, places: 1) + "％" }

  private func text(_ number: Decimal, places: Int) -> String {
    JapaneseNumber.display(number, places: places) + unit
  }

  private func shownPlaces(_ number: Decimal, computed: Bool = false) -> Int {
    if let places { return min(max(places, 0), 6) }
    let own = max(0, -number.exponent)
    // A value between two yearly targets is a figure of reckoning: 706.25 people mislead, and one place is enough.
    if computed { return min(own, 1) }
    return min(own, Self.mostPlaces)
  }

  /// A period without the western year: 「令和7年度」, 「令和6年」, 「令和6年3月」, 「令和6年3月31日」.
  static func text(_ period: Period) -> String {
    switch period {
    case .fiscalYear(let year): return Wareki.text(year)
    case .calendarYear(let year): return Wareki.text(calendarYear: year)
    case .day(let date): return Wareki.text(date)
    case .month:
      let day = Wareki.text(period.firstDay)
      return day.lastIndex(of: "月").map { String(day[...$0]) } ?? day
    }
  }

  /// A deadline without the western year.
  static func text(_ deadline: Deadline) -> String {
    switch deadline {
    case .by(let period): text(period)
    case .everyFiscalYear: "毎年度"
    case .total(let first, let last): "\(Wareki.text(first))から\(Wareki.text(last))まで"
    case .endOfPlan: "計画期間の終了時"
    }
  }
}
