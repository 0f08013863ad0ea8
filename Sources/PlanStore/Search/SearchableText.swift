/// The text of a record that people search: the strings of its JSON, without names of members, codes, ids and addresses.
package enum SearchableText {
  /// The folded text of a record; `nil` when it is withdrawn or not searched.
  package static func folded(_ content: RecordContent?, in scope: RecordScope) -> String? {
    guard scope.isPlan, let content else { return nil }
    return TextFolding(text(ofJSON: content.json)).string
  }

  /// The strings of JSON, each on its own line.
  ///
  /// Left out is what only programs read: a string of ASCII without a blank that begins with a small letter or a digit
  /// (`fiscalYear`, `m-1-2`, `2026-04-01`, `https://…`). DX and RPA are words and stay; so does gBizID inside a sentence,
  /// but not where it is all that a field says.
  package static func text(ofJSON json: [UInt8]) -> String {
    var scanner = JSONStringScanner(json)
    var result: [UInt8] = []
    result.reserveCapacity(json.count)
    while let string = scanner.next() {
      if isCode(string) { continue }
      if !result.isEmpty { result.append(0x0A) }
      result.append(contentsOf: string)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isCode(_ string: [UInt8]) -> Bool {
    guard let first = string.first else { return true }
    guard (0x61...0x7A).contains(first) || (0x30...0x39).contains(first) else { return false }
    return string.allSatisfy { (0x21...0x7E).contains($0) }
  }
}

/// The values of JSON that are strings, in their order; names of members are passed over. Never fails: where the bytes
/// are no JSON, it gives what looks like strings.
struct JSONStringScanner {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> [UInt8]? {
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "\"") else {
        place += 1
        continue
      }
      let string = readString()
      var after = place
      while after < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[after]) { after += 1 }
      if after < bytes.count, bytes[after] == UInt8(ascii: ":") { continue }
      return string
    }
    return nil
  }

  private mutating func readString() -> [UInt8] {
    place += 1
    var result: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") { return result }
      guard byte == UInt8(ascii: "\\"), place < bytes.count else {
        result.append(byte)
        continue
      }
      let escape = bytes[place]
      place += 1
      switch escape {
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
        result.append(0x20)
      case UInt8(ascii: "u"): appendScalar(&result)
      default: result.append(escape)
      }
    }
    return result
  }

  private mutating func appendScalar(_ result: inout [UInt8]) {
    var value = hexadecimal()
    if (0xD800...0xDBFF).contains(value), place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"),
      bytes[place + 1] == UInt8(ascii: "u")
    {
      place += 2
      value = 0x10000 + (value - 0xD800) << 10 + (hexadecimal() &- 0xDC00) & 0x3FF
    }
    guard let scalar = Unicode.Scalar(value), value != 0 else {
      result.append(0x20)
      return
    }
    result.append(contentsOf: String(Character(scalar)).utf8)
  }

  private mutating func hexadecimal() -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 where place < bytes.count {
      guard let digit = Character(UnicodeScalar(bytes[place])).hexDigitValue else { break }
      value = value << 4 | UInt32(digit)
      place += 1
    }
    return value
  }
}
