/// Addresses as catalogues may hold them (RFC 3987): signs that end or break one are written by their bytes.
enum IRI {
  /// An address of the web; nil for anything else (`javascript:`, `file:`, a mere word).
  static func web(_ text: String) -> String? {
    let lower = text.lowercased()
    for scheme in ["https://", "http://"] where lower.hasPrefix(scheme) && text.utf8.count > scheme.utf8.count {
      return encoded(text)
    }
    return nil
  }

  /// A path below the site's root.
  static func path(_ text: String) -> String {
    // `data:x` would be an address of its own.
    encoded(text).replacing(":", with: "%3A")
  }

  /// An address with a scheme of ours before it.
  static func plain(_ scheme: String, _ text: String) -> String { scheme + ":" + encoded(text) }

  private static func encoded(_ text: String) -> String {
    let refused: Set<Unicode.Scalar> = ["<", ">", "\"", "{", "}", "|", "^", "`", "\\"]
    var result = ""
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let isPrivate = (0xE000...0xF8FF).contains(value) || value >= 0xE0000 || value & 0xFFFE == 0xFFFE
      if value <= 0x20 || (0x7F...0x9F).contains(value) || refused.contains(scalar) || isPrivate {
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 16, uppercase: true)
          result += digits.count == 1 ? "%0" + digits : "%" + digits
        }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
