import Archives
import Testing

@testable import Publishing

@Suite("Files of Word")
struct DOCXWriterTests {
  private func document(_ blocks: [Block], hasCover: Bool = false) -> ComposedDocument {
    var document = ComposedDocument(title: "計画", issuer: "見本県", date: SamplePlan.date)
    document.hasCover = hasCover
    document.blocks = blocks
    return document
  }

  @Test("the book of the sample keeps every rule of structure, and its words stand in the order of the tree")
  func book() throws {
    let book = PlanBook.document(SamplePlan.checked())
    let file = try DOCXInspector(book)
    try file.checkStructure()
    #expect(DOCXInspector.text(file.body) == DocumentWords.of(book))
    #expect(file.drawings.count == book.illustrations.count && !file.drawings.isEmpty)
    #expect(file.paragraphs("Title").map(DOCXInspector.text) == [book.title])
    #expect(file.paragraphs("TOC1").count > 3 && file.paragraphs("TOC2").count > 3)
    // Every entry of the contents leads somewhere and asks for its page.
    let entries = file.paragraphs("TOC1") + file.paragraphs("TOC2")
    #expect(entries.allSatisfy { $0.child("w:hyperlink")?.attributes["w:anchor"]?.hasPrefix("_Toc") == true })
    #expect(entries.allSatisfy { $0.all("w:instrText").contains { $0.text.contains("PAGEREF _Toc") } })
    // Links from the list of indicators do not hang on marks that Word makes anew.
    let links = file.body.all("w:hyperlink").compactMap { $0.attributes["w:anchor"] }
    #expect(links.contains { $0.hasPrefix("_Ref") })
  }

  @Test("random documents with hostile words keep every rule of structure, and text stays text", arguments: 0..<80)
  func randomDocuments(seed: Int) throws {
    var generator = DocumentGenerator(seed: seed)
    let document = generator.document()
    let file = try DOCXInspector(document)
    try file.checkStructure()
    #expect(DOCXInspector.text(file.body) == DocumentWords.of(document))
  }

  @Test("the same document gives the same bytes, and no moment but its own day")
  func deterministic() throws {
    let book = PlanBook.document(SamplePlan.checked())
    let bytes = try DOCXWriter.bytes(book, pictures: [])
    #expect(try DOCXWriter.bytes(book, pictures: []) == bytes)
    let core = try XMLTree.read(ZipReader(bytes).contents("docProps/core.xml"))
    #expect(core.child("dc:title")?.text == book.title)
    #expect(core.child("dc:creator")?.text == "見本県")
    #expect(core.child("dcterms:created")?.text == "2024-03-29T00:00:00Z")
  }

  @Test("a table has a caption that stays with it, a header row that repeats, and figures to the right")
  func table() throws {
    let table = DocumentTable(
      label: "表12", caption: "件数", header: [[.text("年度")], [.text("件数")]],
      rows: [[[.text("令和6年度")], [.text("1,200")]], [[.text("令和7年度")]]], rightColumns: [1], widths: [1, 3])
    let file = try DOCXInspector(document([.table(table), .paragraph([.text("続き")])]))
    try file.checkStructure()
    let caption = try #require(file.paragraphs("Caption").first)
    #expect(DOCXInspector.text(caption) == "表12　件数" && DOCXInspector.has(caption, "w:keepNext"))
    #expect(caption.all("w:instrText").map(\.text) == [" SEQ 表 \\* ARABIC "])
    let rows = file.body.all("w:tr")
    #expect(rows.map { $0.child("w:trPr")?.child("w:tblHeader") != nil } == [true, false, false])
    let widths = file.body.all("w:gridCol").compactMap { Int($0.attributes["w:w"] ?? "") }
    #expect(widths.reduce(0, +) == DOCXPageSetup.textWidth(.a4) && abs(widths[0] * 3 - widths[1]) <= 3)
    #expect(rows[1].all("w:jc").map { $0.attributes["w:val"] } == ["right"])
    #expect(file.body.all("w:tblCaption").map { $0.attributes["w:val"] } == ["件数"])
    #expect(file.body.all("w:tblLook").map { $0.attributes["w:firstColumn"] } == ["1"])
  }

  @Test("each numbered list begins anew at its own number, and lists inside lists stand deeper")
  func lists() throws {
    let inner = Block.list(start: 5, items: [[.paragraph([.text("い")])]])
    let file = try DOCXInspector(
      document([
        .list(start: 1, items: [[.paragraph([.text("あ")]), inner], [.paragraph([.text("う")])]]),
        .list(start: 1, items: [[.paragraph([.text("え")])]]), .list(start: nil, items: [[.paragraph([.text("お")])]]),
      ]))
    try file.checkStructure()
    let items = file.paragraphs("ListParagraph")
    let numbers = items.map { $0.all("w:numId").first?.attributes["w:val"] }
    #expect(numbers == ["2", "3", "2", "4", "1"])
    #expect(items.map { $0.all("w:ilvl").first?.attributes["w:val"] } == ["0", "1", "0", "0", "0"])
    let starts = try file.part("numbering.xml").all("w:startOverride").map { $0.attributes["w:val"] }
    #expect(starts == ["1", "5", "1"])
  }

