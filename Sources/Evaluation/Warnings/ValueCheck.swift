internal import Foundation
internal import PlanModel

/// The checks of one new value against the history of its indicator.
struct ValueCheck {
  /// The new value.
  let value: Decimal
  /// Its period.
  let period: Period
  /// The indicator.
  let indicator: Indicator
  /// What was seen so far.
  let history: ValueHistory

  /// Outside the range so far by more than its room.
  func outsideHistory() -> ValueWarning? {
    guard let range = history.range, isOutside(range) else { return nil }
    let span =
      range.lowerBound == range.upperBound
      ? "これまでの値はいずれも\(text(range.lowerBound))で"
      : "これまでの値は\(text(range.lowerBound))から\(text(range.upperBound))までの範囲にあり"
    return ValueWarning(
      kind: .outsideHistory, sentence: "\(span)、\(text(value))はこれを大きく外れています。値と単位を確かめてください。")
  }

  /// About a power of ten of the value before, or, without one, of the value after.
  ///
  /// "About" is 0.7 to 1.4 times: figures grow, but a slip leaves the leading digits nearly as they were. A value that
  /// the history allows is no slip, however round the factor.
  ///
  /// A percentage of at most 1 where all earlier ones lie above 1 is asked for whatever the range: so spreadsheet
  /// programs keep 59.9 percent.
  func unitSlip() -> ValueWarning? {
    if Self.isPercent(indicator.unit), value > 0, value <= 1, !history.entries.isEmpty,
      history.entries.allSatisfy({ $0.value > 1 }), let other = history.before(period) ?? history.after(period)
    {
      return slip(other, 100, isTooLarge: false)
    }
    if let range = history.range, !isOutside(range) { return nil }
    guard let other = history.before(period) ?? history.after(period), !value.isZero, !other.value.isZero else {
      return nil
    }
    guard (value < 0) == (other.value < 0) else { return nil }
    for factor: Decimal in [10, 100, 1000] {
      if isAbout(value.magnitude, factor * other.value.magnitude) { return slip(other, factor, isTooLarge: true) }
      if isAbout(value.magnitude * factor, other.value.magnitude) { return slip(other, factor, isTooLarge: false) }
    }
    return nil
  }

  /// A running total below an earlier or above a later one.
  ///
  /// A total of a stated period begins anew with the period, so that only values inside the same one are compared.
  func totalFalls() -> ValueWarning? {
    guard let counting = indicator.counting, counting == .cumulative || counting == .periodTotal else { return nil }
    let name = "\(counting.label)の指標ですが、"
    let remedy = "単年度の値を入力していないか、確かめてください。"
    if let before = history.before(period), value < before.value, isSameTotal(before.period) {
      return ValueWarning(
        kind: .totalFalls,
        sentence: "\(name)\(SentenceFigures.text(before.period))の\(text(before.value))より少ない\(text(value))です。\(remedy)")
    }
    if let after = history.after(period), value > after.value, isSameTotal(after.period) {
      return ValueWarning(
        kind: .totalFalls,
        sentence: "\(name)\(SentenceFigures.text(after.period))の\(text(after.value))より多い\(text(value))です。\(remedy)")
    }
    return nil
  }

  /// Over 100 percent for the first time, where no target lies above it either.
  func shareOverHundred() -> ValueWarning? {
    guard Self.isPercent(indicator.unit), value > 100 else { return nil }
    let known = history.entries.map(\.value) + goals
    guard known.allSatisfy({ $0 <= 100 }) else { return nil }
    return ValueWarning(
      kind: .shareOverHundred,
      sentence: "\(text(value))は100％を超えています。これまでに100％を超えた値はありません。分子と分母を確かめてください。")
  }

  /// Below zero for the first time, where no target lies below it either.
  func newlyNegative() -> ValueWarning? {
    guard value < 0, (history.entries.map(\.value) + goals).allSatisfy({ $0 >= 0 }) else { return nil }
    return ValueWarning(
      kind: .newlyNegative, sentence: "\(text(value))は負の値です。これまでに負の値はありません。符号を確かめてください。")
  }

  /// Whether the unit is percent, however it is written.
  static func isPercent(_ unit: String?) -> Bool {
    guard let unit else { return false }
    return ["％", "%", "パーセント"].contains(unit.trimmingCharacters(in: .whitespaces))
  }

  private var goals: [Decimal] {
    ([indicator.baseline?.value] + indicator.targets.map(\.value)).compactMap { ExactArithmetic.usable($0) }
  }

  private func isOutside(_ range: ClosedRange<Decimal>) -> Bool {
    let room = history.room(yearsApart: history.yearsApart(period))
    return value < range.lowerBound - room || value > range.upperBound + room
  }

  private func isAbout(_ value: Decimal, _ other: Decimal) -> Bool {
    value * 10 >= other * 7 && value * 10 <= other * 14
  }

  private func slip(_ other: ValueHistory.Entry, _ factor: Decimal, isTooLarge: Bool) -> ValueWarning {
    let times = JapaneseNumber.display(factor)
    let size = isTooLarge ? "約\(times)倍" : "約\(times)分の1"
    let isFraction = !isTooLarge && factor == 100 && Self.isPercent(indicator.unit)
    let remedy = isFraction ? "％の値を小数で入力していないか、確かめてください。" : "桁又は単位の取り違えがないか、確かめてください。"
    return ValueWarning(
      kind: .unitSlip,
      sentence: "\(text(value))は、\(SentenceFigures.text(other.period))の\(text(other.value))の\(size)です。\(remedy)")
  }

  /// Whether both periods lie inside the same stated total; without one everything is the same total.
  private func isSameTotal(_ other: Period) -> Bool {
    guard indicator.counting == .periodTotal else { return true }
    for target in indicator.targets {
      guard case .total(let first, let last)? = target.deadline else { continue }
      let years = first...max(first, last)
      if years.contains(other.closingFiscalYear) != years.contains(period.closingFiscalYear) { return false }
    }
    return true
  }

  /// Every digit of a value, for the digits are the question.
  private func text(_ number: Decimal) -> String { JapaneseNumber.display(number) + (indicator.unit ?? "") }
}
