import PlanModel

/// The plan's Markdown texts as blocks of a book: with the pictures that they call, and headings below the book's own.
struct BookTexts {
  private let pictures: [String: SiteIllustration]

  init(_ plan: Plan, illustrations: [SiteIllustration]) {
    pictures = Dictionary(illustrations.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The blocks of a text, its headings below `level`.
  func blocks(_ markdown: String?, below level: Int) -> [Block] {
    guard let markdown else { return [] }
    return MarkdownReader.document(markdown).blocks.map { block($0, below: level) }
  }

  private func block(_ block: Block, below level: Int) -> Block {
    switch block {
    case .heading(let depth, let words, let anchor):
      // Word and PDF know six levels; deeper ones stay on the last.
      return .heading(level: min(level + depth, 6), words, anchor: anchor)
    case .list(let start, let items):
      return .list(start: start, items: items.map { $0.map { self.block($0, below: level) } })
    case .quote(let inner): return .quote(inner.map { self.block($0, below: level) })
    case .figure(let picture): return figure(picture)
    default: return block
    }
  }

  private func figure(_ picture: TextPicture) -> Block {
    guard let found = pictures[picture.name] else { return .paragraph([.text(picture.words)]) }
    let alternative = picture.alternative.isEmpty ? found.alternative : picture.alternative
    return .illustration(
      DocumentIllustration(
        caption: picture.caption ?? found.title, alternative: alternative.isEmpty ? picture.words : alternative,
        source: found.source, picture: found.fileEnding == "svg" ? .svg(found.bytes) : .png(found.bytes),
        width: Double(found.width), height: Double(found.height)))
  }
}
