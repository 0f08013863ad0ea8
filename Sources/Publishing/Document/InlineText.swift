/// Finds in plain text what Markdown leaves: readings written as `｜手引《てびき》`, addresses written bare, and strong
/// words between kanji.
///
/// Time is in proportion to the text.
enum InlineText {
  private static let longestRuby = 40
  private static let longestStrong = 300

  /// The text as pieces.
  static func inlines(_ text: String) -> [Inline] {
    guard text.contains("《") || text.contains("://") || text.contains("**") else { return [.text(text)] }
    var pieces: [Inline] = []
    var plain = ""
    var rest = Substring(text)
    while let first = rest.first {
      if first == "｜", let found = ruby(rest) {
        flush(&plain, into: &pieces)
        pieces.append(.ruby(base: found.base, reading: found.reading))
        rest = found.rest
      } else if first == "*", let found = strong(rest) {
        flush(&plain, into: &pieces)
        pieces.append(.strong([.text(found.words)]))
        rest = found.rest
      } else if first == "h", let found = address(rest) {
        if let url = found.url {
          flush(&plain, into: &pieces)
          pieces.append(.link(.outside(url), [.text(found.text)]))
        } else {
          plain += found.text
        }
        rest = found.rest
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    flush(&plain, into: &pieces)
    return pieces
  }

  private static func flush(_ plain: inout String, into pieces: inout [Inline]) {
    if !plain.isEmpty { pieces.append(.text(plain)) }
    plain = ""
  }

  private static func ruby(_ text: Substring) -> (base: String, reading: String, rest: Substring)? {
    let window = text.dropFirst().prefix(longestRuby * 2)
    guard let open = window.firstIndex(of: "《") else { return nil }
    let base = window[..<open]
    let reading = window[window.index(after: open)...]
    guard let close = reading.firstIndex(of: "》") else { return nil }
    guard !base.isEmpty, close != reading.startIndex, !base.contains("｜") else { return nil }
    return (String(base), String(reading[..<close]), text[text.index(after: close)...])
  }

  /// 「**26％**に」: CommonMark sees no emphasis where a sign meets a kanji without a space between (CommonMark 6.2,
  /// flanking delimiter runs), which in Japanese is the usual case.
  private static func strong(_ text: Substring) -> (words: String, rest: Substring)? {
    guard text.hasPrefix("**") else { return nil }
    let window = text.dropFirst(2).prefix(longestStrong)
    guard let close = window.firstRange(of: "**"), let first = window.first, !first.isWhitespace else { return nil }
    let words = window[..<close.lowerBound]
    guard let last = words.last, !last.isWhitespace, first != "*" else { return nil }
    return (String(words), text[close.upperBound...])
  }

  /// The run of characters that looks like an address; without a URL when it may not be linked.
  private static func address(_ text: Substring) -> (url: SafeURL?, text: String, rest: Substring)? {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return nil }
    var end = text.startIndex
    while end < text.endIndex, isAddressCharacter(text[end]) { end = text.index(after: end) }
    var found = text[..<end]
    while let last = found.last, ".,;:!?)]".contains(last) { found = found.dropLast() }
    return (SafeURL(String(found)), String(found), text[found.endIndex...])
  }

  private static func isAddressCharacter(_ character: Character) -> Bool {
    guard let byte = character.asciiValue else { return false }
    return byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}".contains(character)
  }
}
