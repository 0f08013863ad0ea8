/// Percent encoding (RFC 3986) of paths and of what follows `?`.
enum PercentCoding {
  /// `%E8…` as text; `nil` when nothing is encoded or the encoding is broken.
  static func decodedPath(_ path: String) -> String? {
    path.utf8.contains(UInt8(ascii: "%")) ? decoded(path[...], plusIsBlank: false) : nil
  }

  /// A part of an address as text; `nil` when the encoding is broken or is no UTF-8.
  static func decoded(_ text: Substring, plusIsBlank: Bool) -> String? {
    var bytes: [UInt8] = []
    var iterator = text.utf8.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "+") where plusIsBlank: bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = iterator.next().flatMap(hexValue), let low = iterator.next().flatMap(hexValue) else {
          return nil
        }
        bytes.append(high << 4 | low)
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Text so that it can stand as one step of a path or one value of a query.
  static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}

/// What follows `?` in an address: names and values in their order.
struct QueryString {
  /// Names and values, decoded; an empty part between two `&` is passed over.
  let fields: [(name: String, value: String)]

  /// Reads the query of a target; `nil` when its encoding is broken.
  init?(target: String) {
    guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else {
      fields = []
      return
    }
    var fields: [(name: String, value: String)] = []
    for part in target[target.utf8.index(after: mark)...].split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentCoding.decoded(pair[0], plusIsBlank: true),
        let value = PercentCoding.decoded(pair.count > 1 ? pair[1] : "", plusIsBlank: true)
      else { return nil }
      fields.append((name, value))
    }
    self.fields = fields
  }

  /// Names and values as they stand in an address; without those that are empty.
  static func text(_ fields: [(name: String, value: String)]) -> String {
    fields.filter { !$0.value.isEmpty }
      .map { PercentCoding.encoded($0.name) + "=" + PercentCoding.encoded($0.value) }.joined(separator: "&")
  }
}
