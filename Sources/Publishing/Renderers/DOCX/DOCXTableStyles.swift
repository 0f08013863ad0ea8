internal import TextFormats

/// The styles of tables: one whose first row names the columns, and one of names and values whose first column names
/// the rows.
enum DOCXTableStyles {
  static let table = "TebikiTable"
  static let facts = "TebikiFacts"

  static func write(_ xml: inout XMLWriter) {
    xml.element("w:style", ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"]) { xml in
      xml.property("w:name", "Normal Table")
      xml.property("w:uiPriority", 99)
      xml.element("w:semiHidden")
      xml.element("w:tblPr") { margins(top: 0, side: 108, &$0) }
    }
    style(table, "見出し行のある表", &xml) { xml in
      xml.element("w:tblStylePr", ["w:type": "firstRow"]) { xml in
        xml.element("w:pPr") { $0.property("w:jc", "center") }
        xml.element("w:rPr") { DOCXStyles.bold(&$0) }
        xml.element("w:tcPr") { xml in
          DOCXStyles.fill(DOCXStyles.headerFill, &xml)
          xml.property("w:vAlign", "center")
        }
      }
    }
    style(facts, "項目と内容の表", &xml) { xml in
      xml.element("w:tblStylePr", ["w:type": "firstCol"]) { xml in
        xml.element("w:tcPr") { DOCXStyles.fill(DOCXStyles.paleFill, &$0) }
      }
    }
  }

  private static func style(
    _ id: String, _ name: String, _ xml: inout XMLWriter, _ conditions: (inout XMLWriter) -> Void
  ) {
    xml.element("w:style", ["w:type": "table", "w:customStyle": "1", "w:styleId": id]) { xml in
      xml.property("w:name", name)
      xml.property("w:basedOn", "TableNormal")
      xml.property("w:uiPriority", 59)
      xml.element("w:tblPr") { xml in
        xml.element("w:tblBorders") { xml in
          for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] as [StaticString] {
            DOCXStyles.border(side, 4, DOCXStyles.line, space: 0, &xml)
          }
        }
        margins(top: 60, side: 100, &xml)
      }
      conditions(&xml)
    }
  }

  private static func margins(top: Int, side: Int, _ xml: inout XMLWriter) {
    xml.element("w:tblCellMar") { xml in
      xml.element("w:top", ["w:w": String(top), "w:type": "dxa"])
      xml.element("w:left", ["w:w": String(side), "w:type": "dxa"])
      xml.element("w:bottom", ["w:w": String(top), "w:type": "dxa"])
      xml.element("w:right", ["w:w": String(side), "w:type": "dxa"])
    }
  }
}
