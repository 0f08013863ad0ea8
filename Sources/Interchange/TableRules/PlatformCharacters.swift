internal import Foundation

/// Characters that depend on the machine (機種依存文字): ①, Ⅳ, ㈱, ㎡, half-width kana, private characters (外字), controls.
///
/// Kanji beyond the first two levels are not among them: names of people and places need them, and UTF-8 carries them.
enum PlatformCharacters {
  /// The first such character of a text.
  static func first(in text: String) -> Unicode.Scalar? {
    // Everything below U+2100 but controls is fine, and most cells hold little else than kana and kanji.
    text.unicodeScalars.first(where: isDependent)
  }

  /// The text with such characters replaced by what every machine shows.
  static func replaced(in text: String) -> String {
    guard first(in: text) != nil else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let replacement = replacement(for: scalar) {
        result.append(contentsOf: replacement.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    // ｶﾞ is two characters before and one after.
    return String(result).precomposedStringWithCanonicalMapping
  }

  /// What stands for a character; nil for one that may stay. A private character becomes 〓, the printers' sign for a
  /// missing one.
  static func replacement(for scalar: Unicode.Scalar) -> String? {
    guard isDependent(scalar) else { return nil }
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F: return " "
    case 0xE000...0xF8FF, 0xFFFE, 0xFFFF, 0xF0000...0x10FFFF: return "〓"
    case 0x2116: return "No."
    case 0x301D, 0x301F: return "\""
    case 0x2460...0x2473, 0x24EA, 0x2776...0x2793, 0x3251...0x325F, 0x32B1...0x32BF: return "(\(plain(scalar)))"
    default:
      let text = plain(scalar)
      return text.unicodeScalars.contains(where: isDependent) ? "〓" : text
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String {
    if let value = scalar.properties.numericValue, (0x2776...0x2793).contains(scalar.value) { return "\(Int(value))" }
    return String(scalar).precomposedStringWithCompatibilityMapping
  }

  private static func isDependent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x20FF: false
    case 0..<0x20: scalar.value != 0x09 && scalar.value != 0x0A && scalar.value != 0x0D
    case 0x7F...0x9F: true
    // №, ℡, Roman numerals, circled and bracketed numbers and letters.
    case 0x2116, 0x2121, 0x2160...0x217F, 0x2460...0x24FF, 0x2776...0x2793: true
    // 〝〟, ㈱, ㊤, ㌔, ㍻, ㎡, ㏍.
    case 0x301D, 0x301F, 0x3200...0x33FF: true
    // Half-width kana and signs.
    case 0xFF61...0xFFDC, 0xFFE8...0xFFEE: true
    // Characters of the user's own, and two that are none and that no XML holds.
    case 0xE000...0xF8FF, 0xFFFE, 0xFFFF, 0xF0000...0x10FFFF: true
    default: false
    }
  }
}
