/// What the parts of the file share while the text is written: relations, pictures, lists and bookmarks.
final class DOCXParts {
  /// A picture inside the file.
  struct Medium {
    /// The name below `word/`.
    let name: String
    let bytes: [UInt8]
    /// Whether deflating would be in vain.
    let isPacked: Bool
    /// The number of its relation.
    let relation: Int
  }

  /// A heading with its marks.
  struct Heading {
    var level: Int
    var words: [Inline]
    /// The mark for the contents. Word makes these anew when it updates the contents, so links need another.
    var contentsMark: String
    /// The mark for links.
    var linkMark: String?
  }

  /// The relations that every file has: styles, numbering, settings, fonts, header, footer.
  static let fixedRelations = 6

  private(set) var media: [Medium] = []
  private(set) var addresses: [(text: String, relation: Int)] = []
  /// The first numbers of the ordered lists and how deep they lie; their instances count from 2.
  private(set) var orderedLists: [(level: Int, start: Int)] = []
  /// The headings in the order of the document.
  let headings: [Heading]

  private let fallbacks: [[UInt8]?]
  private let linkMarks: [String: String]
  private var relationCount = fixedRelations
  private var addressPlaces: [String: Int] = [:]
  private var pictureCount = 0

  init(_ document: ComposedDocument, fallbacks: [[UInt8]?]) {
    self.fallbacks = fallbacks
    (headings, linkMarks) = Self.outline(document.blocks)
  }

  // MARK: Headings and marks

  private static func outline(_ blocks: [Block]) -> ([Heading], [String: String]) {
    var headings: [Heading] = []
    var marks: [String: String] = [:]
    // Screen readers walk the levels; a document that skips one is mended here.
    var outline = HeadingOutline()
    func walk(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .heading(let level, let words, let anchor):
          let number = headings.count + 1
          var heading = Heading(
            level: min(outline.next(min(max(level, 1), 6)), 6), words: words, contentsMark: "_Toc\(100_000 + number)")
          if let name = anchor?.anchorName, marks[name] == nil {
            heading.linkMark = "_Ref\(100_000 + number)"
            marks[name] = heading.linkMark
          }
          headings.append(heading)
        case .list(_, let items), .columns(let items): for item in items { walk(item) }
        case .quote(let inner), .note(let inner): walk(inner)
        default: continue
        }
      }
    }
    walk(blocks)
    return (headings, marks)
  }

  /// The mark of the heading to which a link leads; `nil` when the document has none.
  func mark(of target: LinkTarget) -> String? { target.anchorName.flatMap { linkMarks[$0] } }

  // MARK: Relations

  /// The longest address that Word takes.
  private static let longestAddress = 2_000

  /// The relation of an address outside; `nil` for one that is too long.
  func relation(to address: SafeURL) -> Int? {
    guard address.text.utf8.count <= Self.longestAddress else { return nil }
    if let known = addressPlaces[address.text] { return known }
    let relation = nextRelation()
    addressPlaces[address.text] = relation
    addresses.append((address.text, relation))
    return relation
  }

  private func nextRelation() -> Int {
    relationCount += 1
    return relationCount
  }

  // MARK: Lists

  /// The instance of numbering for a list; each ordered list begins anew.
  func listInstance(start: Int?, level: Int) -> Int {
    guard let start else { return 1 }
    orderedLists.append((level, min(max(start, 0), 32_767)))
    return orderedLists.count + 1
  }

  // MARK: Pictures

  /// Takes in the next picture: its number, the relation of its PNG, and that of its SVG.
  func take(_ picture: DocumentIllustration.Picture) -> (number: Int, png: Int, svg: Int?) {
    let place = pictureCount
    pictureCount += 1
    switch picture {
    case .png(let bytes): return (pictureCount, add("media/image\(pictureCount).png", bytes, isPacked: true), nil)
    case .svg(let bytes):
      let given = fallbacks.indices.contains(place) ? fallbacks[place] : nil
      let fallback = given.flatMap { Self.isPNG($0) ? $0 : nil } ?? Self.emptyPNG
      let png = add("media/image\(pictureCount).png", fallback, isPacked: true)
      return (pictureCount, png, add("media/image\(pictureCount).svg", bytes, isPacked: false))
    }
  }

  private func add(_ name: String, _ bytes: [UInt8], isPacked: Bool) -> Int {
    let relation = nextRelation()
    media.append(Medium(name: name, bytes: bytes, isPacked: isPacked, relation: relation))
    return relation
  }

  private static func isPNG(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
  }

  /// One transparent pixel: Word asks for some picture beside the SVG.
  private static let emptyPNG: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00,
    0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1F, 0x15, 0xC4, 0x89, 0x00, 0x00, 0x00, 0x0B, 0x49,
    0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0x60, 0x00, 0x02, 0x00, 0x00, 0x05, 0x00, 0x01, 0xE9, 0xFA, 0xDC, 0xD8, 0x00,
    0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]
}
