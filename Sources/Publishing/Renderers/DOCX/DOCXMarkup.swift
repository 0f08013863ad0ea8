internal import TextFormats

/// The namespaces of the parts.
enum DOCXNamespace {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
  static let wordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
  static let svg = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
}

extension XMLWriter {
  /// `<w:name w:val="value"/>`, the shape of most properties.
  mutating func property(_ name: StaticString, _ value: String) { element(name, ["w:val": value]) }

  /// `<w:name w:val="value"/>`.
  mutating func property(_ name: StaticString, _ value: Int) { element(name, ["w:val": String(value)]) }

  /// A run of text: what XML forbids is dropped, and what breaks lines or jumps in plain text becomes a space.
  mutating func run(_ text: String, _ look: DOCXLook = DOCXLook()) {
    let text = HTMLEscaping.printable(text)
    guard !text.isEmpty else { return }
    element("w:r") { xml in
      look.write(into: &xml)
      xml.words(text)
    }
  }

  /// The text of a run, already printable.
  mutating func words(_ text: String) {
    let line = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    element("w:t", ["xml:space": "preserve"]) { $0.text(line) }
  }

  /// A line break inside a paragraph.
  mutating func lineBreak() { element("w:r") { $0.element("w:br") } }

  /// A field with what it shows until somebody updates it.
  mutating func field(_ instruction: String, result: String, _ look: DOCXLook = DOCXLook()) {
    fieldMark("begin", look)
    element("w:r") { xml in
      look.write(into: &xml)
      xml.element("w:instrText", ["xml:space": "preserve"]) { $0.text(" \(instruction) ") }
    }
    fieldMark("separate", look)
    run(result, look)
    fieldMark("end", look)
  }

  /// The beginning, the middle or the end of a field.
  mutating func fieldMark(_ kind: String, _ look: DOCXLook = DOCXLook()) {
    element("w:r") { xml in
      look.write(into: &xml)
      xml.element("w:fldChar", ["w:fldCharType": kind])
    }
  }
}

/// How a run looks beyond the style of its paragraph.
struct DOCXLook: Hashable {
  var isStrong = false
  var isEmphasised = false
  var isDeleted = false
  var isUnderlined = false
  var style: String?

  /// Writes the properties in the order that the schema asks for (ECMA-376-1, 17.3.2.28).
  func write(into xml: inout XMLWriter) {
    guard self != DOCXLook() else { return }
    xml.element("w:rPr") { xml in
      if let style { xml.property("w:rStyle", style) }
      if isStrong {
        xml.element("w:b")
        xml.element("w:bCs")
      }
      if isDeleted { xml.element("w:strike") }
      if isUnderlined { xml.property("w:u", "single") }
      // 傍点: Japanese fonts have no italics of their own.
      if isEmphasised { xml.property("w:em", "dot") }
    }
  }
}
