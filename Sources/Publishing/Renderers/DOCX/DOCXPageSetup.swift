internal import TextFormats

/// Sheet, margins, running head and page numbers. Lengths are twentieths of a point (twips).
enum DOCXPageSetup {
  /// Margins in millimetres, as in the PDF.
  private static let top = 24, bottom = 22, side = 22, edge = 11

  static func twips(_ millimetres: Int) -> Int { (millimetres * 14_400 + 127) / 254 }

  /// The width of the text.
  static func textWidth(_ paper: ComposedDocument.Paper) -> Int { twips(paper.size.width - 2 * side) }

  /// The height of the text.
  static func textHeight(_ paper: ComposedDocument.Paper) -> Int { twips(paper.size.height - top - bottom) }

  /// The properties of the only section.
  static func section(_ document: ComposedDocument, _ xml: inout XMLWriter) {
    let size = document.paper.size
    let isLandscape = size.width > size.height
    xml.element("w:sectPr") { xml in
      xml.element("w:headerReference", ["w:type": "default", "r:id": "rId5"])
      xml.element("w:footerReference", ["w:type": "default", "r:id": "rId6"])
      xml.element(
        "w:pgSz",
        [
          "w:w": String(twips(size.width)), "w:h": String(twips(size.height)),
          "w:orient": isLandscape ? "landscape" : "portrait",
        ])
      xml.element(
        "w:pgMar",
        [
          "w:top": String(twips(top)), "w:right": String(twips(side)), "w:bottom": String(twips(bottom)),
          "w:left": String(twips(side)), "w:header": String(twips(edge)), "w:footer": String(twips(edge)),
          "w:gutter": "0",
        ])
      xml.element("w:cols", ["w:space": "425"])
      // A cover bears neither head nor number; the first page has parts of its own, which are not there.
      if document.hasCover { xml.element("w:titlePg") }
    }
  }

  /// The head: the title, and at the right the chapter that the page belongs to.
  static func header(_ document: ComposedDocument) -> XMLWriter {
    var xml = XMLWriter()
    xml.element("w:hdr", ["xmlns:w": DOCXNamespace.main, "xmlns:r": DOCXNamespace.relationships]) { xml in
      xml.element("w:p") { xml in
        xml.element("w:pPr") { xml in
          xml.property("w:pStyle", "Header")
        }
        xml.run(document.title)
        xml.element("w:r") { $0.element("w:tab") }
        // By number, which means the built-in style in every language of Word. Programs that do not know the field
        // show nothing, which is better than the chapter of another page.
        xml.field("STYLEREF 1", result: "")
      }
    }
    return xml
  }

  /// The foot: the number of the page.
  static var footer: XMLWriter {
    var xml = XMLWriter()
    xml.element("w:ftr", ["xmlns:w": DOCXNamespace.main, "xmlns:r": DOCXNamespace.relationships]) { xml in
      xml.element("w:p") { xml in
        xml.element("w:pPr") { $0.property("w:pStyle", "Footer") }
        xml.field("PAGE", result: "1")
      }
    }
    return xml
  }
}
