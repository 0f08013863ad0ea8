/// Text of a workbook without its escapes (ECMA-376 part 1, 22.9.2.19): `_x000A_` is a line feed, `_x005F_` the sign that
/// keeps a written 「_x000A_」 from being one.
enum StoredText {
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var place = 0
    while place < source.count {
      if let scalar = escape(source, at: place) {
        bytes += Array(String(scalar).utf8)
        place += 7
      } else {
        bytes.append(source[place])
        place += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The character of an escape; nil where there is none, or half of a pair.
  private static func escape(_ bytes: [UInt8], at place: Int) -> Unicode.Scalar? {
    guard place + 6 < bytes.count, bytes[place] == UInt8(ascii: "_"), bytes[place + 1] == UInt8(ascii: "x"),
      bytes[place + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = String(decoding: bytes[(place + 2)..<(place + 6)], as: UTF8.self)
    guard digits.allSatisfy({ $0.isHexDigit && $0.isASCII }) else { return nil }
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
  }
}
