/// Blunts text that would make the Markdown library slow, without touching text that people write.
///
/// Some inputs cost time in the square of their length (runs of one sign, thousands of open brackets). Such runs carry
/// no meaning, so a run of more than ``longestRun`` equal signs is shortened, and lines with more than
/// ``mostOpeners`` brackets are read as plain text.
enum MarkdownGuard {
  /// The longest run of one Markdown sign that is kept; the longest that people use is a rule of dashes.
  static let longestRun = 200
  /// The most brackets, asterisks, underscores and such in one paragraph that are still read as Markdown.
  static let mostOpeners = 2_000
  /// How many `>` at the beginning of a line are kept.
  static let deepestQuote = 24

  /// The text with overlong runs shortened and overloaded paragraphs escaped.
  static func tamed(_ text: String) -> String {
    let signs = text.utf8.lazy.filter(isSign).count
    guard signs > longestRun else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    for paragraph in paragraphs(Array(text.utf8)) {
      let count = paragraph.lazy.filter(isSign).count
      if count <= longestRun {
        output += paragraph
      } else {
        append(paragraph, escaping: count > mostOpeners, to: &output)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Splits after blank lines; joined again the pieces give the text.
  private static func paragraphs(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var first = 0
    for place in bytes.indices.dropFirst() where bytes[place] == 0x0A && bytes[place - 1] == 0x0A {
      pieces.append(bytes[first...place])
      first = place + 1
    }
    pieces.append(bytes[first...])
    return pieces
  }

  private static func append(_ paragraph: ArraySlice<UInt8>, escaping: Bool, to output: inout [UInt8]) {
    var run = 0
    var quotes = 0
    var isAtLineStart = true
    var last: UInt8 = 0
    for byte in paragraph {
      run = byte == last ? run + 1 : 1
      last = byte
      if byte == 0x0A {
        isAtLineStart = true
        quotes = 0
      } else if byte == UInt8(ascii: ">"), isAtLineStart {
        quotes += 1
        if quotes > deepestQuote { continue }
      } else if byte != 0x20 {
        isAtLineStart = false
      }
      if isSign(byte), run > longestRun { continue }
      if escaping, isSign(byte), byte != UInt8(ascii: "|") { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "#"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
