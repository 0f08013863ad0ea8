internal import TextFormats

extension DOCXBody {
  /// A picture in the line of a paragraph of its own, its caption and its source below.
  func illustration(_ illustration: DocumentIllustration, _ xml: inout XMLWriter) {
    let hasCaption = illustration.label != nil || !illustration.caption.isEmpty
    let taken = parts.take(illustration.picture)
    paragraph("Figure", &xml) { xml in
      xml.element("w:r") { xml in
        xml.element("w:drawing") { drawing(illustration, taken, &$0) }
      }
    }
    if hasCaption {
      caption(illustration.label, illustration.caption, keepsNext: illustration.source != nil, &xml)
    }
    if let source = illustration.source { paragraph("Source", &xml) { $0.run("出典：" + source) } }
  }

  private func drawing(
    _ illustration: DocumentIllustration, _ taken: (number: Int, png: Int, svg: Int?), _ xml: inout XMLWriter
  ) {
    let size = size(illustration)
    let number = String(taken.number)
    let name = "図 \(number)"
    xml.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) { xml in
      xml.element("wp:extent", ["cx": size.width, "cy": size.height])
      xml.element(
        "wp:docPr",
        [
          "id": number, "name": name, "descr": HTMLEscaping.printable(illustration.alternative),
          "title": HTMLEscaping.printable(illustration.caption),
        ])
      xml.element("wp:cNvGraphicFramePr") { $0.element("a:graphicFrameLocks", ["noChangeAspect": "1"]) }
      xml.element("a:graphic") { xml in
        xml.element("a:graphicData", ["uri": DOCXNamespace.picture]) { xml in
          xml.element("pic:pic") { xml in
            xml.element("pic:nvPicPr") { xml in
              xml.element("pic:cNvPr", ["id": number, "name": name])
              xml.element("pic:cNvPicPr")
            }
            xml.element("pic:blipFill") { xml in
              blip(taken.png, taken.svg, &xml)
              xml.element("a:stretch") { $0.element("a:fillRect") }
            }
            xml.element("pic:spPr") { xml in
              xml.element("a:xfrm") { xml in
                xml.element("a:off", ["x": "0", "y": "0"])
                xml.element("a:ext", ["cx": size.width, "cy": size.height])
              }
              xml.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
            }
          }
        }
      }
    }
  }

  /// The PNG, and beside it the drawing that Word since 2016 shows instead (MS-ODRAWXML, 2.20.2).
  private func blip(_ png: Int, _ svg: Int?, _ xml: inout XMLWriter) {
    xml.element("a:blip", ["r:embed": "rId\(png)"]) { xml in
      guard let svg else { return }
      xml.element("a:extLst") { xml in
        xml.element("a:ext", ["uri": "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"]) { xml in
          xml.element("asvg:svgBlip", ["xmlns:asvg": DOCXNamespace.svg, "r:embed": "rId\(svg)"])
        }
      }
    }
  }

  /// The size in English Metric Units, of which 635 are a twentieth of a point: the share of the text's width as in the
  /// PDF, but no higher than a page with the caption.
  private func size(_ illustration: DocumentIllustration) -> (width: String, height: String) {
    let whole = Double(DOCXPageSetup.textWidth(document.paper))
    let highest = Double(DOCXPageSetup.textHeight(document.paper)) - 1_200
    let isKnown = illustration.width >= 1 && illustration.height >= 1
    let ratio = isKnown ? min(max(illustration.height / illustration.width, 0.001), 1_000) : 0.6
    var width = whole * Double(min(max(illustration.share, 1), 100)) / 100
    if width * ratio > highest { width = highest / ratio }
    return (String(Int(width * 635)), String(max(Int(width * ratio * 635), 1)))
  }
}
