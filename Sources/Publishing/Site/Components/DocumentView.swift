/// A text of the plan together with the pages that its links may lead to and the figures that it shows.
struct SiteText {
  let document: Document
  let targets: TextTargets

  /// The topmost headings with the ids that they bear on the page.
  var contents: [(title: String, fragment: String)] {
    let titles = document.blocks.compactMap { block -> String? in
      if case .heading(1, let words, _) = block { Inline.plainText(words) } else { nil }
    }
    return titles.enumerated().map { (title: $1, fragment: SiteText.fragment($0 + 1)) }
  }

  /// The id of the topmost heading with this number.
  static func fragment(_ number: Int) -> String { "text-\(number)" }

  /// Whether there is anything to read.
  var isEmpty: Bool { document.blocks.isEmpty }
}

extension HTML {
  /// Writes a text; its headings begin one level below `level`, the heading above it.
  mutating func document(_ text: SiteText, below level: Int) {
    element(.div, [.class("prose")]) { html in
      var count = 0
      for block in text.document.blocks {
        guard case .heading(1, let words, _) = block else {
          html.block(block, text.targets, below: level)
          continue
        }
        count += 1
        let id = html.uniqueID(SiteText.fragment(count))
        html.element(.heading(level + 1), [.id(id)]) { $0.inlines(words, text.targets) }
      }
    }
  }

  mutating func blocks(_ blocks: [Block], _ targets: TextTargets, below level: Int) {
    for block in blocks { self.block(block, targets, below: level) }
  }

  private mutating func block(_ block: Block, _ targets: TextTargets, below level: Int) {
    switch block {
    case .heading(let depth, let words, let anchor):
      let id = anchor?.anchorName.map { [HTMLAttribute.id(uniqueID($0))] } ?? []
      element(.heading(level + depth), id) { $0.inlines(words, targets) }
    case .paragraph(let words): element(.p) { $0.inlines(words, targets) }
    case .list(let start, let items): list(start: start, items, targets, below: level)
    case .table(let table): documentTable(table, targets)
    case .quote(let inner): element(.blockquote) { $0.blocks(inner, targets, below: level) }
    case .preformatted(let text):
      element(.pre, [.focusable]) { html in html.element(.code, text: text) }
    case .columns(let columns):
      element(.div, [.class("document-columns")]) { html in
        for column in columns { html.element(.div) { $0.blocks(column, targets, below: level) } }
      }
    case .note(let inner): element(.div, [.class("note")]) { $0.blocks(inner, targets, below: level) }
    case .figure(let picture): figure(picture, targets)
    case .illustration(let illustration): self.illustration(illustration, targets)
    case .rule: empty(.hr)
    // A page of the site has contents of its own, and no sheets.
    case .contents, .pageBreak: break
    }
  }

  private mutating func list(
    start: Int?, _ items: [[Block]], _ targets: TextTargets, below level: Int
  ) {
    let number = start.flatMap { $0 == 1 ? nil : HTMLAttribute("start", String($0)) }
    element(start == nil ? .ul : .ol, number.map { [$0] } ?? []) { html in
      for item in items {
        html.element(.li) { html in
          // A list of single paragraphs is set tight, as Markdown means it.
          if case .paragraph(let words)? = item.first {
            html.inlines(words, targets)
            html.blocks(Array(item.dropFirst()), targets, below: level)
          } else {
            html.blocks(item, targets, below: level)
          }
        }
      }
    }
  }

  private mutating func documentTable(_ table: DocumentTable, _ targets: TextTargets) {
    let caption = (table.label.map { $0 + "　" } ?? "") + uniqueName(table.name)
    let captionID = uniqueID("table")
    element(.div, [.class("table-region"), .role("region"), .labelledBy(captionID), .focusable]) { html in
      html.element(.table) { html in
        html.element(.caption, [.id(captionID)], text: caption)
        if !table.header.isEmpty { html.documentHead(table, targets) }
        html.element(.tbody) { html in
          for row in table.rows { html.documentRow(row, table, targets) }
        }
      }
    }
  }

  private mutating func documentHead(_ table: DocumentTable, _ targets: TextTargets) {
    element(.thead) { html in
      html.element(.tr) { html in
        for (place, words) in table.header.enumerated() {
          let attributes = [HTMLAttribute.scope("col")] + Self.alignment(place, table)
          // An empty cell in the corner names nothing and is no header.
          let isEmpty = Inline.plainText(words).isEmpty
          html.element(isEmpty ? .td : .th, isEmpty ? [] : attributes) { $0.inlines(words, targets) }
        }
      }
    }
  }

  private mutating func documentRow(
    _ row: [[Inline]], _ table: DocumentTable, _ targets: TextTargets
  ) {
    element(.tr) { html in
      for (place, words) in row.enumerated() {
        let alignment = Self.alignment(place, table)
        if place == 0, table.hasRowHeaders, !Inline.plainText(words).isEmpty {
          html.element(.th, [.scope("row")] + alignment) { $0.inlines(words, targets) }
        } else {
          html.element(.td, alignment) { $0.inlines(words, targets) }
        }
      }
    }
  }

  private static func alignment(_ column: Int, _ table: DocumentTable) -> [HTMLAttribute] {
    table.rightColumns.contains(column) ? [.class("figure-cell")] : []
  }

  mutating func inlines(_ inlines: [Inline], _ targets: TextTargets) {
    for inline in inlines { self.inline(inline, targets) }
  }

  private mutating func inline(_ inline: Inline, _ targets: TextTargets) {
    switch inline {
    case .text(let text): self.text(text)
    case .emphasis(let inner): element(.em) { $0.inlines(inner, targets) }
    case .strong(let inner): element(.strong) { $0.inlines(inner, targets) }
    case .deleted(let inner): element(.del) { $0.inlines(inner, targets) }
    case .underlined(let inner): element(.u) { $0.inlines(inner, targets) }
    case .code(let text): element(.code, text: text)
    case .lineBreak: empty(.br)
    case .ruby(let base, let reading):
      element(.ruby) { html in
        html.text(base)
        html.element(.rp, text: "（")
        html.element(.rt, text: reading)
        html.element(.rp, text: "）")
      }
    case .picture(let picture): inlineFigure(picture, targets)
    case .link(.outside(let url), let inner): link(toOutside: url, text: Inline.plainText(inner))
    case .link(let target, let inner):
      if let page = targets.pages[target] { return link(to: page) { $0.inlines(inner, targets) } }
      guard targets.isWholeDocument, let name = target.anchorName else { return self.inlines(inner, targets) }
      element(.a, [.href("#" + name)]) { $0.inlines(inner, targets) }
    }
  }
}

extension HTML {
  /// Writes a composed document as part of a page, its headings below `level`.
  package mutating func composed(_ document: ComposedDocument, below level: Int) {
    element(.div, [.class("prose")]) { $0.blocks(document.blocks, TextTargets(), below: level) }
  }

  /// Writes Markdown as it will be published, its headings below `level`. Links to chapters and measures stay words.
  package mutating func markdown(_ text: String, below level: Int, illustrations: [ShownIllustration] = []) {
    let byName = Dictionary(illustrations.map { ($0.id, $0) }) { first, _ in first }
    let text = SiteText(document: MarkdownReader.document(text), targets: TextTargets(illustrations: byName))
    document(text, below: level)
  }
}
