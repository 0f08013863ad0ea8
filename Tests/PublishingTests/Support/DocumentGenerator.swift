import PlanModel

@testable import Publishing

/// Makes documents of all shapes out of a number, with words that try to break a file format.
struct DocumentGenerator {
  private var random: PlanGenerator
  private var outline = HeadingOutline()

  init(seed: Int) { random = PlanGenerator(seed: seed) }

  /// A whole document.
  mutating func document() -> ComposedDocument {
    var document = ComposedDocument(
      title: random.word(), subtitle: random.maybe(), issuer: random.word(),
      date: random.chance(4) ? nil : random.period().lastDay)
    document.hasCover = random.chance(2)
    document.coverLines = (0..<random.number(0...3)).map { _ in random.word() }
    document.paper = [.a4, .a4Landscape, .a3Landscape][random.number(0...2)]
    document.keywords = (0..<random.number(0...2)).map { _ in random.word() }
    document.blocks = (0..<random.number(0...14)).map { _ in block(depth: 0) }
    return random.chance(3) ? document : DocumentNumbering.numbered(document)
  }

  private mutating func block(depth: Int) -> Block {
    let kind = random.number(0...(depth < 4 ? 13 : 9))
    switch kind {
    case 0, 1: return .heading(level: outline.next(random.number(1...6)), inlines(depth: 0), anchor: anchor())
    case 2, 3: return .paragraph(inlines(depth: 0))
    case 4: return .table(table())
    case 5: return .preformatted(random.word() + "\n\t" + random.word())
    case 6: return .illustration(illustration())
    case 7: return .rule
    case 8: return random.chance(3) ? .contents(depth: random.number(1...6)) : .pageBreak
    case 9: return .figure(picture())
    case 10: return .quote(blocks(depth: depth + 1))
    case 11: return .note(blocks(depth: depth + 1))
    default:
      let items = (0..<random.number(0...3)).map { _ in blocks(depth: depth + 1) }
      return .list(start: random.chance(2) ? random.number(0...40) : nil, items: items)
    }
  }

  private mutating func blocks(depth: Int) -> [Block] {
    (0..<random.number(0...3)).map { _ in block(depth: depth) }
  }

  private mutating func anchor() -> LinkTarget? {
    switch random.number(0...5) {
    case 0: .measure(random.word())
    case 1: .chapter("c-\(random.number(1...3))")
    case 2: .indicator("i-\(random.number(1...3))")
    default: nil
    }
  }

  private mutating func target() -> LinkTarget {
    if let address = SafeURL("https://example.jp/" + random.word()), random.chance(2) { return .outside(address) }
    return anchor() ?? .chapter("none")
  }

  private mutating func inlines(depth: Int) -> [Inline] {
    (0..<random.number(0...4)).map { _ in inline(depth: depth) }
  }

  private mutating func inline(depth: Int) -> Inline {
    switch random.number(0...(depth < 3 ? 12 : 6)) {
    case 0...3: .text(random.word())
    case 4: .code(random.word())
    case 5: .lineBreak
    case 6: .ruby(base: random.word(), reading: random.word())
    case 7: .emphasis(inlines(depth: depth + 1))
    case 8: .strong(inlines(depth: depth + 1))
    case 9: .deleted(inlines(depth: depth + 1))
    case 10: .underlined(inlines(depth: depth + 1))
    case 11: .link(target(), inlines(depth: depth + 1))
    default: .picture(picture())
    }
  }

  private mutating func picture() -> TextPicture {
    TextPicture(name: random.word(), alternative: random.word(), caption: random.maybe())
  }

  private mutating func table() -> DocumentTable {
    // Now and then more columns than some formats hold.
    let columns = random.chance(8) ? random.number(60...70) : random.number(1...5)
    let hasHeader = !random.chance(4)
    return DocumentTable(
      caption: random.maybe(), header: hasHeader ? (0..<columns).map { _ in inlines(depth: 1) } : [],
      rows: (0..<random.number(0...4)).map { _ in (0..<columns).map { _ in inlines(depth: 1) } },
      rightColumns: random.chance(2) ? [columns - 1] : [],
      widths: random.chance(2) ? (0..<columns).map { _ in random.number(0...9) } : nil,
      hasRowHeaders: random.chance(2))
  }

  private mutating func illustration() -> DocumentIllustration {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"/>"
    return DocumentIllustration(
      caption: random.word(), alternative: "図：" + random.word(), source: random.maybe(),
      picture: random.chance(2) ? .svg(Array(svg.utf8)) : .png(Self.png),
      width: [0, 1, 40, 1e9][random.number(0...3)], height: [0, 1, 30, 1e9][random.number(0...3)],
      share: random.number(1...100))
  }

  /// The signature and the header of a PNG.
  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
}
