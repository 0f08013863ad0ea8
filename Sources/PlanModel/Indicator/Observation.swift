public import Foundation

/// The actual value of an indicator for a period (実績値).
public struct Observation: Hashable, Sendable {
  /// The indicator.
  public var indicator: RecordID<Indicator>
  /// The period that the value covers or at whose end it was taken.
  public var period: Period
  /// The value, or why there is none. Not measured is not zero.
  public var value: ObservedValue
  /// 「以上」 and the like, where the source gives a bound only (「既に1,000を超えた」).
  public var comparator: Comparator
  /// Whether the number is 約.
  public var isApproximate: Bool
  /// Provisional or final.
  public var status: ObservationStatus
  /// The day as of which the value was taken, when before the end of the period.
  public var asOf: CalendarDate?
  /// The value as printed, where it says more than the number.
  public var asPrinted: String?
  /// The value letter by letter as it was reported, where that is not how the number is written here (「１２．５」).
  public var asReported: String?
  /// What the value rests on.
  public var evidence: Evidence
  /// The section that reported the value. Never a person: sheets with names and extensions lose them on publication.
  public var reportedBy: RecordID<Section>?
  /// The day of the report, from which its age is counted.
  public var reportedOn: CalendarDate?
  /// Why an earlier value of the same period was replaced.
  public var correctionReason: String?
  /// For a derived value that could not be computed anew: why. The value is then the last that could, and old.
  public var staleness: String?
  /// Remark.
  public var note: String?

  /// Makes an observation.
  public init(
    indicator: RecordID<Indicator>, period: Period, value: ObservedValue,
    _ fill: (inout Observation) -> Void = { _ in }
  ) {
    self.indicator = indicator
    self.period = period
    self.value = value
    comparator = .equal
    isApproximate = false
    status = .final
    evidence = Evidence()
    fill(&self)
  }
}

/// A value, or the reason why there is none. The five are different things everywhere.
public enum ObservedValue: Hashable, Sendable {
  /// A number, exact.
  case number(Decimal)
  /// A result in words, for qualitative indicators.
  case text(String)
  /// 未計測: nobody measured.
  case notMeasured
  /// 未報告: not reported yet.
  case notReported
  /// 該当なし 「-」.
  case none
  /// 秘匿 「x」.
  case secret

  /// The number, if there is one.
  public var number: Decimal? {
    if case .number(let number) = self { number } else { nil }
  }
}

/// Whether a value may still change.
public enum ObservationStatus: String, CodedValue {
  case provisional
  case final

  public static var listName: String { "速報・確定の別" }

  public var label: String {
    switch self {
    case .provisional: "速報"
    case .final: "確定"
    }
  }
}

extension Sequence where Element == Observation {
  /// The value that stands for a period: the final one, else the provisional; of two alike the later one.
  public func standing(for period: Period) -> Observation? {
    let own = filter { $0.period == period }
    return own.last { $0.status == .final } ?? own.last
  }
}
