/// Writes a cleaned drawing. Everything is escaped; nothing can be written raw.
enum SVGWriter {
  /// The drawing as a file.
  static func bytes(_ root: MarkupElement) -> [UInt8] {
    var bytes: [UInt8] = []
    write(root, into: &bytes)
    bytes.append(0x0A)
    return bytes
  }

  private static func write(_ element: MarkupElement, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    bytes += element.name.utf8
    for attribute in element.attributes {
      bytes.append(0x20)
      bytes += attribute.name.utf8
      bytes += "=\"".utf8
      escape(attribute.value, isValue: true, into: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    if element.children.isEmpty {
      bytes += "/>".utf8
      return
    }
    bytes.append(UInt8(ascii: ">"))
    for child in element.children {
      switch child {
      case .element(let inner): write(inner, into: &bytes)
      case .text(let text): escape(text, isValue: false, into: &bytes)
      }
    }
    bytes += "</".utf8
    bytes += element.name.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  private static func escape(_ text: String, isValue: Bool, into bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars where isShown(scalar) {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "\t", "\n", "\r": bytes.append(isValue ? 0x20 : scalar == "\r" ? 0x0A : UInt8(scalar.value))
      default: bytes += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
  }

  /// XML's characters without those that control: C1, and directions, which could make a text show something other than
  /// it says (Unicode TR 36, 3.1).
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0x7E, 0xA0...0x2029, 0x202F...0x2065, 0x206A...0xD7FF, 0xE000...0xFFFD,
      0x10000...0x10FFFF:
      true
    default: false
    }
  }
}
