public import Foundation

extension JapaneseNumber {
  /// The canonical shortest text of a number, without separators and without trailing zeros: `98`, `0.5`, `-42.2`.
  ///
  /// Equal numbers give equal text. Not a number (which no reader yields) gives `NaN`.
  public static func plain(_ number: Decimal) -> String {
    guard let parts = DecimalDigits(number) else { return "NaN" }
    return parts.text(isGrouped: false)
  }

  /// The number as people read it: separators at every third digit, rounded half up (四捨五入, on the magnitude) to
  /// `places` decimals, which are all shown; with nil as many decimals as the number has.
  ///
  /// -0.04 to one place is `0.0`, never `-0.0`. `places` is held within 0–30.
  public static func display(_ number: Decimal, places: Int? = nil) -> String {
    guard let places else { return DecimalDigits(number)?.text(isGrouped: true) ?? "NaN" }
    let held = min(max(places, 0), 30)
    // A quotient has 38 digits, and its text is dear: what is not shown goes first.
    var (source, short) = (number, number)
    if number.exponent < -held { NSDecimalRound(&short, &source, held, .plain) }
    guard var parts = DecimalDigits(short.isNaN ? number : short) else { return "NaN" }
    parts.round(to: held)
    return parts.text(isGrouped: true)
  }
}

/// A decimal number as its ASCII digits, to print it without locale.
private struct DecimalDigits {
  private var isNegative = false
  private var whole: [UInt8] = []
  private var fraction: [UInt8] = []

  init?(_ number: Decimal) {
    guard !number.isNaN else { return nil }
    var isInFraction = false
    for byte in number.description.utf8 {
      switch byte {
      case 0x2D: isNegative = true
      case 0x2E: isInFraction = true
      default:
        if isInFraction { fraction.append(byte) } else { whole.append(byte) }
      }
    }
    while fraction.last == 0x30 { fraction.removeLast() }
  }

  mutating func round(to places: Int) {
    guard fraction.count > places else {
      fraction += Array(repeating: 0x30, count: places - fraction.count)
      return
    }
    let roundsUp = fraction[places] >= 0x35
    fraction.removeLast(fraction.count - places)
    if roundsUp, !Self.increment(&fraction), !Self.increment(&whole) { whole.insert(0x31, at: 0) }
    if (whole + fraction).allSatisfy({ $0 == 0x30 }) { isNegative = false }
  }

  func text(isGrouped: Bool) -> String {
    var bytes: [UInt8] = isNegative ? [0x2D] : []
    for (place, digit) in whole.enumerated() {
      if isGrouped, place > 0, (whole.count - place) % 3 == 0 { bytes.append(0x2C) }
      bytes.append(digit)
    }
    if !fraction.isEmpty { bytes += [0x2E] + fraction }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds one at the last digit; false when it ran over the front, with all digits 0.
  private static func increment(_ digits: inout [UInt8]) -> Bool {
    for place in digits.indices.reversed() {
      if digits[place] < 0x39 {
        digits[place] += 1
        return true
      }
      digits[place] = 0x30
    }
    return false
  }
}
