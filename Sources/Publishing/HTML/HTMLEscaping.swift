/// Writes text so that it stays text in HTML and in XML, whatever it holds.
///
/// Dropped: control characters other than tab and line breaks, which XML 1.0 forbids or discourages; U+FFFE and U+FFFF;
/// and the directional embeddings, overrides and isolates (U+202A–202E, U+2066–2069), which could make a title show
/// something other than it says (Unicode TR 36, 3.1). Text in Japanese needs none of them.
enum HTMLEscaping {
  /// Appends `text` to `bytes`, escaped for element content and for attribute values in double quotes alike.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { buffer in append(buffer, to: &bytes) }
  }

  /// The text that `append` wrote.
  static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  /// The text without the characters that are dropped, for formats that escape in other ways.
  static func printable(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return unescaped(String(decoding: bytes, as: UTF8.self))
  }

  private static func append(_ source: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var clean = 0
    var place = 0
    while place < source.count {
      let byte = source[place]
      if byte >= 0x80 && byte != 0xC2 && byte != 0xE2 && byte != 0xEF || byte > 0x3E && byte < 0x7F {
        place += 1
        continue
      }
      if let replacement = replacement(for: byte) {
        flush(source, from: clean, to: place, into: &bytes)
        bytes.append(contentsOf: replacement.utf8)
        place += 1
        clean = place
        continue
      }
      let length = droppedLength(source, at: place)
      if length > 0 {
        flush(source, from: clean, to: place, into: &bytes)
        place += length
        clean = place
      } else {
        place += 1
      }
    }
    flush(source, from: clean, to: place, into: &bytes)
  }

  private static func flush(
    _ source: UnsafeBufferPointer<UInt8>, from first: Int, to end: Int, into bytes: inout [UInt8]
  ) {
    guard first < end else { return }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[first..<end]))
  }

  private static func replacement(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  /// How many bytes a dropped character takes at `place`; 0 when the character stays.
  private static func droppedLength(_ source: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let byte = source[place]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0 : 1 }
    if byte == 0x7F { return 1 }
    let second = place + 1 < source.count ? source[place + 1] : 0
    let third = place + 2 < source.count ? source[place + 2] : 0
    switch (byte, second) {
    case (0xC2, 0x80...0x9F): return 2
    case (0xE2, 0x80): return third >= 0xAA && third <= 0xAE ? 3 : 0
    case (0xE2, 0x81): return third >= 0xA6 && third <= 0xA9 ? 3 : 0
    case (0xEF, 0xBF): return third >= 0xBE ? 3 : 0
    default: return 0
    }
  }
}
