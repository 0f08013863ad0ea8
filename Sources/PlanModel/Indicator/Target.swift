public import Foundation

/// Where an indicator starts (基準値).
public struct Baseline: Hashable, Sendable {
  /// The value, exact; `nil` when it is not known yet.
  public var value: Decimal?
  /// The time of the value.
  public var period: Period?
  /// The time as printed, where it cannot be read as a period (「目標設定時」).
  public var periodText: String?
  /// The value as printed, where it says more than the number.
  public var asPrinted: String?
  /// Whether the value is 約.
  public var isApproximate: Bool

  /// Makes a baseline.
  public init(
    value: Decimal?, period: Period? = nil, periodText: String? = nil, asPrinted: String? = nil,
    isApproximate: Bool = false
  ) {
    self.value = value
    self.period = period
    self.periodText = periodText
    self.asPrinted = asPrinted
    self.isApproximate = isApproximate
  }
}

/// What is to be reached, and by when (手引 I-6 具体的な目標及びその達成の時期).
public struct Target: Hashable, Sendable {
  /// The number, exact; `nil` for a goal in words or one still to be set.
  public var value: Decimal?
  /// 「以上」「以内」 and so on; `equal` where only the number stands.
  public var comparator: Comparator
  /// Whether the number is 約.
  public var isApproximate: Bool
  /// By when.
  public var deadline: Deadline?
  /// The rule by which the number was found, for a relative target (「前年度比6％増」).
  public var relative: RelativeTarget?
  /// A goal in words (定性).
  public var statement: String?
  /// The target as printed, where it says more than the number.
  public var asPrinted: String?

  /// Makes a target.
  public init(
    value: Decimal? = nil, comparator: Comparator = .equal, isApproximate: Bool = false, deadline: Deadline? = nil,
    relative: RelativeTarget? = nil, statement: String? = nil, asPrinted: String? = nil
  ) {
    self.value = value
    self.comparator = comparator
    self.isApproximate = isApproximate
    self.deadline = deadline
    self.relative = relative
    self.statement = statement
    self.asPrinted = asPrinted
  }
}

/// A target that is stated relative to another value; the resolved number stands in `Target.value`.
public struct RelativeTarget: Hashable, Sendable {
  /// The change in percent of the reference value; negative to reduce.
  public var percent: Decimal
  /// The period of the reference value.
  public var reference: Period?

  /// Makes a relative target.
  public init(percent: Decimal, reference: Period? = nil) {
    self.percent = percent
    self.reference = reference
  }
}

/// By when a target is to be reached.
public enum Deadline: Hashable, Sendable {
  /// By the end of a period: a day, a month, a fiscal or calendar year.
  case by(Period)
  /// Anew in every fiscal year (毎年度).
  case everyFiscalYear
  /// As a total over several fiscal years (期間累計).
  case total(from: FiscalYear, through: FiscalYear)
  /// By the end of the plan (計画期間の終了時).
  case endOfPlan

  /// The last day, where it follows from the deadline and the plan's span.
  public func lastDay(planSpan: DateSpan?) -> CalendarDate? {
    switch self {
    case .by(let period): period.lastDay
    case .everyFiscalYear: nil
    case .total(_, let through): through.lastDay
    case .endOfPlan: planSpan?.last
    }
  }

  /// The deadline in words.
  public var label: String {
    switch self {
    case .by(let period): period.label
    case .everyFiscalYear: "毎年度"
    case .total(let first, let last): "\(Period.fiscalYear(first).label)から\(Period.fiscalYear(last).label)までの累計"
    case .endOfPlan: "計画期間の終了時"
    }
  }
}
