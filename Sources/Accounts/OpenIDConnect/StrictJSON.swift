/// A value of JSON, as far as tokens and a provider's documents need it.
enum JSONValue: Hashable, Sendable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  /// A whole number without fraction and exponent that fits.
  case integer(Int64)
  /// Any other number. Nothing in a token that decides is one.
  case otherNumber
  case bool(Bool)
  case null

  var object: [String: JSONValue]? { if case .object(let members) = self { members } else { nil } }
  var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }
  var string: String? { if case .string(let text) = self { text } else { nil } }
  var integer: Int64? { if case .integer(let number) = self { number } else { nil } }
  var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

  /// The strings of an array that holds nothing else, or the one string.
  var strings: [String]? {
    if let string { return [string] }
    guard let array else { return nil }
    let texts = array.compactMap(\.string)
    return texts.count == array.count ? texts : nil
  }
}

/// Why bytes are not JSON that can be relied on.
enum JSONProblem: String, Error {
  case notUTF8 = "not UTF-8"
  case syntax = "not well-formed JSON"
  case tooDeep = "nested too deeply"
  case duplicateMember = "a member twice"
}

/// Reads JSON (RFC 8259) as a signature's reader must: a name that stands twice is an error and not a choice, for two
/// readers that choose differently see two documents; depth is bounded.
struct StrictJSON {
  static let deepest = 12

  private let bytes: [UInt8]
  private var position = 0

  /// The value that the bytes hold. Their number is for the caller to bound.
  static func read(_ bytes: [UInt8]) throws(JSONProblem) -> JSONValue {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    var reader = StrictJSON(bytes: bytes)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.position == bytes.count else { throw .syntax }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  private mutating func take(word: StaticString) -> Bool {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count,
      word.withUTF8Buffer({ bytes[position..<end].elementsEqual($0) })
    else { return false }
    position = end
    return true
  }

  private mutating func value(depth: Int) throws(JSONProblem) -> JSONValue {
    guard depth <= Self.deepest else { throw .tooDeep }
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): if take(word: "true") { return .bool(true) }
    case UInt8(ascii: "f"): if take(word: "false") { return .bool(false) }
    case UInt8(ascii: "n"): if take(word: "null") { return .null }
    default: return try number()
    }
    throw .syntax
  }

  private mutating func object(depth: Int) throws(JSONProblem) -> JSONValue {
    position += 1
    var members: [String: JSONValue] = [:]
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw .syntax }
      let name = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw .syntax }
      let value = try value(depth: depth + 1)
      guard members.updateValue(value, forKey: name) == nil else { throw .duplicateMember }
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw .syntax }
    }
  }

  private mutating func array(depth: Int) throws(JSONProblem) -> JSONValue {
    position += 1
    var values: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array(values) }
    while true {
      values.append(try value(depth: depth + 1))
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(values) }
      guard take(UInt8(ascii: ",")) else { throw .syntax }
    }
  }

  private mutating func number() throws(JSONProblem) -> JSONValue {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let isZero = current == UInt8(ascii: "0")
    guard let digits = takeDigits(), !isZero || digits == 1 else { throw .syntax }
    var isWhole = true
    if take(UInt8(ascii: ".")) {
      isWhole = false
      guard takeDigits() != nil else { throw .syntax }
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isWhole = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      guard takeDigits() != nil else { throw .syntax }
    }
    guard isWhole, let number = Int64(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      return .otherNumber
    }
    return .integer(number)
  }

  private mutating func takeDigits() -> Int? {
    let start = position
    while let byte = current, (0x30...0x39).contains(byte) { position += 1 }
    return position > start ? position - start : nil
  }

  private mutating func string() throws(JSONProblem) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = current {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text.append(contentsOf: String(try escaped()).utf8)
      case 0..<0x20: throw .syntax
      default: text.append(byte)
      }
    }
    throw .syntax
  }

  private mutating func escaped() throws(JSONProblem) -> Character {
    guard let byte = current else { throw .syntax }
    position += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return Character(try unicodeEscape())
    default: throw .syntax
    }
  }

  /// Half a pair alone is an error: it has no UTF-8, and replacing it would make two names one.
  private mutating func unicodeEscape() throws(JSONProblem) -> Unicode.Scalar {
    let first = try fourHexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first), take(word: "\\u") else { throw .syntax }
    let second = try fourHexDigits()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw .syntax }
    return scalar
  }

  private mutating func fourHexDigits() throws(JSONProblem) -> UInt32 {
    guard position + 4 <= bytes.count else { throw .syntax }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { throw .syntax }
      value = value << 4 | UInt32(digit)
    }
    position += 4
    return value
  }
}

/// Equality of names and addresses that decide: byte for byte. Swift's `==` on strings takes letters of another code
/// point for the same where Unicode calls them equivalent (KELVIN SIGN and K).
enum ExactText {
  static func areEqual(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }

  static func contains(_ texts: [String], _ text: String) -> Bool { texts.contains { areEqual($0, text) } }
}
