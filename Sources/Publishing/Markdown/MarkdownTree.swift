/// Turns the library's tree into a ``Document``.
struct MarkdownTree {
  private var outline = HeadingOutline()

  /// The blocks below `node`.
  mutating func blocks(in node: MarkdownNode, depth: Int) -> [Block] {
    var blocks: [Block] = []
    for child in node.children {
      guard let block = block(child, depth: depth + 1) else { continue }
      if case .paragraph(let words) = block { blocks += Self.withFigures(words) } else { blocks.append(block) }
    }
    return blocks
  }

  private mutating func block(_ node: MarkdownNode, depth: Int) -> Block? {
    guard depth <= MarkdownReader.deepestNesting else {
      let words = node.flattened
      return words.isEmpty ? nil : .paragraph([.text(words)])
    }
    switch node.kind {
    case "paragraph":
      return .paragraph(inlines(in: node, depth: depth))
    case "heading":
      let words = inlines(in: node, depth: depth)
      // A heading without words would be a gap in the outline that nobody hears.
      if Inline.plainText(words).allSatisfy(\.isWhitespace) {
        return words.contains(where: Self.isPicture) ? .paragraph(words) : nil
      }
      // A heading inside a list or a quotation does not divide the page.
      return depth > 1 ? .paragraph([.strong(words)]) : .heading(level: outline.next(node.headingLevel), words)
    case "list":
      let start = node.listStart
      var items: [[Block]] = []
      for item in node.children { items.append(blocks(in: item, depth: depth + 1)) }
      return .list(start: start, items: items)
    case "block_quote": return .quote(blocks(in: node, depth: depth))
    case "code_block", "html_block": return .preformatted(node.literal)
    case "thematic_break": return .rule
    case "table": return table(node, depth: depth)
    default:
      let words = node.flattened
      return words.isEmpty ? nil : .paragraph([.text(words)])
    }
  }

  /// A paragraph in which figures stand: they come out of it, for a figure stands by itself.
  private static func withFigures(_ words: [Inline]) -> [Block] {
    guard words.contains(where: isPicture) else { return [.paragraph(words)] }
    var blocks: [Block] = []
    var line: [Inline] = []
    func endLine() {
      let isBlank = Inline.plainText(line).allSatisfy(\.isWhitespace)
      if !isBlank || !Document.pictures(in: line).isEmpty { blocks.append(.paragraph(line)) }
      line = []
    }
    for word in words {
      if case .picture(let picture) = word {
        endLine()
        blocks.append(.figure(picture))
      } else {
        line.append(word)
      }
    }
    endLine()
    return blocks
  }

  private static func isPicture(_ inline: Inline) -> Bool { if case .picture = inline { true } else { false } }

  private func table(_ node: MarkdownNode, depth: Int) -> Block? {
    let rows = node.children.map { row in row.children.map { inlines(in: $0, depth: depth + 2) } }
    guard let header = rows.first else { return nil }
    let body = rows.dropFirst().map { row -> [[Inline]] in
      let missing = max(0, header.count - row.count)
      return Array(row.prefix(header.count)) + Array(repeating: [], count: missing)
    }
    let right = node.columnAlignments.enumerated().filter { $0.element == "r" }.map(\.offset)
    return .table(DocumentTable(caption: nil, header: header, rows: Array(body), rightColumns: Set(right)))
  }

  private func inlines(in node: MarkdownNode, depth: Int) -> [Inline] {
    guard depth <= MarkdownReader.deepestNesting else { return [.text(node.flattened)] }
    var words: [Inline] = []
    // The library splits text at signs; joined again, an address or a reading is found whole.
    var plain = ""
    for child in node.children {
      switch child.kind {
      case "text": plain += child.literal
      case "softbreak": plain += "\n"
      default:
        if !plain.isEmpty { words += InlineText.inlines(LineJoining.joined(plain)) }
        plain = ""
        words += inline(child, depth: depth + 1)
      }
    }
    if !plain.isEmpty { words += InlineText.inlines(LineJoining.joined(plain)) }
    return words
  }

  private func inline(_ node: MarkdownNode, depth: Int) -> [Inline] {
    switch node.kind {
    case "linebreak": return [.lineBreak]
    case "code": return [.code(node.literal)]
    case "html_inline": return [.text(node.literal)]
    case "emph": return [.emphasis(inlines(in: node, depth: depth))]
    case "strong": return [.strong(inlines(in: node, depth: depth))]
    case "strikethrough": return [.deleted(inlines(in: node, depth: depth))]
    case "link": return link(node, words: inlines(in: node, depth: depth))
    case "image": return picture(node, words: inlines(in: node, depth: depth))
    default: return [.text(node.flattened)]
    }
  }

  private func link(_ node: MarkdownNode, words: [Inline]) -> [Inline] {
    let plain = words.map(Self.withoutLinks)
    guard let target = Self.target(node.address), !plain.isEmpty else { return plain }
    return [.link(target, plain)]
  }

  private func picture(_ node: MarkdownNode, words: [Inline]) -> [Inline] {
    let name = Inline.plainText(words)
    if let figure = TextPicture.name(in: node.address) {
      return [.picture(TextPicture(name: figure, alternative: name, caption: node.title.isEmpty ? nil : node.title))]
    }
    let text = name.isEmpty ? "図" : "図：" + name
    guard let url = SafeURL(node.address) else { return [.text("（" + text + "）")] }
    return [.link(.outside(url), [.text(text)])]
  }

  /// A link inside a link is none; HTML forbids it. A figure inside a link would be a link without words.
  private static func withoutLinks(_ inline: Inline) -> Inline {
    switch inline {
    case .link(_, let inner): .text(Inline.plainText(inner))
    case .picture(let picture): .text(picture.words)
    case .emphasis(let inner): .emphasis(inner.map(withoutLinks))
    case .strong(let inner): .strong(inner.map(withoutLinks))
    case .deleted(let inner): .deleted(inner.map(withoutLinks))
    default: inline
    }
  }

  /// Addresses out of the site, and files of the plan folder such as `../measures/m-1.yaml`.
  private static func target(_ address: String) -> LinkTarget? {
    if let url = SafeURL(address) { return .outside(url) }
    guard address.utf8.count < 200, !address.contains(":") else { return nil }
    let path = address.prefix { $0 != "#" && $0 != "?" }
    guard let file = path.split(separator: "/").last else { return nil }
    for ending in [".yaml", ".yml"] where file.hasSuffix(ending) {
      return .measure(String(file.dropLast(ending.count)))
    }
    return file.hasSuffix(".md") ? .chapter(String(file.dropLast(3))) : nil
  }
}
