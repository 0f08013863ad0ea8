public import Foundation

/// What a formula is given for one indicator and one period.
public struct FormulaInput: Hashable, Sendable {
  /// The value, or why there is none.
  public var value: ObservedValue
  /// Provisional or final.
  public var status: ObservationStatus
  /// Whether the number is 約.
  public var isApproximate: Bool
  /// Whether only a bound is known (「1,000以上」).
  public var isBound: Bool
  /// Whether the value is itself a derived one that could not be computed anew.
  public var isStale: Bool
  /// The day as of which it was taken, when before the end of the period.
  public var asOf: CalendarDate?

  /// A value by itself.
  public init(_ value: ObservedValue, status: ObservationStatus = .final) {
    self.value = value
    self.status = status
    isApproximate = false
    isBound = false
    isStale = false
  }

  /// The value of an observation.
  public init(_ observation: Observation) {
    value = observation.value
    status = observation.status
    isApproximate = observation.isApproximate
    isBound = observation.comparator != .equal
    isStale = observation.staleness != nil
    asOf = observation.asOf
  }
}

/// A value that went into a result.
public struct FormulaUse: Hashable, Sendable {
  /// The indicator.
  public var indicator: RecordID<Indicator>
  /// The period.
  public var period: Period
  /// The number.
  public var number: Decimal
}

/// The number that a formula gives, with all that went into it.
public struct FormulaValue: Hashable, Sendable {
  /// The number: exact where it is a finite decimal of at most 38 digits.
  public var number: Decimal
  /// Provisional if any input is provisional.
  public var status: ObservationStatus
  /// Whether any input is 約.
  public var isApproximate: Bool
  /// The earliest day as of which an input of the same period was taken, where one was taken before its end.
  public var asOf: CalendarDate?
  /// The inputs in the order of their first use, each once.
  public var inputs: [FormulaUse]

  /// The most inputs that are written out.
  private static var mostWritten: Int { 30 }

  /// The inputs as evidence tells them: 「online＝120（令和6年度）、total＝300（令和6年度）」.
  public var inputsText: String {
    let written = inputs.prefix(Self.mostWritten).map { use in
      "\(use.indicator)＝\(JapaneseNumber.display(use.number))（\(use.period.shortLabel)）"
    }
    let left = inputs.count - written.count
    return written.joined(separator: "、") + (left > 0 ? "、ほか\(left)個の値" : "")
  }
}

/// What comes of a formula: a number, or the reason why there is none.
public typealias FormulaResult = Result<FormulaValue, FormulaObstacle>
