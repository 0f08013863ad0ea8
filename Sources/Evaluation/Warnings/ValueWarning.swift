public import Foundation
public import PlanModel

/// Why a new value should be looked at once more before it is kept. A warning never stops a value: figures do jump.
///
/// The same number as last year is no warning: for a state of things that did not change it is the right answer.
public struct ValueWarning: Hashable, Sendable {
  /// What is striking about a value.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Outside what was seen so far, by more than ``ValueHistory/room(yearsApart:)``.
    case outsideHistory
    /// About 10, 100 or 1,000 times, or a tenth, hundredth or thousandth of, the value before.
    case unitSlip
    /// A running total that is less than an earlier one, or more than a later one.
    case totalFalls
    /// A share of more than 100 percent, of an indicator that never exceeded it.
    case shareOverHundred
    /// Below zero, where nothing of the indicator was.
    case newlyNegative
  }

  /// What is striking.
  public let kind: Kind
  /// One or two plain Japanese sentences with the figures and with what to look at.
  public let sentence: String

  /// What is striking about `value` for `period`, in the order in which it should be looked at; empty when nothing is.
  ///
  /// `history` may hold anything: observations of other indicators, entries without a number and those of `period`
  /// itself, which the value would replace, are passed over. The baseline counts as a value of its time. Numbers that
  /// cannot be computed with (``ExactArithmetic``) are passed over too.
  public static func warnings(
    for value: Decimal, period: Period, indicator: Indicator, history: [Observation]
  ) -> [ValueWarning] {
    guard let value = ExactArithmetic.usable(value) else { return [] }
    let history = ValueHistory(of: indicator, besides: period, observations: history)
    let check = ValueCheck(value: value, period: period, indicator: indicator, history: history)
    let slip = check.unitSlip()
    // A slip explains why the value lies outside; saying both would hide the remedy.
    let range = slip == nil ? check.outsideHistory() : nil
    return [slip, check.newlyNegative(), check.shareOverHundred(), check.totalFalls(), range].compactMap { $0 }
  }
}
