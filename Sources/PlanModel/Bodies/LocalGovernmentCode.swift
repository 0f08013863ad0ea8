/// A code of a local government (全国地方公共団体コード): six digits kept as text, for the first may be 0.
///
/// Two digits for the prefecture (JIS X 0401), three for the body within it (JIS X 0402), one check digit.
public struct LocalGovernmentCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The six digits.
  public let text: String

  /// The code in `text`, or nil unless it has six ASCII digits, a prefecture of 01–47 and the right check digit.
  ///
  /// 99, which no prefecture bears, is accepted too: bodies invented for training and examples are coded under it.
  public init?(_ text: String) {
    let digits = Array(text.utf8.prefix(7))
    guard digits.count == 6, let check = Self.checkDigit(digits[0..<5]), digits[5] == UInt8(check) + 0x30,
      Self.hasPrefecture(digits)
    else { return nil }
    self.text = text
  }

  /// The code whose first five digits are given; the check digit is added.
  public init?(fiveDigits: String) {
    guard let check = Self.checkDigit(of: fiveDigits) else { return nil }
    self.init(fiveDigits + "\(check)")
  }

  /// For the list of bodies, whose codes are tested one by one.
  init(listed text: String) { self.text = text }

  /// The check digit of a code's first five digits: with S = 6·d1 + 5·d2 + 4·d3 + 3·d4 + 2·d5 it is the last digit of
  /// 11 − S mod 11. nil unless there are exactly five ASCII digits.
  ///
  /// Any single wrong digit among the five changes S mod 11. It stays unseen only where the remainder turns from 0 to
  /// 10 or back, for both give the check digit 1.
  public static func checkDigit(of fiveDigits: String) -> Int? {
    checkDigit(Array(fiveDigits.utf8.prefix(6))[...])
  }

  /// The prefecture's two digits, `01`–`47`, or `99` for an invented body.
  public var prefecturePart: String { String(text.prefix(2)) }

  /// Whether the code is that of a prefecture.
  public var isPrefecture: Bool { text.utf8.dropFirst(2).prefix(3).allSatisfy { $0 == 0x30 } }

  /// The six digits.
  public var description: String { text }

  /// By the digits, which is the order of the official list.
  public static func < (left: LocalGovernmentCode, right: LocalGovernmentCode) -> Bool { left.text < right.text }

  private static func checkDigit(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count == 5 else { return nil }
    var sum = 0
    for (offset, digit) in digits.enumerated() {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      sum += Int(digit - 0x30) * (6 - offset)
    }
    return (11 - sum % 11) % 10
  }

  private static func hasPrefecture(_ digits: [UInt8]) -> Bool {
    let prefecture = Int(digits[0] - 0x30) * 10 + Int(digits[1] - 0x30)
    return (1...47).contains(prefecture) || prefecture == 99
  }
}
