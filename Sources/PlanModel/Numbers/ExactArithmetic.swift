public import Foundation

/// Arithmetic on decimals that cannot stop the program.
///
/// `Decimal` keeps 38 digits and an exponent from -128 to 127; beyond that it gives NaN or, for products of very small
/// numbers, stops the process. Figures are therefore held to magnitudes of 10⁻³⁸ to 10³⁹ before anything is computed;
/// no figure of a plan is near that, and then no step of the formulas here can leave the range.
public enum ExactArithmetic {
  private static let largest = Decimal(sign: .plus, exponent: 39, significand: 1)
  private static let smallest = Decimal(sign: .plus, exponent: -38, significand: 1)

  /// The number, or nil when nothing can be computed with it.
  public static func usable(_ number: Decimal?) -> Decimal? {
    guard let number, !number.isNaN else { return nil }
    if number.isZero { return 0 }
    // Nearly all figures pass here: 38 digits and an exponent up to 0 stay below 10³⁹, and comparing decimals is slow.
    if (-38...0).contains(number.exponent) { return number }
    let magnitude = number.magnitude
    return magnitude <= largest && magnitude >= smallest ? number : nil
  }

  /// The result of one step of many, to 38 decimal places; nil when it left the range.
  ///
  /// A usable number of 10⁻³⁸ may still carry 38 digits behind that place, and the product of two such numbers would
  /// stop the process. Without them, every product of two results stays inside what `Decimal` holds.
  public static func step(_ number: Decimal) -> Decimal? {
    guard let number = usable(number) else { return nil }
    guard number.exponent < -38 else { return number }
    let held = rounded(number, places: 38)
    return held.isZero ? nil : held
  }

  /// `number` to `places` decimal places, half away from zero (四捨五入).
  public static func rounded(_ number: Decimal, places: Int) -> Decimal {
    var value = number
    var result = Decimal()
    NSDecimalRound(&result, &value, places, .plain)
    return result
  }

  /// `part` in percent of `whole`; nil when `whole` is zero. To 38 digits: exact wherever the result is a finite decimal.
  public static func percent(_ part: Decimal, of whole: Decimal) -> Decimal? {
    guard !whole.isZero else { return nil }
    let rate = part * 100 / whole
    return rate.isNaN ? nil : rate
  }

  /// `first` + (`last` − `first`) × `numerator` ÷ `denominator`; nil when `denominator` is zero.
  public static func between(_ first: Decimal, _ last: Decimal, numerator: Int, denominator: Int) -> Decimal? {
    guard denominator != 0 else { return nil }
    if numerator == 0 || first == last { return first }
    if numerator == denominator { return last }
    // Multiplied before it is divided, so that a fifth of the way is exactly a fifth.
    let value = first + (last - first) * Decimal(numerator) / Decimal(denominator)
    return value.isNaN ? nil : value
  }
}
