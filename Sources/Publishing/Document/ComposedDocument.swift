public import PlanModel

/// A whole document in no format yet: what a document kind composes and a renderer writes.
public struct ComposedDocument: Hashable, Sendable {
  /// What the document is called, for its metadata and its cover.
  public var title: String
  /// The line below the title.
  public var subtitle: String?
  /// Who issues it: the names of the bodies.
  public var issuer: String
  /// The day that it bears, of the decision or the publication. Fixes the dates inside the files, so that the same
  /// document gives the same bytes.
  public var date: CalendarDate?
  /// What stands below the title on the cover, a line each: status, decision, edition.
  var coverLines: [String] = []
  /// Whether the document begins with a cover of its own.
  var hasCover = true
  /// The sheet.
  var paper = Paper.a4
  /// Whether the text shrinks until everything stands on one sheet.
  var fitsOnePage = false
  /// The words for search.
  var keywords: [String] = []
  /// The blocks from top to bottom.
  var blocks: [Block] = []

  /// A sheet of paper.
  enum Paper: String, Hashable, Sendable {
    /// A4 portrait.
    case a4
    /// A4 landscape, for tables of two long columns.
    case a4Landscape
    /// A3 landscape: 概要図.
    case a3Landscape

    /// Width and height in millimetres.
    var size: (width: Int, height: Int) {
      switch self {
      case .a4: (210, 297)
      case .a4Landscape: (297, 210)
      case .a3Landscape: (420, 297)
      }
    }
  }

  init(title: String, subtitle: String? = nil, issuer: String, date: CalendarDate?) {
    self.title = title
    self.subtitle = subtitle
    self.issuer = issuer
    self.date = date
  }

  /// The pictures in the order of the document; their place is their number in the files of a renderer.
  var illustrations: [DocumentIllustration] { blocks.flatMap(Self.illustrations) }

  /// The drawings (SVG) among the pictures, `nil` in the places of the others.
  public var drawings: [[UInt8]?] {
    illustrations.map { if case .svg(let bytes) = $0.picture { bytes } else { nil } }
  }

  private static func illustrations(in block: Block) -> [DocumentIllustration] {
    switch block {
    case .illustration(let illustration): [illustration]
    case .list(_, let items): items.flatMap { $0.flatMap(illustrations) }
    case .columns(let columns): columns.flatMap { $0.flatMap(illustrations) }
    case .quote(let inner), .note(let inner): inner.flatMap(illustrations)
    default: []
    }
  }
}
