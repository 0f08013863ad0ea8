import Archives
import Testing

@testable import Publishing

/// Looks into a file of Word.
struct DOCXInspector {
  let archive: ZipReader
  let body: XMLTree
  let relations: [String: XMLTree]

  init(_ bytes: [UInt8]) throws {
    archive = try ZipReader(bytes)
    body = try XMLTree.read(archive.contents("word/document.xml"))
    let list = try XMLTree.read(archive.contents("word/_rels/document.xml.rels"))
    relations = Dictionary(list.children.map { ($0.attributes["Id"] ?? "", $0) }) { first, _ in first }
    #expect(relations.count == list.children.count, "relations of the same name")
  }

  init(_ document: ComposedDocument, pictures: [[UInt8]?] = []) throws {
    try self.init(DOCXWriter.bytes(document, pictures: pictures))
  }

  func part(_ name: String) throws -> XMLTree { try XMLTree.read(archive.contents("word/" + name)) }

  var paragraphs: [XMLTree] { body.all("w:p") }
  var drawings: [XMLTree] { body.all("wp:docPr") }

  /// The paragraphs of a style.
  func paragraphs(_ style: String) -> [XMLTree] { paragraphs.filter { Self.style($0) == style } }

  static func style(_ paragraph: XMLTree) -> String {
    paragraph.child("w:pPr")?.child("w:pStyle")?.attributes["w:val"] ?? ""
  }

  static func has(_ paragraph: XMLTree, _ property: String) -> Bool {
    paragraph.child("w:pPr")?.child(property) != nil
  }

  /// The words as read, without the readings above them.
  static func text(_ tree: XMLTree) -> String {
    if tree.name == "w:t" { return tree.text }
    return tree.name == "w:rt" ? "" : tree.children.map(text).joined()
  }

  var headingLevels: [Int] {
    paragraphs.compactMap { Self.style($0).hasPrefix("Heading") ? Int(Self.style($0).dropFirst(7)) : nil }
  }

  /// What every file must keep, whatever the document.
  func checkStructure() throws {
    var last = 0
    for level in headingLevels {
      #expect(level <= last + 1, "a level is skipped: \(headingLevels)")
      last = level
    }
    #expect(drawings.allSatisfy { $0.attributes["descr"]?.isEmpty == false })
    #expect(Set(drawings.map { $0.attributes["id"] }).count == drawings.count)
    try checkMarks()
    try checkParts()
    for table in body.all("w:tbl") {
      let columns = table.child("w:tblGrid")?.children.count ?? 0
      #expect((1...63).contains(columns))
      #expect(table.children.contains { $0.name == "w:tr" })
      for row in table.children where row.name == "w:tr" {
        #expect(row.child("w:trPr")?.child("w:cantSplit") != nil)
        let cells = row.children.filter { $0.name == "w:tc" }
        #expect(cells.count == columns)
        #expect(cells.allSatisfy { $0.children.last?.name == "w:p" })
      }
    }
    for properties in body.all("w:pPr") { Self.checkOrder(properties, Self.paragraphOrder) }
    for properties in body.all("w:rPr") { Self.checkOrder(properties, Self.runOrder) }
    let kinds = body.all("w:fldChar").map { $0.attributes["w:fldCharType"] }
    #expect(kinds.filter { $0 == "begin" }.count == kinds.filter { $0 == "end" }.count)
    let section = body.children.first?.children ?? []
    #expect(section.last?.name == "w:sectPr" && section.dropLast().last?.name != "w:tbl")
  }

  private func checkMarks() throws {
    let marks = body.all("w:bookmarkStart")
    let names = marks.compactMap { $0.attributes["w:name"] }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.utf8.count <= 40 })
    let ids = marks.compactMap { $0.attributes["w:id"] }
    #expect(Set(ids).count == ids.count)
    #expect(Set(ids) == Set(body.all("w:bookmarkEnd").compactMap { $0.attributes["w:id"] }))
    for link in body.all("w:hyperlink") {
      #expect(link.all("w:hyperlink").isEmpty)
      if let anchor = link.attributes["w:anchor"] { #expect(names.contains(anchor)) }
      if let id = link.attributes["r:id"] { #expect(relations[id]?.attributes["TargetMode"] == "External") }
    }
  }

  /// Every relation leads to a part, every part has a kind, and every style and list is there.
  private func checkParts() throws {
    let names = Set(archive.names)
    for relation in relations.values where relation.attributes["TargetMode"] == nil {
      #expect(names.contains("word/" + (relation.attributes["Target"] ?? "")))
    }
    for picture in body.all("a:blip") + body.all("asvg:svgBlip") {
      #expect(relations[picture.attributes["r:embed"] ?? ""] != nil)
    }
    let types = try XMLTree.read(archive.contents("[Content_Types].xml"))
    let endings = Set(types.children.compactMap { $0.attributes["Extension"] })
    let overridden = Set(types.children.compactMap { $0.attributes["PartName"] })
    for name in names where name != "[Content_Types].xml" {
      let ending = String(name.split(separator: ".").last ?? "")
      #expect(endings.contains(ending) || overridden.contains("/" + name), "\(name)")
      if ["xml", "rels", "svg"].contains(ending) { _ = try XMLTree.read(archive.contents(name)) }
    }
    let styles = Set(try part("styles.xml").all("w:style").compactMap { $0.attributes["w:styleId"] })
    for kind in ["w:pStyle", "w:rStyle", "w:tblStyle"] {
      for used in body.all(kind) { #expect(styles.contains(used.attributes["w:val"] ?? ""), "\(used.attributes)") }
    }
    let lists = Set(try part("numbering.xml").all("w:num").compactMap { $0.attributes["w:numId"] })
    for used in body.all("w:numId") { #expect(lists.contains(used.attributes["w:val"] ?? "")) }
  }

  /// Word refuses a file whose properties stand in another order than that of the schema.
  private static func checkOrder(_ properties: XMLTree, _ order: [String]) {
    let places = properties.children.map { order.firstIndex(of: $0.name) ?? -1 }
    #expect(!places.contains(-1) && places == places.sorted(), "\(properties.children.map(\.name))")
  }

  private static let paragraphOrder = [
    "w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:numPr", "w:pBdr", "w:shd", "w:tabs", "w:spacing",
    "w:ind", "w:jc", "w:outlineLvl",
  ]
  private static let runOrder = [
    "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:strike", "w:color", "w:sz", "w:szCs", "w:u", "w:em", "w:lang",
  ]
}
