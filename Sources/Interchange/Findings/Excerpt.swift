/// Text as it may be quoted in a message.
enum Excerpt {
  /// At most 40 characters, in one line, without control characters.
  static func of(_ text: String) -> String {
    var quoted = String.UnicodeScalarView()
    for (count, scalar) in text.unicodeScalars.prefix(41).enumerated() {
      if count == 40 {
        quoted.append("…")
        break
      }
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      quoted.append(isControl ? " " : scalar)
    }
    return String(quoted)
  }
}
