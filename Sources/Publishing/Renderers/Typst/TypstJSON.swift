import PlanModel
internal import TextFormats

/// Writes a document as the JSON that ``TypstTemplate`` reads.
final class TypstJSON {
  private let anchors: DocumentAnchors
  private var pictures = 0
  private var written: Set<String> = []

  private init(anchors: DocumentAnchors) { self.anchors = anchors }

  /// The JSON of a document.
  static func bytes(_ document: ComposedDocument) -> [UInt8] {
    let json = TypstJSON(anchors: DocumentAnchors(document.blocks))
    var writer = JSONWriter()
    writer.object { json.write(document, &$0) }
    return writer.bytes
  }

  private func write(_ document: ComposedDocument, _ writer: inout JSONWriter) {
    text("title", document.title, &writer)
    text("subtitle", document.subtitle ?? "", &writer)
    text("issuer", document.issuer, &writer)
    numbers("date", document.date.map { [$0.year, $0.month, $0.day] } ?? [], &writer)
    strings("keywords", document.keywords, &writer)
    strings("cover", document.coverLines, &writer)
    writer.key("hasCover")
    writer.bool(document.hasCover)
    writer.key("fitsOnePage")
    writer.bool(document.fitsOnePage)
    let size = document.paper.size
    numbers("paper", [size.width, size.height], &writer)
    blocks("blocks", document.blocks, &writer)
  }

  private func text(_ key: String, _ text: String, _ writer: inout JSONWriter) {
    writer.field(key, HTMLEscaping.printable(text))
  }

  private func numbers(_ key: String, _ numbers: [Int], _ writer: inout JSONWriter) {
    writer.key(key)
    writer.array { writer in for number in numbers { writer.integer(number) } }
  }

  private func strings(_ key: String, _ texts: [String], _ writer: inout JSONWriter) {
    writer.key(key)
    writer.array { writer in for text in texts { writer.string(HTMLEscaping.printable(text)) } }
  }

  private func blocks(_ key: String, _ blocks: [Block], _ writer: inout JSONWriter) {
    writer.key(key)
    writer.array { writer in for block in blocks { self.block(block, &writer) } }
  }

  private func words(_ words: [Inline], _ writer: inout JSONWriter) {
    writer.key("c")
    writer.array { writer in for word in words { inline(word, &writer) } }
  }

  private func kind(_ name: String, _ writer: inout JSONWriter, _ body: (inout JSONWriter) -> Void = { _ in }) {
    writer.object { writer in
      writer.field("t", name)
      body(&writer)
    }
  }

  private func block(_ block: Block, _ writer: inout JSONWriter) {
    switch block {
    case .heading(let level, let words, let anchor): heading(level, words, anchor, &writer)
    case .paragraph(let words): kind("p", &writer) { self.words(words, &$0) }
    case .list(let start, let items): list(start, items, &writer)
    case .table(let table): self.table(table, &writer)
    case .quote(let inner): kind("quote", &writer) { blocks("c", inner, &$0) }
    case .columns(let columns):
      kind("columns", &writer) { writer in
        writer.key("c")
        writer.array { writer in
          for column in columns {
            writer.array { writer in for block in column { self.block(block, &writer) } }
          }
        }
      }
    case .note(let inner): kind("note", &writer) { blocks("c", inner, &$0) }
    case .preformatted(let text): kind("pre", &writer) { self.text("c", text, &$0) }
    case .figure(let picture): kind("p", &writer) { words([.text(picture.words)], &$0) }
    case .illustration(let illustration): self.illustration(illustration, &writer)
    case .rule: kind("rule", &writer)
    case .pageBreak: kind("break", &writer)
    case .contents(let depth):
      kind("toc", &writer) { writer in
        writer.key("depth")
        writer.integer(depth)
      }
    }
  }

  private func heading(_ level: Int, _ words: [Inline], _ anchor: LinkTarget?, _ writer: inout JSONWriter) {
    kind("h", &writer) { writer in
      writer.key("l")
      writer.integer(level)
      // A label may stand once.
      if let name = anchor?.anchorName, written.insert(name).inserted { writer.field("a", name) }
      self.words(words, &writer)
    }
  }

  private func list(_ start: Int?, _ items: [[Block]], _ writer: inout JSONWriter) {
    kind(start == nil ? "ul" : "ol", &writer) { writer in
      writer.key("start")
      writer.integer(start ?? 1)
      writer.key("c")
      writer.array { writer in
        for item in items {
          writer.array { writer in for block in item { self.block(block, &writer) } }
        }
      }
    }
  }

  private func table(_ table: DocumentTable, _ writer: inout JSONWriter) {
    kind("table", &writer) { writer in
      text("caption", [table.label, table.name].compactMap { $0 }.joined(separator: "　"), &writer)
      numbers("widths", ColumnShares.of(table), &writer)
      numbers("right", table.rightColumns.sorted(), &writer)
      writer.key("rowHeaders")
      writer.bool(table.hasRowHeaders)
      writer.key("header")
      row(table.header, &writer)
      writer.key("rows")
      writer.array { writer in for row in table.rows { self.row(row, &writer) } }
    }
  }

  private func row(_ cells: [[Inline]], _ writer: inout JSONWriter) {
    writer.array { writer in
      for cell in cells {
        writer.array { writer in for word in cell { inline(word, &writer) } }
      }
    }
  }

  private func illustration(_ illustration: DocumentIllustration, _ writer: inout JSONWriter) {
    kind("picture", &writer) { writer in
      writer.field("file", TypstSource.pictureName(pictures, illustration))
      text("alt", illustration.alternative, &writer)
      text("caption", [illustration.label, illustration.caption].compactMap { $0 }.joined(separator: "　"), &writer)
      text("source", illustration.source ?? "", &writer)
      writer.key("share")
      writer.integer(illustration.share)
    }
    pictures += 1
  }

  private func inline(_ inline: Inline, _ writer: inout JSONWriter) {
    switch inline {
    case .text(let text): writer.string(HTMLEscaping.printable(text))
    case .emphasis(let inner): kind("em", &writer) { words(inner, &$0) }
    case .strong(let inner): kind("b", &writer) { words(inner, &$0) }
    case .deleted(let inner): kind("del", &writer) { words(inner, &$0) }
    case .underlined(let inner): kind("u", &writer) { words(inner, &$0) }
    case .code(let text): kind("code", &writer) { self.text("c", text, &$0) }
    case .link(.outside(let url), let inner):
      kind("a", &writer) { writer in
        writer.field("href", url.text)
        words(inner, &writer)
      }
    case .link(let target, let inner):
      let name = target.anchorName.flatMap { anchors.names.contains($0) ? $0 : nil }
      kind(name == nil ? "span" : "ref", &writer) { writer in
        writer.field("to", name)
        words(inner, &writer)
      }
    case .ruby(let base, let reading):
      kind("ruby", &writer) { writer in
        text("c", base, &writer)
        text("r", reading, &writer)
      }
    case .lineBreak: kind("br", &writer)
    case .picture(let picture): writer.string(HTMLEscaping.printable("（" + picture.words + "）"))
    }
  }
}
