import PlanModel

/// The level axis of a chart: years, each figure at the end of the time that it covers.
struct TimeAxis {
  /// Whether years are 年度 or 暦年.
  let isFiscal: Bool
  /// The first and last year that bear a tick.
  let years: ClosedRange<Int>
  /// How many years lie between two ticks.
  let step: Int

  /// The axis over `periods`; nil without any.
  init?(over periods: [Period], isFiscal: Bool) {
    let places = periods.map { Self.place($0, isFiscal: isFiscal) }
    guard let first = places.min(), let last = places.max() else { return nil }
    self.isFiscal = isFiscal
    let low = Int(first.rounded(.down))
    let high = max(Int(last.rounded(.up)), low + 1)
    years = low...high
    let count = high - low + 1
    step = count <= 9 ? 1 : count <= 18 ? 2 : count <= 45 ? 5 : (count + 89) / 90 * 10
  }

  /// The years that bear a label; the last one always does.
  var ticks: [Int] {
    years.filter { (years.upperBound - $0) % step == 0 }
  }

  /// Where a period lies between the ends, 0–1.
  func share(_ period: Period) -> Double { share(Self.place(period, isFiscal: isFiscal)) }

  /// Where a year lies between the ends, 0–1.
  func share(year: Int) -> Double { share(Double(year)) }

  private func share(_ place: Double) -> Double {
    (place - Double(years.lowerBound)) / Double(years.upperBound - years.lowerBound)
  }

  /// The era year of a tick: `R6`.
  func eraLabel(_ year: Int) -> String {
    if isFiscal { return Wareki.shortText(FiscalYear(year)) }
    let era = JapaneseEra.of(Period.calendarYear(year).lastDay)
    let number = year - era.firstYear + 1
    return era.letter + (number == 1 ? "元" : String(number))
  }

  /// The end of a period as a number of years: a fiscal year ends at its own number, a day lies between.
  private static func place(_ period: Period, isFiscal: Bool) -> Double {
    switch (period, isFiscal) {
    case (.fiscalYear(let year), true): return Double(year.startYear)
    case (.calendarYear(let year), false): return Double(year)
    default: break
    }
    let day = period.lastDay
    let passed = (Double(day.month - 1) + Double(day.day) / 31) / 12
    // 31 March is the end of the fiscal year before; 31 December the end of the calendar year.
    return Double(day.year - 1) + (isFiscal ? passed - 0.25 : passed)
  }
}
