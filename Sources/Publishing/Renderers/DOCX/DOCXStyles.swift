internal import TextFormats

/// The styles of the document. Names are those of Word's built-in styles, which Word shows in its own language: 表題,
/// 見出し 1, 図表番号. Colours and sizes follow the PDF.
enum DOCXStyles {
  /// A style by the identifier that paragraphs name.
  struct Style {
    var id: String
    var name: String
    var kind = "paragraph"
    var basedOn: String? = "Normal"
    var next: String? = nil
    var isOnGallery = false
    var paragraph: (inout XMLWriter) -> Void = { _ in }
    var run: (inout XMLWriter) -> Void = { _ in }
  }

  static let blue = "0017C1"
  static let line = "949494"
  static let headerFill = "E8F1FE"
  static let paleFill = "F2F2F2"
  /// The sans-serif of the PDF. Where it is missing Word follows `fontTable.xml`.
  static let font = "BIZ UDPゴシック"
  static let fixedFont = "BIZ UDゴシック"

  static func part(_ paper: ComposedDocument.Paper) -> XMLWriter {
    let width = DOCXPageSetup.textWidth(paper)
    var xml = XMLWriter()
    xml.element("w:styles", ["xmlns:w": DOCXNamespace.main]) { xml in
      defaults(&xml)
      xml.element("w:style", ["w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"]) { xml in
        xml.property("w:name", "Normal")
        xml.element("w:qFormat")
      }
      xml.element("w:style", ["w:type": "character", "w:default": "1", "w:styleId": "DefaultParagraphFont"]) { xml in
        xml.property("w:name", "Default Paragraph Font")
        xml.property("w:uiPriority", 1)
        xml.element("w:semiHidden")
      }
      let styles =
        DOCXTextStyles.headings + DOCXTextStyles.cover + DOCXTextStyles.text + DOCXTextStyles.contents(width)
        + DOCXTextStyles.running(width) + DOCXTextStyles.characters
      for style in styles { write(style, &xml) }
      DOCXTableStyles.write(&xml)
    }
    return xml
  }

  private static func defaults(_ xml: inout XMLWriter) {
    xml.element("w:docDefaults") { xml in
      xml.element("w:rPrDefault") { xml in
        xml.element("w:rPr") { xml in
          fonts(font, &xml)
          xml.property("w:color", "1A1A1A")
          size(21, &xml)
          xml.element("w:lang", ["w:val": "en-US", "w:eastAsia": "ja-JP", "w:bidi": "ar-SA"])
        }
      }
      xml.element("w:pPrDefault") { xml in
        xml.element("w:pPr") { $0.element("w:spacing", ["w:after": "140", "w:line": "320", "w:lineRule": "auto"]) }
      }
    }
  }

  static func fonts(_ name: String, _ xml: inout XMLWriter) {
    xml.element("w:rFonts", ["w:ascii": name, "w:hAnsi": name, "w:eastAsia": name, "w:cs": name])
  }

  /// A size in half points.
  static func size(_ halfPoints: Int, _ xml: inout XMLWriter) {
    xml.property("w:sz", halfPoints)
    xml.property("w:szCs", halfPoints)
  }

  static func bold(_ xml: inout XMLWriter) {
    xml.element("w:b")
    xml.element("w:bCs")
  }

  static func border(_ side: StaticString, _ size: Int, _ color: String, space: Int = 4, _ xml: inout XMLWriter) {
    xml.element(side, ["w:val": "single", "w:sz": String(size), "w:space": String(space), "w:color": color])
  }

  static func fill(_ color: String, _ xml: inout XMLWriter) {
    xml.element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": color])
  }

  static func spacing(before: Int, after: Int, _ xml: inout XMLWriter) {
    xml.element("w:spacing", ["w:before": String(before), "w:after": String(after)])
  }

  /// The frame of a remark, on its style and on the lists inside it.
  static func noteFrame(_ xml: inout XMLWriter) {
    xml.element("w:pBdr") { xml in
      for side in ["w:top", "w:left", "w:bottom", "w:right"] as [StaticString] {
        border(side, 4, line, space: 6, &xml)
      }
    }
    fill(paleFill, &xml)
  }

  private static func write(_ style: Style, _ xml: inout XMLWriter) {
    // Names in Japanese are our own; Word has the others built in.
    let isCustom = style.name.utf8.contains { $0 >= 0x80 } ? "1" : "0"
    xml.element("w:style", ["w:type": style.kind, "w:customStyle": isCustom, "w:styleId": style.id]) { xml in
      xml.property("w:name", style.name)
      if let base = style.basedOn, style.kind == "paragraph" { xml.property("w:basedOn", base) }
      if let next = style.next { xml.property("w:next", next) }
      xml.property("w:uiPriority", style.isOnGallery ? 9 : 39)
      if style.isOnGallery { xml.element("w:qFormat") }
      if style.kind == "paragraph" { xml.element("w:pPr", [:], style.paragraph) }
      xml.element("w:rPr", [:], style.run)
    }
  }
}
