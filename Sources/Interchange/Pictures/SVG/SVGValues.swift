/// Reads the values of a drawing and gives them back only in forms that are known to be harmless.
enum SVGValues {
  /// The value as it may be written; `nil` when it may not.
  static func clean(_ value: String, as kind: SVGVocabulary.Value) -> String? {
    let text = value.trimmingBlanks
    guard !text.isEmpty else { return nil }
    switch kind {
    case .plain: return isPlain(text) ? text : nil
    case .path: return text.utf8.allSatisfy(isPathByte) ? text : nil
    case .transform: return isTransform(text) ? text : nil
    case .paint: return paint(text)
    case .reference: return text == "none" || text == "inherit" ? text : reference(text).map { "url(#\($0.id))" }
    case .family: return isFamily(text) ? text : nil
    }
  }

  /// An id: letters of any script, digits and `_-.:`.
  static func id(_ value: String) -> String? {
    guard !value.isEmpty, value.utf8.count <= PictureLimits.idBytes else { return nil }
    let isSafe = value.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "_-.:".unicodeScalars.contains(scalar)
    }
    return isSafe ? value : nil
  }

  /// The id in `#id`: the only address that a drawing may hold.
  static func localAddress(_ value: String) -> String? {
    let text = value.trimmingBlanks
    return text.hasPrefix("#") ? id(String(text.dropFirst())) : nil
  }

  /// The id in `url(#id)`, with or without quotation marks, and what follows it.
  static func reference(_ text: String) -> (id: String, rest: String)? {
    guard text.lowercased().hasPrefix("url("), let close = text.firstIndex(of: ")") else { return nil }
    var address = String(text[text.index(text.startIndex, offsetBy: 4)..<close]).trimmingBlanks
    if let mark = address.first, mark == "\"" || mark == "'" {
      guard address.count > 2, address.last == mark else { return nil }
      address = String(address.dropFirst().dropLast())
    }
    guard let id = localAddress(address) else { return nil }
    return (id, String(text[text.index(after: close)...]).trimmingBlanks)
  }

  private static func paint(_ text: String) -> String? {
    if let found = reference(text) {
      if found.rest.isEmpty { return "url(#\(found.id))" }
      return colour(found.rest).map { "url(#\(found.id)) \($0)" }
    }
    return colour(text)
  }

  private static func colour(_ text: String) -> String? {
    if text.hasPrefix("#") {
      let digits = text.dropFirst()
      return [3, 4, 6, 8].contains(digits.utf8.count) && digits.allSatisfy { $0.isASCII && $0.isHexDigit } ? text : nil
    }
    let lowered = text.lowercased()
    for name in ["rgb(", "rgba(", "hsl(", "hsla("] where lowered.hasPrefix(name) && lowered.hasSuffix(")") {
      let inner = lowered.dropFirst(name.count).dropLast()
      return inner.utf8.count <= 80 && inner.utf8.allSatisfy { isNumberByte($0) || $0 == UInt8(ascii: "/") }
        ? lowered : nil
    }
    return text.utf8.count <= 40 && text.utf8.allSatisfy(isLetter) ? text : nil
  }

  private static func isTransform(_ text: String) -> Bool {
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "(") {
      let name = String(rest[..<open]).trimmingBlanks.drop { $0 == "," || $0 == " " }
      guard ["matrix", "translate", "scale", "rotate", "skewX", "skewY"].contains(String(name)) else { return false }
      guard let close = rest[open...].firstIndex(of: ")") else { return false }
      guard rest[rest.index(after: open)..<close].utf8.allSatisfy(isNumberByte) else { return false }
      rest = rest[rest.index(after: close)...]
    }
    return rest.utf8.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: ",") }
  }

  private static func isFamily(_ text: String) -> Bool {
    text.utf8.count <= PictureLimits.styleValueBytes
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar == " " || scalar == "\u{3000}" || ("0"..."9").contains(scalar)
          || "-_,'\".&".unicodeScalars.contains(scalar)
      }
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { isNumberByte($0) || isLetter($0) || $0 == UInt8(ascii: "_") }
  }

  /// Path data: the letters of its commands, and those in which numbers are written.
  private static func isPathByte(_ byte: UInt8) -> Bool {
    isNumberByte(byte) && byte != UInt8(ascii: "%") || "MmZzLlHhVvCcSsQqTtAa".utf8.contains(byte)
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || [0x20, 0x2C, 0x2E, 0x2B, 0x2D, 0x25, 0x65, 0x45].contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
  }
}

extension String {
  /// The text without ASCII blanks at its ends, and with line ends as blanks, as a value is written.
  var trimmingBlanks: String {
    let bytes = utf8.map { MarkupScanner.isBlank($0) ? 0x20 : $0 }
    guard let first = bytes.firstIndex(where: { $0 != 0x20 }), let last = bytes.lastIndex(where: { $0 != 0x20 }) else {
      return ""
    }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
