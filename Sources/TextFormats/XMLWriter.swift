/// Writes XML 1.0 into a byte buffer: escapes text and attributes, and drops the characters that XML forbids.
public struct XMLWriter: Sendable {
  /// The bytes written so far, UTF-8.
  public private(set) var bytes: [UInt8]
  private let isIndented: Bool
  private var open: [OpenElement] = []

  /// What an element holds so far, which decides where lines may be broken.
  private struct OpenElement {
    var hasText = false
    var hasElements = false
  }

  /// Makes a writer that begins with the XML declaration.
  ///
  /// With `isIndented`, every element begins a line of its own unless text stands beside it, so that no text gains or
  /// loses a blank.
  public init(isIndented: Bool = false) {
    bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    self.isIndented = isIndented
  }

  /// Writes an element with its attributes and whatever `content` writes. An attribute whose value is `nil` is left out.
  ///
  /// Names are literals of the caller and are not checked; values are escaped.
  public mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: (inout XMLWriter) -> Void = { _ in }
  ) {
    if !open.isEmpty {
      if !open[open.count - 1].hasText { breakLine() }
      open[open.count - 1].hasElements = true
    }
    bytes.append(UInt8(ascii: "<"))
    append(name)
    for (key, value) in attributes {
      guard let value else { continue }
      bytes.append(UInt8(ascii: " "))
      append(key)
      bytes.append(contentsOf: "=\"".utf8)
      append(escaping: value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    open.append(OpenElement())
    content(&self)
    let done = open.removeLast()
    if done.hasElements, !done.hasText { breakLine() }
    bytes.append(contentsOf: "</".utf8)
    append(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes text.
  public mutating func text(_ value: String) {
    if !open.isEmpty { open[open.count - 1].hasText = true }
    append(escaping: value)
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: open.count * 2))
  }

  private mutating func append(_ name: StaticString) {
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func append(escaping value: String) {
    for scalar in value.unicodeScalars where Self.isAllowed(scalar) {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"": bytes.append(contentsOf: "&quot;".utf8)
      case "\n": bytes.append(contentsOf: "&#10;".utf8)
      case "\r": bytes.append(contentsOf: "&#13;".utf8)
      case "\t": bytes.append(contentsOf: "&#9;".utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
      }
    }
  }

  /// The `Char` production of XML 1.0.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
