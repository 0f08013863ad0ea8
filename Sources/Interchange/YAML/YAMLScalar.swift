/// Writes single values of YAML so that every reader, of YAML 1.1 as of 1.2, takes text for text.
enum YAMLScalar {
  /// The value in one line: plain where that is safe, or else in double quotes.
  static func inline(_ text: String, _ style: ScalarStyle, inFlow: Bool = false) -> String {
    switch style {
    case .plain, .number, .boolean, .null: return text
    case .code: return quoted(text)
    case .text: return isSafe(text, inFlow: inFlow) ? text : quoted(text)
    }
  }

  /// Whether text of several lines can be written behind `|` and read back the same.
  static func suitsBlock(_ text: String) -> Bool {
    guard text.utf8.contains(0x0A), let first = text.unicodeScalars.first, let last = text.unicodeScalars.last
    else { return false }
    guard first != " ", first != "\n", first != "\t", last != "\n", last != " ", last != "\t" else { return false }
    return text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || isPrintable($0) }
  }

  private static func isSafe(_ text: String, inFlow: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    guard !indicators.contains(first), first != " ", last != " ", last != ":" else { return false }
    guard !looksOtherwise(text) else { return false }
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      guard isPrintable(scalar) else { return false }
      if before == ":", scalar == " " { return false }
      if scalar == "#", before == " " { return false }
      if inFlow, flowSigns.contains(scalar) || (before == ":" && scalar == ":") { return false }
      before = scalar
    }
    return true
  }

  private static let indicators = Set("-?:,[]{}#&*!|>'\"%@`=.~<".unicodeScalars)
  private static let flowSigns = Set(",[]{}?".unicodeScalars)

  /// Whether some reader of YAML would take the text for a number, a truth value, nothing, or a time.
  private static func looksOtherwise(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    if (0x30...0x39).contains(first) || first == UInt8(ascii: "+") {
      // Digits with signs of numbers and times among them, such as 1e3, 0x1F, 1_000, 12:30 and 2026-03-27.
      return text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || "+-.:_xXoObBeEaAcCdDfFtTzZ ".utf8.contains(byte)
      }
    }
    guard text.utf8.count <= 5 else { return false }
    return words.contains(text.lowercased())
  }

  private static let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

  /// What may stand outside double quotes: no control character, no byte order mark, no line end of Unicode's own.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = String.UnicodeScalarView()
    quoted.append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        quoted.append("\\")
        quoted.append(scalar)
      case "\n": quoted.append(contentsOf: "\\n".unicodeScalars)
      case "\r": quoted.append(contentsOf: "\\r".unicodeScalars)
      case "\t": quoted.append(contentsOf: "\\t".unicodeScalars)
      default:
        if isPrintable(scalar) {
          quoted.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16)
          quoted.append(
            contentsOf: ("\\u" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits).unicodeScalars)
        }
      }
    }
    quoted.append("\"")
    return String(quoted)
  }
}
