/// Turns full-width letters, digits and signs into ASCII, by a small mapping of our own.
///
/// Full-width and half-width writing mean the same to the person who types. NFKC would do more (and load much more);
/// the readers need only this: U+FF01–FF5E, the spaces, and the one-character era names ㍾ ㍽ ㍼ ㍻ ㋿.
/// Half-width katakana stay as they are.
public enum WidthFolding {
  /// The text with full-width ASCII made half-width, every kind of space made U+0020, and joiners without width dropped.
  public static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { fold(scalar) { folded.append($0) } }
    return String(folded)
  }

  /// The folded scalars without any space, or nil when the text has more than `limit` of them.
  static func scalarsWithoutSpaces(_ text: String, limit: Int) -> [Unicode.Scalar]? {
    guard let scalars = scalars(text, limit: limit) else { return nil }
    return scalars.filter { $0 != " " }
  }

  /// The folded scalars without spaces at either end, or nil when the text has more than `limit` of them.
  static func scalars(_ text: String, limit: Int) -> [Unicode.Scalar]? {
    // A scalar takes at most four bytes; the length in bytes is known at once, however long the text is.
    guard text.utf8.count <= limit * 4 else { return nil }
    var folded: [Unicode.Scalar] = []
    folded.reserveCapacity(min(text.utf8.count, limit))
    for scalar in text.unicodeScalars { fold(scalar) { folded.append($0) } }
    guard folded.count <= limit else { return nil }
    guard let first = folded.firstIndex(where: { $0 != " " }), let last = folded.lastIndex(where: { $0 != " " })
    else { return [] }
    return Array(folded[first...last])
  }

  private static func fold(_ scalar: Unicode.Scalar, _ append: (Unicode.Scalar) -> Void) {
    switch scalar.value {
    case 0xFF01...0xFF5E: append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    case 0x09...0x0D, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: append(" ")
    case 0x200B...0x200D, 0x2060, 0xFEFF, 0xFE00...0xFE0F: break
    case 0xFFE5: append("¥")
    case 0x337E: append("明"); append("治")
    case 0x337D: append("大"); append("正")
    case 0x337C: append("昭"); append("和")
    case 0x337B: append("平"); append("成")
    case 0x32FF: append("令"); append("和")
    default: append(scalar)
    }
  }
}
