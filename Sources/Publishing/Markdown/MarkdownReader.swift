import CCMarkGFM

/// Reads Markdown (CommonMark 0.29 with tables and strikethrough) into a document.
///
/// - HTML inside the text is not HTML here: it is shown as the characters it consists of.
/// - A picture at `figures/f-1` is a figure of the plan. Other pictures become links, for the site fetches nothing from
///   outside.
/// - Bounded: text beyond ``longestText`` bytes is left out and the document says so; what is nested deeper than
///   ``deepestNesting`` is shown without its structure.
enum MarkdownReader {
  /// The longest text that is read, in UTF-8 bytes: about 85,000 characters, twice the whole text of a large plan.
  static let longestText = 256 * 1024
  /// How deep lists, quotations and emphasis may stand inside one another.
  static let deepestNesting = 24
  /// Said at the end of a text that was cut.
  static let notice = "（本文が長すぎるため、ここから先を表示していません。本文を章に分けてください。）"

  /// Reads `markdown`.
  static func document(_ markdown: String) -> Document {
    var text = MarkdownGuard.tamed(markdown)
    let isCut = text.utf8.count > longestText
    if isCut { text = cut(text) }
    var blocks = parse(text)
    if isCut { blocks.append(.paragraph([.strong([.text(notice)])])) }
    return Document(blocks: blocks)
  }

  private static func parse(_ text: String) -> [Block] {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough"] {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    var bytes = text
    bytes.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let root = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(root) }
    var tree = MarkdownTree()
    return tree.blocks(in: MarkdownNode(root), depth: 0)
  }

  private static func cut(_ text: String) -> String {
    var end = text.utf8.index(text.utf8.startIndex, offsetBy: longestText)
    while end > text.startIndex, text.unicodeScalars.index(after: text.startIndex) < end,
      end.samePosition(in: text.unicodeScalars) == nil
    {
      end = text.utf8.index(before: end)
    }
    return String(text[..<end])
  }
}
