public import Foundation

/// A number as it stands in a Japanese table or sentence, taken apart.
///
/// Either ``value`` or ``sign`` is present, never both.
public struct NumberReading: Hashable, Sendable {
  /// The exact number with 千, 万, 億 multiplied out; nil when a sign stands in its place. In the unit as written: 98％
  /// gives 98.
  public var value: Foundation.Decimal?
  /// The sign in place of a number.
  public var sign: StatisticalSign?
  /// 以上, 以内, 未満 and the like; nil when none is written.
  public var comparator: Comparator?
  /// Whether 約, 強, 程度 and the like say that the number is not exact.
  public var isApproximate: Bool
  /// The unit after the number, width-folded: %, 件, 人/年; nil when none is written.
  public var unitText: String?
  /// The text exactly as it was given.
  public var asPrinted: String

  /// A reading put together from its parts.
  public init(
    value: Foundation.Decimal?, sign: StatisticalSign? = nil, comparator: Comparator? = nil,
    isApproximate: Bool = false, unitText: String? = nil, asPrinted: String
  ) {
    self.value = value
    self.sign = sign
    self.comparator = comparator
    self.isApproximate = isApproximate
    self.unitText = unitText
    self.asPrinted = asPrinted
  }
}
