internal import Foundation

/// Reads numbers in the notation of programs (`-12.5`, `1.2e3`) into exact decimals, without a binary fraction between.
enum ExactNumber {
  /// The most digits that are kept exactly.
  static let mostDigits = 36

  /// The number that the whole text is; `nil` for any other writing, for more than ``mostDigits`` digits and for
  /// exponents beyond ±60.
  static func read(_ text: String) -> Decimal? {
    var scan = Scan(bytes: Array(text.utf8.prefix(201)))
    guard scan.bytes.count <= 200 else { return nil }
    let isNegative = scan.take(UInt8(ascii: "-"))
    guard scan.digits() > 0 else { return nil }
    var places = 0
    if scan.take(UInt8(ascii: ".")) {
      places = scan.digits()
      guard places > 0 else { return nil }
    }
    var exponent = 0
    if scan.take(UInt8(ascii: "e")) || scan.take(UInt8(ascii: "E")) {
      let isBelow = scan.take(UInt8(ascii: "-"))
      if !isBelow { _ = scan.take(UInt8(ascii: "+")) }
      let before = scan.found.count
      guard (1...2).contains(scan.digits()) else { return nil }
      exponent = scan.found[before...].reduce(0) { $0 * 10 + Int($1) } * (isBelow ? -1 : 1)
      scan.found.removeLast(scan.found.count - before)
    }
    guard scan.place == scan.bytes.count, abs(exponent) <= 60 else { return nil }
    return number(digits: scan.found, exponent: exponent - places, isNegative: isNegative)
  }

  private static func number(digits: [UInt8], exponent: Int, isNegative: Bool) -> Decimal? {
    var digits = digits[...]
    var exponent = exponent
    while digits.first == 0 { digits.removeFirst() }
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    guard !digits.isEmpty else { return 0 }
    // Decimal holds exponents down to −128; digits and exponent together must leave room for printing.
    guard digits.count <= mostDigits, digits.count + exponent <= mostDigits, exponent >= -60 else { return nil }
    let head = digits.dropLast(18).reduce(UInt64(0)) { $0 * 10 + UInt64($1) }
    let tail = digits.suffix(18).reduce(UInt64(0)) { $0 * 10 + UInt64($1) }
    var magnitude = Decimal(tail)
    if head > 0 { magnitude += Decimal(sign: .plus, exponent: 18, significand: Decimal(head)) }
    let value = exponent == 0 ? magnitude : Decimal(sign: .plus, exponent: exponent, significand: magnitude)
    return isNegative ? -value : value
  }

  private struct Scan {
    let bytes: [UInt8]
    var place = 0
    var found: [UInt8] = []

    mutating func take(_ byte: UInt8) -> Bool {
      guard place < bytes.count, bytes[place] == byte else { return false }
      place += 1
      return true
    }

    mutating func digits() -> Int {
      let start = place
      while place < bytes.count, (0x30...0x39).contains(bytes[place]) {
        found.append(bytes[place] - 0x30)
        place += 1
      }
      return place - start
    }
  }
}
