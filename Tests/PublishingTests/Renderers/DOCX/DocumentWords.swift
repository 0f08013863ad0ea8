@testable import Publishing

/// The words of a document in reading order, found without any renderer.
struct DocumentWords {
  private var words = ""
  private let headings: [(level: Int, words: String)]

  /// The words that a file of the document shows.
  static func of(_ document: ComposedDocument) -> String {
    var outline = HeadingOutline()
    let all = document.blocks.flatMap(headings).map { (min(outline.next($0.level), 6), $0.words) }
    var words = DocumentWords(headings: all)
    if document.hasCover {
      for line in [document.issuer, document.title, document.subtitle ?? ""] + document.coverLines { words.add(line) }
    }
    for block in document.blocks { words.add(block) }
    return words.words
  }

  private init(headings: [(level: Int, words: String)]) { self.headings = headings }

  private static func headings(in block: Block) -> [(level: Int, words: String)] {
    switch block {
    case .heading(let level, let words, _): [(level, Inline.plainText(words))]
    case .list(_, let items), .columns(let items): items.flatMap { $0.flatMap(headings) }
    case .quote(let inner), .note(let inner): inner.flatMap(headings)
    default: []
    }
  }

  /// As a line shows it: line breaks and jumps of plain text are spaces.
  private mutating func add(_ text: String) {
    words.unicodeScalars += HTMLEscaping.printable(text).unicodeScalars.map { $0.value < 0x20 ? " " : $0 }
  }

  private mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text), .ruby(let text, _): add(text)
      case .emphasis(let inner), .strong(let inner), .deleted(let inner), .underlined(let inner), .link(_, let inner):
        add(inner)
      case .picture(let picture): add("（" + picture.words + "）")
      case .lineBreak: continue
      }
    }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(_, let words, _), .paragraph(let words): add(words)
    case .figure(let picture): add(picture.words)
    case .list(_, let items), .columns(let items): for block in items.joined() { add(block) }
    case .quote(let inner), .note(let inner): for block in inner { add(block) }
    case .preformatted(let text): add(text.filter { !"\n\t\r\r\n".contains($0) })
    case .table(let table):
      add([table.label, table.name].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "　"))
      for cell in table.header + table.rows.joined() { add(cell) }
    case .illustration(let illustration):
      add([illustration.label, illustration.caption].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "　"))
      if let source = illustration.source { add("出典：" + source) }
    case .contents(let depth):
      add("目次")
      for heading in headings where heading.level <= depth { add(heading.words) }
    case .rule, .pageBreak: break
    }
  }
}
