/// A corporate number (法人番号, 番号法 第39条): thirteen digits, the first of which is the check digit.
public struct CorporateNumber: Hashable, Sendable, CustomStringConvertible {
  /// The thirteen digits.
  public let text: String

  /// The number in `text`, or nil unless it has thirteen ASCII digits and the right check digit.
  public init?(_ text: String) {
    let digits = Array(text.utf8.prefix(14))
    guard digits.count == 13, let check = Self.checkDigit(digits[1...]), digits[0] == UInt8(check) + 0x30
    else { return nil }
    self.text = text
  }

  /// The check digit of the other twelve: 9 − (Σ Pn·Qn mod 9), where Pn is the n-th digit from the right and Qn is 1
  /// for odd and 2 for even n. It is 1–9. nil unless there are exactly twelve ASCII digits.
  public static func checkDigit(of twelveDigits: String) -> Int? {
    checkDigit(Array(twelveDigits.utf8.prefix(13))[...])
  }

  /// The number that a local government with this code probably bears: check digit, `000020`, the code.
  ///
  /// A suggestion only, to be confirmed on the tax agency's publication site: it was compared with one
  /// body's printed number (鳥取県), and no rule that promises the construction was found.
  public static func suggested(for code: LocalGovernmentCode) -> CorporateNumber? {
    let twelve = "000020" + code.text
    guard let check = checkDigit(of: twelve) else { return nil }
    return CorporateNumber("\(check)" + twelve)
  }

  /// The thirteen digits.
  public var description: String { text }

  private static func checkDigit(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count == 12 else { return nil }
    var sum = 0
    for (offset, digit) in digits.reversed().enumerated() {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      sum += Int(digit - 0x30) * (offset % 2 == 0 ? 1 : 2)
    }
    return 9 - sum % 9
  }
}
