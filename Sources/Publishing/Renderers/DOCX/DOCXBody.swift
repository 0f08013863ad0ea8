internal import TextFormats

/// Writes the text of the document, block after block.
final class DOCXBody {
  /// Where a block stands: how deep in lists, and in which frame.
  struct Place {
    /// How many lists are open around it.
    var depth = 0
    var frame = Frame.none
    /// The number that the next paragraph bears, of the list item that it begins.
    var bullet: (instance: Int, level: Int)?
  }

  /// What stands around a block.
  enum Frame { case none, quote, note }

  let document: ComposedDocument
  let parts: DOCXParts
  private var headingCount = 0
  /// Whether something was written: a break before it would leave an empty page.
  private var hasContent = false
  /// Whether the next paragraph begins a page. Breaks that follow one another are one.
  private var breaksPage = false
  /// Whether a table was written last: Word leaves no room below it.
  private var followsTable = false

  init(_ document: ComposedDocument, parts: DOCXParts) {
    self.document = document
    self.parts = parts
  }

  /// The part of the file.
  func part() -> XMLWriter {
    var xml = XMLWriter()
    xml.element(
      "w:document",
      [
        "xmlns:w": DOCXNamespace.main, "xmlns:r": DOCXNamespace.relationships, "xmlns:wp": DOCXNamespace.wordDrawing,
        "xmlns:a": DOCXNamespace.drawing, "xmlns:pic": DOCXNamespace.picture,
      ]
    ) { xml in
      xml.element("w:body") { xml in
        if document.hasCover { cover(&xml) }
        blocks(document.blocks, Place(), &xml)
        // A section ends with a paragraph.
        if followsTable || !hasContent { paragraph("Normal", &xml) }
        DOCXPageSetup.section(document, &xml)
      }
    }
    return xml
  }

  private func cover(_ xml: inout XMLWriter) {
    paragraph("CoverIssuer", &xml) { $0.run(document.issuer) }
    paragraph("Title", &xml) { $0.run(document.title) }
    if let subtitle = document.subtitle { paragraph("Subtitle", &xml) { $0.run(subtitle) } }
    for (number, line) in document.coverLines.enumerated() {
      // The PDF sets the lines in the lower half.
      paragraph("CoverLine", spaceBefore: number == 0 ? 1_700 : nil, &xml) { $0.run(line) }
    }
    breaksPage = true
  }

  func blocks(_ blocks: [Block], _ place: Place, _ xml: inout XMLWriter) {
    for block in blocks { self.block(block, place, &xml) }
  }

  private func block(_ block: Block, _ place: Place, _ xml: inout XMLWriter) {
    switch block {
    case .heading: heading(&xml)
    case .paragraph(let words): paragraph(place, &xml) { self.words(words, DOCXLook(), &$0) }
    case .figure(let picture): paragraph(place, &xml) { $0.run(picture.words) }
    case .list(let start, let items): list(start, items, place, &xml)
    case .table(let table): self.table(table, &xml)
    case .quote(let inner): blocks(inner, Place(depth: place.depth, frame: .quote), &xml)
    // Word's columns are the page's; one after the other, they are read in the right order as well.
    case .columns(let columns): for column in columns { blocks(column, place, &xml) }
    case .note(let inner): blocks(inner, Place(depth: place.depth, frame: .note), &xml)
    case .preformatted(let text): paragraph("Preformatted", &xml) { Self.lines(text, &$0) }
    case .illustration(let illustration): self.illustration(illustration, &xml)
    case .rule: paragraph("Rule", &xml)
    case .contents(let depth): contents(depth, &xml)
    case .pageBreak: breaksPage = hasContent
    }
  }

  private func heading(_ xml: inout XMLWriter) {
    let heading = parts.headings[headingCount]
    let number = headingCount
    headingCount += 1
    paragraph("Heading\(heading.level)", &xml) { xml in
      let marks = [heading.contentsMark] + (heading.linkMark.map { [$0] } ?? [])
      for (place, mark) in marks.enumerated() {
        xml.element("w:bookmarkStart", ["w:id": String(number * 2 + place), "w:name": mark])
      }
      words(heading.words, DOCXLook(), &xml)
      for place in marks.indices { xml.element("w:bookmarkEnd", ["w:id": String(number * 2 + place)]) }
    }
  }

  private func list(_ start: Int?, _ items: [[Block]], _ place: Place, _ xml: inout XMLWriter) {
    let level = min(place.depth, DOCXNumbering.levels - 1)
    let instance = parts.listInstance(start: start, level: level)
    for item in items {
      var inner = Place(depth: place.depth + 1, frame: place.frame, bullet: (instance, level))
      var rest = item[...]
      switch rest.first {
      case .paragraph?, .figure?: block(rest.removeFirst(), inner, &xml)
      // The number needs a paragraph to stand on.
      default: paragraph(inner, &xml)
      }
      inner.bullet = nil
      blocks(Array(rest), inner, &xml)
    }
  }

  /// Text in which lines and jumps count.
  private static func lines(_ text: String, _ xml: inout XMLWriter) {
    let text = HTMLEscaping.printable(text).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if number > 0 { xml.lineBreak() }
      for (place, part) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
        if place > 0 { xml.element("w:r") { $0.element("w:tab") } }
        xml.run(String(part))
      }
    }
  }

  // MARK: Paragraphs

  /// A paragraph of the text, in the style of its place.
  private func paragraph(_ place: Place, _ xml: inout XMLWriter, _ content: (inout XMLWriter) -> Void = { _ in }) {
    let style =
      place.depth > 0
      ? "ListParagraph" : place.frame == .note ? "Note" : place.frame == .quote ? "Quote" : "Normal"
    paragraph(style, place: place, &xml, content)
  }

  /// A paragraph. Properties are written in the order that the schema asks for (ECMA-376-1, 17.3.1.26).
  func paragraph(
    _ style: String, place: Place = Place(), keepsNext: Bool = false, alignment: String? = nil, spaceBefore: Int? = nil,
    hidesLeader: Bool = false, _ xml: inout XMLWriter, _ content: (inout XMLWriter) -> Void = { _ in }
  ) {
    // Styles that bring room of their own keep it.
    let leavesRoom =
      followsTable && ["Normal", "ListParagraph", "Quote", "Note", "Preformatted", "Rule"].contains(style)
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        xml.property("w:pStyle", style)
        if keepsNext { xml.element("w:keepNext") }
        if breaksPage { xml.element("w:pageBreakBefore") }
        if let bullet = place.bullet {
          xml.element("w:numPr") { xml in
            xml.property("w:ilvl", bullet.level)
            xml.property("w:numId", bullet.instance)
          }
        }
        if style == "ListParagraph", place.frame == .note { DOCXStyles.noteFrame(&xml) }
        if hidesLeader {
          let end = String(DOCXPageSetup.textWidth(document.paper))
          xml.element("w:tabs") { $0.element("w:tab", ["w:val": "right", "w:leader": "none", "w:pos": end]) }
        }
        if let space = spaceBefore ?? (leavesRoom ? 200 : nil) {
          xml.element("w:spacing", ["w:before": String(space)])
        }
        if style == "ListParagraph", place.bullet == nil {
          let depth = min(place.depth, DOCXNumbering.levels)
          xml.element("w:ind", ["w:left": String(DOCXNumbering.step * depth)])
        }
        if let alignment { xml.property("w:jc", alignment) }
      }
      content(&xml)
    }
    breaksPage = false
    followsTable = false
    hasContent = true
  }

  /// Tells that a table was written.
  func tableWritten() { followsTable = true }
}
