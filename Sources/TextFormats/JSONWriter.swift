/// Writes JSON (RFC 8259) into a byte buffer, in the order in which it is told.
///
/// The same calls give the same bytes, always: that is what makes canonical JSON comparable and hashable.
/// Faster than an encoder because nothing is boxed; the caller is responsible for balanced `key` calls in objects.
public struct JSONWriter: Sendable {
  /// The bytes written so far, UTF-8.
  public private(set) var bytes: [UInt8] = []
  private let indented: Bool
  private var depth = 0
  /// Whether a value or key has already been written at the current level, so that a comma must come first.
  private var needsComma = false
  /// Whether a key was just written, so that the value follows on the same line.
  private var followsKey = false

  /// Makes a writer; `indented` puts every member on its own line with two spaces per level.
  public init(indented: Bool = false) {
    self.indented = indented
    bytes.reserveCapacity(4096)
  }

  /// Writes an object whose members `body` writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    container(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), body)
  }

  /// Writes an array whose items `body` writes.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    container(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), body)
  }

  /// Writes the name of the member that the next call writes.
  public mutating func key(_ name: String) {
    beforeValue()
    quoted(name)
    bytes.append(UInt8(ascii: ":"))
    if indented { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
  }

  /// Writes a string.
  public mutating func string(_ value: String) {
    beforeValue()
    quoted(value)
    needsComma = true
  }

  /// Writes a number from its text, which must already be a JSON number; decimals stay exact that way.
  public mutating func number(_ text: String) { raw(text) }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) { raw(String(value)) }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  /// Writes `null`.
  public mutating func null() { raw("null") }

  /// Writes a value that is JSON already: a part of canonical JSON goes into an answer as it is.
  public mutating func fragment(_ json: [UInt8]) {
    beforeValue()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  /// Writes a string member, or nothing when `value` is `nil`.
  public mutating func field(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  private mutating func raw(_ text: String) {
    beforeValue()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func container(open: UInt8, close: UInt8, _ body: (inout JSONWriter) -> Void) {
    beforeValue()
    bytes.append(open)
    depth += 1
    needsComma = false
    body(&self)
    depth -= 1
    if needsComma { newLine() }
    bytes.append(close)
    needsComma = true
    followsKey = false
  }

  private mutating func beforeValue() {
    if followsKey {
      followsKey = false
      return
    }
    if needsComma {
      bytes.append(UInt8(ascii: ","))
      needsComma = false
    }
    if depth > 0 { newLine() }
  }

  private mutating func newLine() {
    guard indented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func quoted(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x00..<0x20, 0x7F:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(Self.hexDigit(byte >> 4))
        bytes.append(Self.hexDigit(byte & 0x0F))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func hexDigit(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
  }
}
