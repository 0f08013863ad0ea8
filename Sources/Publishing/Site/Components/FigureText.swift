import Foundation
package import PlanModel

/// Figures of a plan as people read them: number, unit, 「以上」, 「約」, and the words for a missing value.
package enum FigureText {
  /// What stands where there is nothing to show.
  static let nothing = "―"

  /// A number with its unit: 「42.2％」.
  static func number(_ value: Decimal, _ indicator: Indicator) -> String {
    JapaneseNumber.display(value, places: indicator.decimalPlaces) + (indicator.unit ?? "")
  }

  /// The starting value; the printed form where it says more.
  static func baseline(_ indicator: Indicator) -> String {
    guard let baseline = indicator.baseline else { return nothing }
    if let printed = baseline.asPrinted { return withUnit(printed, indicator) }
    guard let value = baseline.value else { return "未設定" }
    return (baseline.isApproximate ? "約" : "") + number(value, indicator)
  }

  /// The time of the starting value.
  static func baselineTime(_ indicator: Indicator) -> String {
    guard let baseline = indicator.baseline else { return nothing }
    return baseline.period?.label ?? baseline.periodText ?? nothing
  }

  /// What is to be reached.
  static func target(_ target: Target, _ indicator: Indicator) -> String {
    if let printed = target.asPrinted { return withUnit(printed, indicator) }
    guard let value = target.value else { return target.statement ?? relative(target) ?? "未設定" }
    let word = target.comparator == .equal ? "" : target.comparator.label
    return (target.isApproximate ? "約" : "") + number(value, indicator) + word
  }

  /// The rule of a relative target: 「令和5年度比10％減」.
  static func relative(_ target: Target) -> String? {
    guard let relative = target.relative else { return nil }
    let reference = relative.reference.map { $0.label + "比" } ?? "前年度比"
    let size = JapaneseNumber.display(relative.percent.magnitude)
    return reference + size + "％" + (relative.percent < 0 ? "減" : "増")
  }

  /// An actual value, or the word for why there is none.
  package static func observed(_ observation: Observation, _ indicator: Indicator) -> String {
    if let printed = observation.asPrinted { return withUnit(printed, indicator) }
    switch observation.value {
    case .number(let value):
      let word = observation.comparator == .equal ? "" : observation.comparator.label
      return (observation.isApproximate ? "約" : "") + number(value, indicator) + word
    case .text(let text): return text
    case .notMeasured: return "未計測"
    case .notReported: return "未報告"
    case .none: return "該当なし（-）"
    case .secret: return "秘匿（x）"
    }
  }

  /// Why a derived value is an old one; nil for a value that is up to date.
  static func staleness(_ observation: Observation) -> String? {
    observation.staleness.map { "再計算できないため、以前の値を示しています：" + $0 }
  }

  /// The standing of a value after its time, where there is little room: 「・速報」, 「・再計算待ち」; empty for a final value.
  static func standing(_ observation: Observation) -> String {
    (observation.status == .provisional ? "・速報" : "") + (observation.staleness == nil ? "" : "・再計算待ち")
  }

  /// A computed percentage, or why there is none.
  static func percent(_ computed: Computed) -> String {
    switch computed {
    case .value(let value): JapaneseNumber.display(value, places: 1) + "％"
    case .undefined(let reason): "算出なし（\(reason.label)）"
    }
  }

  /// An amount in thousands of yen.
  static func thousandYen(_ amount: Int) -> String { JapaneseNumber.display(Decimal(amount)) + "千円" }

  /// A length of time as people say it: 「12日」, 「約4か月」, 「約1年3か月」.
  static func duration(days: Int) -> String {
    if days < 31 { return "\(max(days, 0))日" }
    // A month is 30.4 days on the average; 365 days come out as a year.
    let months = (days * 12 + 182) / 365
    let (years, rest) = (months / 12, months % 12)
    if years == 0 { return "約\(rest)か月" }
    return rest == 0 ? "約\(years)年" : "約\(years)年\(rest)か月"
  }

  /// Bytes as people read them.
  static func size(_ bytes: Int) -> String {
    if bytes < 1_024 { return "\(bytes)バイト" }
    let kilobytes = Decimal(bytes) / 1_024
    if bytes < 1_048_576 { return JapaneseNumber.display(kilobytes, places: kilobytes < 10 ? 1 : 0) + "KB" }
    return JapaneseNumber.display(kilobytes / 1_024, places: 1) + "MB"
  }

  /// A span of days.
  static func span(_ span: DateSpan) -> String {
    Wareki.textWithWesternYear(span.first) + "から" + Wareki.textWithWesternYear(span.last) + "まで"
  }

  /// A span of days on two lines, for narrow places.
  static func spanInLines(_ span: DateSpan) -> String {
    Wareki.textWithWesternYear(span.first) + "から\n" + Wareki.textWithWesternYear(span.last) + "まで"
  }

  /// A span of fiscal years, both ends with the Gregorian year; a single year once.
  static func years(_ first: FiscalYear, _ last: FiscalYear) -> String {
    if first == last { return Wareki.textWithWesternYear(first) }
    return Wareki.textWithWesternYear(first) + "から" + Wareki.textWithWesternYear(last) + "まで"
  }

  /// A bare number as printed gets its unit; a text that carries the unit already does not get it twice.
  private static func withUnit(_ printed: String, _ indicator: Indicator) -> String {
    guard let unit = indicator.unit, !unit.isEmpty, !printed.contains(unit) else { return printed }
    guard let last = printed.unicodeScalars.last, last.properties.numericType != nil else { return printed }
    return printed + unit
  }
}