  @Test("drawings bring their SVG and a PNG beside it, pictures themselves, and both their alternative text")
  func pictures() throws {
    func illustration(_ picture: DocumentIllustration.Picture) -> Block {
      .illustration(
        DocumentIllustration(
          label: "図1", caption: "推移", alternative: "増えている & <伸びる>", source: "統計", picture: picture, width: 200,
          height: 100, share: 50))
    }
    let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)
    let png = DocumentGenerator.png
    let blocks = [illustration(.svg(svg)), illustration(.png(png + [1])), illustration(.svg(svg))]
    let file = try DOCXInspector(document(blocks), pictures: [png + [2], nil, Array("no PNG".utf8)])
    try file.checkStructure()
    #expect(file.drawings.allSatisfy { $0.attributes["descr"] == "増えている & <伸びる>" })
    #expect(try file.archive.contents("word/media/image1.svg") == svg)
    #expect(try file.archive.contents("word/media/image1.png") == png + [2])
    #expect(try file.archive.contents("word/media/image2.png") == png + [1])
    #expect(try file.archive.contents("word/media/image3.png").starts(with: png.prefix(8)))
    #expect(file.body.all("asvg:svgBlip").count == 2)
    let extent = try #require(file.body.all("wp:extent").first?.attributes)
    #expect(extent["cx"] == "2987992" || extent["cx"] == String(DOCXPageSetup.textWidth(.a4) * 635 / 2))
    #expect(file.paragraphs("Figure").allSatisfy { $0.child("w:pPr") != nil })
    #expect(file.paragraphs("Source").map(DOCXInspector.text) == ["出典：統計", "出典：統計", "出典：統計"])
  }

  @Test("readings, changed words, deletions and links are what they are in Word")
  func inlines() throws {
    let address = try #require(SafeURL("https://example.jp/?a=1&b=2"))
    let file = try DOCXInspector(
      document([
        .heading(level: 1, [.text("章")], anchor: .chapter("c")),
        .paragraph([
          .ruby(base: "手引", reading: "てびき"), .underlined([.strong([.text("新")])]), .deleted([.text("旧")]),
          .link(.outside(address), [.text("外")]), .link(.outside(address), [.text("また外")]),
          .link(.chapter("c"), [.text("章へ")]), .link(.chapter("x"), [.text("ない章")]), .lineBreak,
          .emphasis([.text("点")]), .code("a < b"),
        ]),
      ]))
    try file.checkStructure()
    #expect(file.body.all("w:rt").map { $0.all("w:t").map(\.text) } == [["てびき"]])
    #expect(file.body.all("w:strike").count == 1 && file.body.all("w:u").count == 1 && file.body.all("w:em").count == 1)
    #expect(file.body.all("w:hyperlink").map(DOCXInspector.text) == ["外", "また外", "章へ"])
    let outside = file.relations.values.compactMap {
      $0.attributes["TargetMode"] == nil ? nil : $0.attributes["Target"]
    }
    #expect(outside == ["https://example.jp/?a=1&b=2"])
  }

  @Test("breaks begin a page once, and never leave an empty one")
  func pageBreaks() throws {
    let file = try DOCXInspector(
      document([
        .pageBreak, .paragraph([.text("一")]), .pageBreak, .pageBreak, .heading(level: 1, [.text("二")]), .pageBreak,
      ]))
    #expect(file.paragraphs.map { DOCXInspector.has($0, "w:pageBreakBefore") } == [false, true])
    let covered = try DOCXInspector(document([.pageBreak, .paragraph([.text("一")])], hasCover: true))
    #expect(covered.body.all("w:pageBreakBefore").count == 1 && covered.body.all("w:titlePg").count == 1)
  }

  @Test("the sheet is that of the document")
  func sheets() throws {
    for (paper, size) in [
      (ComposedDocument.Paper.a4, ["11906", "16838"]), (.a4Landscape, ["16838", "11906"]),
      (.a3Landscape, ["23811", "16838"]),
    ] {
      var document = document([.paragraph([.text("本文")])])
      document.paper = paper
      let sheet = try #require(DOCXInspector(document).body.all("w:pgSz").first?.attributes)
      #expect([sheet["w:w"], sheet["w:h"]] == size)
    }
  }

  @Test("hostile text stays text, and what XML forbids is gone")
  func hostileText() throws {
    let text = "</w:t></w:r>&amp;]]><!-- \u{0}\u{8}\u{FFFE}\u{202E}\u{1F600}" + String(repeating: "長", count: 200_000)
    let file = try DOCXInspector(
      document([.paragraph([.text(text)]), .preformatted("a\tb\r\nc\u{1}")], hasCover: true))
    try file.checkStructure()
    #expect(DOCXInspector.text(file.body).contains("</w:t></w:r>&amp;]]><!-- \u{1F600}長"))
    #expect(file.paragraphs("Preformatted").map(DOCXInspector.text) == ["abc"])
  }
}
