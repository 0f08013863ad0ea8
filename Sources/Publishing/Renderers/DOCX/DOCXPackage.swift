import PlanModel
internal import TextFormats

/// The parts beside the text: kinds of content, relations, properties, settings and fonts.
enum DOCXPackage {
  private static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."

  static func contentTypes(_ parts: DOCXParts) -> XMLWriter {
    var xml = XMLWriter()
    let endings = Set(parts.media.compactMap { $0.name.split(separator: ".").last.map(String.init) })
    xml.element("Types", ["xmlns": DOCXNamespace.contentTypes]) { xml in
      xml.element(
        "Default",
        ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"])
      xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
      if endings.contains("png") { xml.element("Default", ["Extension": "png", "ContentType": "image/png"]) }
      if endings.contains("svg") { xml.element("Default", ["Extension": "svg", "ContentType": "image/svg+xml"]) }
      for (part, type) in [
        ("/word/document.xml", wordType + "document.main+xml"), ("/word/styles.xml", wordType + "styles+xml"),
        ("/word/numbering.xml", wordType + "numbering+xml"), ("/word/settings.xml", wordType + "settings+xml"),
        ("/word/fontTable.xml", wordType + "fontTable+xml"), ("/word/header1.xml", wordType + "header+xml"),
        ("/word/footer1.xml", wordType + "footer+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
      ] {
        xml.element("Override", ["PartName": part, "ContentType": type])
      }
    }
    return xml
  }

  static var rootRelations: XMLWriter {
    let office = DOCXNamespace.relationships
    let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return relations([
      (1, office + "/officeDocument", "word/document.xml"), (2, core, "docProps/core.xml"),
      (3, office + "/extended-properties", "docProps/app.xml"),
    ])
  }

  static func relations(_ parts: DOCXParts) -> XMLWriter {
    let fixed = ["styles", "numbering", "settings", "fontTable", "header", "footer"]
    let files = ["styles.xml", "numbering.xml", "settings.xml", "fontTable.xml", "header1.xml", "footer1.xml"]
    var all = zip(fixed, files).enumerated().map { place, part in
      (place + 1, DOCXNamespace.relationships + "/" + part.0, part.1)
    }
    all += parts.media.map { ($0.relation, DOCXNamespace.relationships + "/image", $0.name) }
    return relations(all, outside: parts.addresses.map { ($0.relation, $0.text) })
  }

  private static func relations(
    _ inside: [(number: Int, type: String, target: String)], outside: [(number: Int, address: String)] = []
  ) -> XMLWriter {
    var xml = XMLWriter()
    xml.element("Relationships", ["xmlns": DOCXNamespace.packageRelationships]) { xml in
      for part in inside {
        xml.element("Relationship", ["Id": "rId\(part.number)", "Type": part.type, "Target": part.target])
      }
      for link in outside {
        xml.element(
          "Relationship",
          [
            "Id": "rId\(link.number)", "Type": DOCXNamespace.relationships + "/hyperlink", "Target": link.address,
            "TargetMode": "External",
          ])
      }
    }
    return xml
  }

  /// Title, issuer, words for search and day; no moment of writing.
  static func coreProperties(_ document: ComposedDocument) -> XMLWriter {
    var xml = XMLWriter()
    xml.element(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ]
    ) { xml in
      xml.element("dc:title") { $0.text(HTMLEscaping.printable(document.title)) }
      if let subtitle = document.subtitle {
        xml.element("dc:subject") { $0.text(HTMLEscaping.printable(subtitle)) }
      }
      xml.element("dc:creator") { $0.text(HTMLEscaping.printable(document.issuer)) }
      xml.element("cp:keywords") { $0.text(HTMLEscaping.printable(document.keywords.joined(separator: "; "))) }
      xml.element("dc:language") { $0.text("ja-JP") }
      if let date = document.date {
        let moment = date.description + "T00:00:00Z"
        xml.element("dcterms:created", ["xsi:type": "dcterms:W3CDTF"]) { $0.text(moment) }
        xml.element("dcterms:modified", ["xsi:type": "dcterms:W3CDTF"]) { $0.text(moment) }
      }
    }
    return xml
  }

  static var extendedProperties: XMLWriter {
    var xml = XMLWriter()
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    xml.element("Properties", ["xmlns": namespace]) { $0.element("Application") { $0.text("Tebiki") } }
    return xml
  }

  static var settings: XMLWriter {
    var xml = XMLWriter()
    xml.element("w:settings", ["xmlns:w": DOCXNamespace.main]) { xml in
      xml.element("w:zoom", ["w:percent": "100"])
      xml.property("w:defaultTabStop", 840)
      xml.property("w:characterSpacingControl", "compressPunctuation")
      xml.element("w:compat") { xml in
        xml.element("w:useFELayout")
        // Word 2013 and later: without it, Word opens the file in its mode for old files.
        xml.element(
          "w:compatSetting",
          ["w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15"])
      }
      xml.element("w:themeFontLang", ["w:val": "en-US", "w:eastAsia": "ja-JP"])
      xml.property("w:decimalSymbol", ".")
      xml.property("w:listSeparator", ",")
    }
    return xml
  }

  /// BIZ UD fonts come with Windows since 2018 and are free for every other system. Where they are missing, Word takes
  /// the other name, then a sans-serif font with Japanese characters, by family and character set.
  static var fontTable: XMLWriter {
    var xml = XMLWriter()
    xml.element("w:fonts", ["xmlns:w": DOCXNamespace.main]) { xml in
      for (name, other, pitch) in [
        ("BIZ UDPゴシック", "BIZ UDPGothic", "variable"), ("BIZ UDゴシック", "BIZ UDGothic", "fixed"),
      ] {
        xml.element("w:font", ["w:name": name]) { xml in
          xml.property("w:altName", other)
          xml.property("w:panose1", "020B0400000000000000")
          xml.property("w:charset", "80")
          xml.property("w:family", "swiss")
          xml.property("w:pitch", pitch)
        }
      }
    }
    return xml
  }
}
