internal import TextFormats

/// The lists of the document: one kind with marks, one with numbers, and an instance for each list with numbers, so
/// that it begins anew.
enum DOCXNumbering {
  /// Word knows nine levels; deeper lists stay on the last.
  static let levels = 9
  /// How far a level stands in, in twips.
  static let step = 420

  private static let marks = ["•", "◦", "▪"]

  static func part(_ parts: DOCXParts) -> XMLWriter {
    var xml = XMLWriter()
    xml.element("w:numbering", ["xmlns:w": DOCXNamespace.main]) { xml in
      kind(0, &xml) { level, xml in
        xml.property("w:numFmt", "bullet")
        xml.property("w:lvlText", marks[level % marks.count])
      }
      kind(1, &xml) { level, xml in
        xml.property("w:numFmt", "decimal")
        xml.property("w:lvlText", "%\(level + 1).")
      }
      xml.element("w:num", ["w:numId": "1"]) { $0.property("w:abstractNumId", 0) }
      for (place, list) in parts.orderedLists.enumerated() {
        xml.element("w:num", ["w:numId": String(place + 2)]) { xml in
          xml.property("w:abstractNumId", 1)
          xml.element("w:lvlOverride", ["w:ilvl": String(list.level)]) { $0.property("w:startOverride", list.start) }
        }
      }
    }
    return xml
  }

  private static func kind(_ number: Int, _ xml: inout XMLWriter, _ level: (Int, inout XMLWriter) -> Void) {
    xml.element("w:abstractNum", ["w:abstractNumId": String(number)]) { xml in
      xml.property("w:multiLevelType", "hybridMultilevel")
      for place in 0..<levels {
        xml.element("w:lvl", ["w:ilvl": String(place)]) { xml in
          xml.property("w:start", 1)
          level(place, &xml)
          xml.property("w:lvlJc", "left")
          xml.element("w:pPr") { xml in
            xml.element("w:ind", ["w:left": String(step * (place + 1)), "w:hanging": String(step)])
          }
        }
      }
    }
  }
}
