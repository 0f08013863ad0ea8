/// Joins the lines of a paragraph as Japanese is set: nothing stands between two lines, unless both sides are ASCII.
///
/// Browsers differ in what they make of a line break between two kanji; some show a space.
enum LineJoining {
  /// The text without line breaks.
  static func joined(_ text: String) -> String {
    guard text.contains("\n") else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var joined = ""
    for (place, line) in lines.enumerated() {
      if place > 0, let before = joined.last, before.isASCII, let after = line.first, after.isASCII { joined += " " }
      joined += line
    }
    return joined
  }
}
