/// Text made of named parts, for the one slot that StratML has for everything else (`OtherInformation`, `Description`).
///
/// A part begins a line with 【name】; its further lines begin with one full-width space. Both are taken away again by
/// the reader, so that every text comes back scalar by scalar.
struct LabelledText: Equatable {
  /// A named part.
  struct Part: Equatable {
    var label: String
    var value: String

    init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  /// The parts in their order.
  var parts: [Part]
  /// What belongs to no part: the text of another program.
  var rest: String

  /// The parts as one text; parts without a value are left out. `nil` when nothing is left.
  static func write(_ parts: [Part]) -> String? {
    var text = String.UnicodeScalarView()
    for part in parts {
      // A text that was built by a program may not be normalised; what is written must read back as it stands.
      let value = TextNormalisation.normalise(part.value).text
      guard !value.isEmpty else { continue }
      if !text.isEmpty { text.append("\n") }
      text.append(contentsOf: "【\(part.label)】".unicodeScalars)
      for scalar in value.unicodeScalars {
        text.append(scalar)
        if scalar == "\n" { text.append(continuation) }
      }
    }
    return text.isEmpty ? nil : String(text)
  }

  /// Takes a text apart. Only the names in `labels` begin a part.
  static func read(_ text: String, labels: Set<String>) -> LabelledText {
    var result = LabelledText(parts: [], rest: "")
    var rest: [String] = []
    var isInPart = false
    for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      if let part = part(line, labels: labels) {
        result.parts.append(part)
        isInPart = true
      } else if isInPart, line.first == continuation {
        result.parts[result.parts.count - 1].value += "\n" + String(line.dropFirst())
      } else {
        rest.append(String(line))
        isInPart = false
      }
    }
    result.rest = TextNormalisation.normalise(rest.joined(separator: "\n")).text
    return result
  }

  private static let continuation: Unicode.Scalar = "\u{3000}"

  private static func part(_ line: Substring.UnicodeScalarView, labels: Set<String>) -> Part? {
    // No name is longer than 30 scalars, so that a long line without a closing bracket costs nothing.
    guard line.first == "【", let end = line.prefix(32).firstIndex(of: "】") else { return nil }
    let label = String(line[line.index(after: line.startIndex)..<end])
    guard labels.contains(label) else { return nil }
    return Part(label, String(line[line.index(after: end)...]))
  }
}
