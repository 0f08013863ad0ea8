/// A Markdown text as the pieces that a comparison prints beside each other: headings, paragraphs, items, table rows.
enum ProseBlocks {
  /// A piece of the text as it is read.
  struct Piece: Hashable {
    /// What it is, for pieces of another sort are never the same.
    var sort: String
    /// What stands before it and is not compared: the sign or number of an item.
    var prefix = ""
    /// The words.
    var words: String

    /// The piece as printed.
    var printed: String { prefix + words }
    var isHeading: Bool { sort.hasPrefix("h") }
  }

  /// The pieces of a text in order.
  static func pieces(_ markdown: String?) -> [Piece] {
    guard let markdown, !markdown.isEmpty else { return [] }
    var pieces: [Piece] = []
    for block in MarkdownReader.document(markdown).blocks { add(block, depth: 0, to: &pieces) }
    return pieces
  }

  private static func add(_ block: Block, depth: Int, to pieces: inout [Piece]) {
    func put(_ sort: String, _ words: String) {
      guard words.contains(where: { !$0.isWhitespace }) else { return }
      pieces.append(Piece(sort: sort, prefix: String(repeating: "　", count: depth), words: words))
    }
    switch block {
    case .heading(let level, let words, _): put("h\(level)", self.words(words))
    case .paragraph(let words): put("p", self.words(words))
    case .preformatted(let text): put("c", text.trimmingSuffix { $0.isNewline })
    case .figure(let picture): put("f", "（" + picture.words + "）")
    case .illustration(let illustration): put("f", "（図：" + illustration.caption + "）")
    case .quote(let inner), .note(let inner):
      for block in inner { add(block, depth: depth + 1, to: &pieces) }
    case .columns(let columns):
      for block in columns.joined() { add(block, depth: depth, to: &pieces) }
    case .list(let start, let items): add(items, start: start, depth: depth, to: &pieces)
    case .table(let table):
      for row in (table.header.isEmpty ? [] : [table.header]) + table.rows {
        put("r", row.map(self.words).joined(separator: "｜"))
      }
    case .rule, .contents, .pageBreak: break
    }
  }

  private static func add(_ items: [[Block]], start: Int?, depth: Int, to pieces: inout [Piece]) {
    for (place, item) in items.enumerated() {
      let first = pieces.count
      for block in item { add(block, depth: depth + (pieces.count > first ? 1 : 0), to: &pieces) }
      guard pieces.count > first, pieces[first].sort == "p" else { continue }
      pieces[first].sort = "i"
      pieces[first].prefix += start.map { "\($0 &+ place)．" } ?? "・"
    }
  }

  /// The words as they are read, with readings and with the addresses of links.
  private static func words(_ inlines: [Inline]) -> String {
    var words = ""
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text): words += text
      case .emphasis(let inner), .strong(let inner), .underlined(let inner): words += self.words(inner)
      case .deleted(let inner): words += "（取消し：" + self.words(inner) + "）"
      case .ruby(let base, let reading): words += base + "（" + reading + "）"
      case .lineBreak: words += "\n"
      case .picture(let picture): words += "（" + picture.words + "）"
      case .link(.outside(let url), let inner):
        let text = self.words(inner)
        words += text == url.text ? text : text + "（" + url.text + "）"
      case .link(_, let inner): words += self.words(inner)
      }
    }
    return words
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
    var rest = self[...]
    while let last = rest.last, isTrimmed(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
