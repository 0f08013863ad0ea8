/// A text as a tree that knows no output format: what the author said, not how it looks.
struct Document: Hashable, Sendable {
  /// The blocks from top to bottom.
  var blocks: [Block]
}

/// A piece of a document that stands by itself.
indirect enum Block: Hashable, Sendable {
  /// A heading. `level` counts from 1 inside the document, without gaps; `anchor` is what links lead to it.
  case heading(level: Int, [Inline], anchor: LinkTarget? = nil)
  case paragraph([Inline])
  /// A list; `start` is the first number of an ordered list, nil for an unordered one.
  case list(start: Int?, items: [[Block]])
  case table(DocumentTable)
  case quote([Block])
  /// A remark set apart from the text.
  case note([Block])
  /// Side by side where the sheet is wide, one after the other elsewhere.
  case columns([[Block]])
  /// A code block or other text in which line breaks count.
  case preformatted(String)
  /// A figure of the plan that a text calls by its name, with its caption.
  case figure(TextPicture)
  /// A drawing or picture that the document brings along.
  case illustration(DocumentIllustration)
  case rule
  /// The table of contents, of headings down to `depth`.
  case contents(depth: Int)
  /// What follows begins on a new page where there are pages.
  case pageBreak
}

/// A piece of a line.
indirect enum Inline: Hashable, Sendable {
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  case deleted([Inline])
  /// 下線: the changed words of a comparison table.
  case underlined([Inline])
  case code(String)
  case link(LinkTarget, [Inline])
  /// A reading above characters: 「｜手引《てびき》」.
  case ruby(base: String, reading: String)
  case lineBreak
  /// A figure of the plan that stands inside a line.
  case picture(TextPicture)
}

/// Where a link in a text leads.
enum LinkTarget: Hashable, Sendable {
  /// Out of the document.
  case outside(SafeURL)
  /// To a record, named as the plan folder names its file: on the site to its page, in print to its heading.
  case chapter(String)
  case measure(String)
  case indicator(String)

  /// A name that is unique within a document; `nil` for what lies outside.
  var anchorName: String? {
    switch self {
    case .outside: nil
    case .chapter(let id): "chapter-" + id
    case .measure(let id): "measure-" + id
    case .indicator(let id): "indicator-" + id
    }
  }
}

extension Inline {
  /// The words alone.
  static func plainText(_ inlines: [Inline]) -> String {
    var words = ""
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text): words += text
      case .emphasis(let inner), .strong(let inner), .deleted(let inner), .underlined(let inner), .link(_, let inner):
        words += plainText(inner)
      case .ruby(let base, _): words += base
      case .lineBreak: words += " "
      case .picture(let picture): words += picture.alternative
      }
    }
    return words
  }

  /// A text whose line breaks stay.
  static func lines(_ text: String) -> [Inline] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return Array(lines.map { [Inline.text(String($0))] }.joined(separator: [.lineBreak]))
  }
}
