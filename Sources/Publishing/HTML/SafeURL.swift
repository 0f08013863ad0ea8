/// An address that may stand in a link: `http`, `https`, `mailto` or `tel`.
///
/// Anything else – `javascript:`, `data:`, a path into the machine – is not made, and the text is shown without a link.
struct SafeURL: Hashable, Sendable {
  /// The address as written into `href`, in ASCII.
  let text: String

  private static let longest = 2_000
  private static let schemes = ["http://", "https://", "mailto:", "tel:"]

  /// The address in `text`, or nil when it is not one of the four kinds.
  init?(_ text: String) {
    let trimmed = Self.trimmed(text)
    guard !trimmed.isEmpty, trimmed.utf8.count <= Self.longest else { return nil }
    let lowered = trimmed.lowercased()
    guard let scheme = Self.schemes.first(where: { lowered.hasPrefix($0) }) else { return nil }
    let rest = trimmed.dropFirst(scheme.count)
    guard !rest.isEmpty else { return nil }
    self.text = scheme + Self.encoded(String(rest))
  }

  /// A link that opens a telephone, from a number as printed.
  static func telephone(_ number: String) -> SafeURL? {
    let digits = number.utf8.filter { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "+") }
    guard digits.count >= 3, digits.count <= 16 else { return nil }
    return SafeURL("tel:" + String(decoding: digits, as: UTF8.self))
  }

  /// A link that opens a letter, from an address as printed.
  static func mail(_ address: String) -> SafeURL? {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    let isPlain = address.utf8.allSatisfy {
      $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "&")
    }
    return isPlain ? SafeURL("mailto:" + address) : nil
  }

  private static func trimmed(_ text: String) -> String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace || $0.isNewline }
    guard let first = text.firstIndex(where: { !isSpace($0) }), let last = text.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(text[first...last])
  }

  /// Percent-encodes what a URL cannot hold as it stands (RFC 3986): everything outside printable ASCII, and `"<>\^`{|}`.
  private static func encoded(_ text: String) -> String {
    let forbidden = Set("\"<>\\^`{|} ".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte > 0x20 && byte < 0x7F && !forbidden.contains(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexDigit(byte >> 4))
        bytes.append(hexDigit(byte & 0x0F))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
