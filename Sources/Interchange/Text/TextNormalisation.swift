/// The one rule by which text of a plan is stored: line ends are LF, there is no white space at either end, and no
/// control character other than the tab and the line end.
///
/// White space is space, tab, line end and the byte order mark. A full-width space is text: paragraphs begin with it.
enum TextNormalisation {
  /// The normalised text, and whether control characters were taken out.
  static func normalise(_ text: String) -> (text: String, droppedControls: Bool) {
    if let text = trimmed(text) { return (text, false) }
    var scalars = String.UnicodeScalarView()
    var droppedControls = false
    var followsReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A:
        if !followsReturn { scalars.append("\n") }
      case 0x0D: scalars.append("\n")
      case 0x09: scalars.append(scalar)
      case 0x00..<0x20, 0x7F..<0xA0: droppedControls = true
      default: scalars.append(scalar)
      }
      followsReturn = scalar.value == 0x0D
    }
    guard let start = scalars.firstIndex(where: { !isSpace($0) }), let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return ("", droppedControls) }
    return (String(scalars[start...last]), droppedControls)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\u{FEFF}"
  }

  /// The text without white space at its ends where nothing else needs to change, which is nearly always.
  private static func trimmed(_ text: String) -> String? {
    let result = text.utf8.withContiguousStorageIfAvailable { bytes -> Range<Int>? in
      var range = 0..<bytes.count
      while let last = range.last, isSpace(bytes[last]) { range = range.dropLast() }
      while let first = range.first, isSpace(bytes[first]) { range = range.dropFirst() }
      return isNormal(bytes[range]) ? range : nil
    }
    guard let range = result ?? nil else { return nil }
    if range.count == text.utf8.count { return text }
    return String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

  private static func isNormal(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    // EF BB BF is the byte order mark, which counts as white space.
    if bytes.first == 0xEF, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return false }
    if bytes.last == 0xBF, bytes.suffix(3).elementsEqual([0xEF, 0xBB, 0xBF]) { return false }
    var before: UInt8 = 0
    for byte in bytes {
      if byte < 0x20, byte != 0x0A, byte != 0x09 { return false }
      // U+0080–009F are written C2 80 – C2 9F.
      if byte == 0x7F || (before == 0xC2 && byte < 0xA0) { return false }
      before = byte
    }
    return true
  }
}

extension TextNormalisation {
  /// Whether nothing is left of the text once it is normalised.
  static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      isSpace(scalar) || scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
    }
  }
}
