/// Folded text on its way through a reader, with a place up to which it has been read.
struct ReadingText {
  let scalars: [Unicode.Scalar]
  var position = 0

  init(_ scalars: some Sequence<Unicode.Scalar>) { self.scalars = Array(scalars) }

  var isAtEnd: Bool { position >= scalars.count }
  var next: Unicode.Scalar? { isAtEnd ? nil : scalars[position] }
  var rest: ArraySlice<Unicode.Scalar> { scalars[min(position, scalars.count)...] }
  var restText: String { Self.text(rest) }

  /// The scalar `offset` places after the next one.
  func peek(_ offset: Int) -> Unicode.Scalar? {
    let place = position + offset
    return place < scalars.count ? scalars[place] : nil
  }

  /// Passes over `word` when it comes next.
  mutating func take(_ word: String) -> Bool {
    guard has(word, at: position) else { return false }
    position += word.unicodeScalars.count
    return true
  }

  /// Whether `word` stands at `place`.
  func has(_ word: String, at place: Int) -> Bool {
    var place = place
    for scalar in word.unicodeScalars {
      guard scalars.indices.contains(place), scalars[place] == scalar else { return false }
      place += 1
    }
    return true
  }

  /// Passes over the first of `words` that comes next, and gives it.
  mutating func take(anyOf words: [String]) -> String? {
    for word in words where take(word) { return word }
    return nil
  }

  /// Passes over a run of ASCII digits and gives their values, `most` digits at the utmost.
  mutating func digits(most: Int) -> [UInt8] {
    var found: [UInt8] = []
    while found.count < most, let scalar = next, Self.isDigit(scalar) {
      found.append(UInt8(scalar.value - 0x30))
      position += 1
    }
    return found
  }

  /// Passes over what stands in brackets next, and gives it without them; nil when no closed bracket comes next.
  mutating func bracketed() -> [Unicode.Scalar]? {
    guard let open = next, open == "(" || open == "〔" || open == "[" else { return nil }
    let close: Unicode.Scalar = open == "(" ? ")" : open == "[" ? "]" : "〕"
    guard let end = rest.firstIndex(of: close) else { return nil }
    defer { position = end + 1 }
    return Array(scalars[(position + 1)..<end])
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }

  static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The text as it may be quoted in a message: at most 40 scalars, without control characters.
  static func excerpt(_ text: String) -> String {
    var quoted = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(41) {
      if quoted.count == 40 {
        quoted.append("…")
        break
      }
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      quoted.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(quoted)
  }
}
