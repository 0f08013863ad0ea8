/// The names and values of a form or a query (`application/x-www-form-urlencoded`), in their order.
struct FormText: Sendable {
  /// The pairs as they came.
  var entries: [(name: String, value: String)]

  /// The most pairs that are read; the rest of a hostile body is left out.
  static let mostEntries = 20_000

  init(_ entries: [(name: String, value: String)] = []) { self.entries = entries }

  /// Reads encoded text. Bytes that are no UTF-8 become the replacement character.
  init(encoded text: some Sequence<UInt8>) {
    var entries: [(name: String, value: String)] = []
    for pair in Array(text).split(separator: UInt8(ascii: "&")).prefix(Self.mostEntries) {
      let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      entries.append(
        (
          PercentText.decode(halves[0], plusIsBlank: true),
          halves.count > 1 ? PercentText.decode(halves[1], plusIsBlank: true) : ""
        ))
    }
    self.entries = entries
  }

  /// The first value under a name, without blanks at its ends.
  subscript(name: String) -> String? {
    guard let value = entries.first(where: { $0.name == name })?.value else { return nil }
    return value.trimmed
  }

  /// The first value under a name exactly as it came.
  func raw(_ name: String) -> String? { entries.first { $0.name == name }?.value }

  /// All values under a name.
  func all(_ name: String) -> [String] { entries.filter { $0.name == name }.map(\.value) }

  /// A whole number under a name.
  func number(_ name: String) -> Int64? { self[name].flatMap { Int64($0) } }
}

/// `%E8…` as text.
enum PercentText {
  static func decode(_ text: some Sequence<UInt8>, plusIsBlank: Bool = false) -> String {
    var bytes: [UInt8] = []
    var iterator = text.makeIterator()
    while let byte = iterator.next() {
      if plusIsBlank, byte == UInt8(ascii: "+") {
        bytes.append(0x20)
      } else if byte == UInt8(ascii: "%"), let high = iterator.next(), let low = iterator.next() {
        if let one = hexValue(high), let other = hexValue(low) {
          bytes.append(one << 4 | other)
        } else {
          bytes += [byte, high, low]
        }
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    Character(UnicodeScalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}

extension String {
  /// The text without blanks, full-width ones included, at its ends.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}
