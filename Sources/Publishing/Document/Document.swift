/// A text as a tree that knows no output format: what the author said, not how it looks.
struct Document: Hashable, Sendable {
  /// The blocks from top to bottom.
  var blocks: [Block]
}

/// A piece of a document that stands by itself.
indirect enum Block: Hashable, Sendable {
  /// A heading. `level` counts from 1 inside the document, without gaps.
  case heading(level: Int, [Inline])
  case paragraph([Inline])
  /// A list; `start` is the first number of an ordered list, nil for an unordered one.
  case list(start: Int?, items: [[Block]])
  case table(DocumentTable)
  case quote([Block])
  /// A code block or other text in which line breaks count.
  case preformatted(String)
  /// A figure of the plan, with its caption.
  case figure(TextPicture)
  case rule
}

/// A table whose first row names the columns.
struct DocumentTable: Hashable, Sendable {
  /// What the table shows; a table in Markdown has none of its own.
  var caption: String?
  /// The names of the columns.
  var header: [[Inline]]
  /// The rows below, each with as many cells as the header.
  var rows: [[[Inline]]]
  /// Columns that hold figures and are set to the right.
  var rightColumns: Set<Int>
}

/// A piece of a line.
indirect enum Inline: Hashable, Sendable {
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  case deleted([Inline])
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
  /// Out of the site.
  case outside(SafeURL)
  /// To the page of a record, named as the plan folder names its file.
  case chapter(String)
  case measure(String)
}

extension Inline {
  /// The words alone.
  static func plainText(_ inlines: [Inline]) -> String {
    var words = ""
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text): words += text
      case .emphasis(let inner), .strong(let inner), .deleted(let inner), .link(_, let inner): words += plainText(inner)
      case .ruby(let base, _): words += base
      case .lineBreak: words += " "
      case .picture(let picture): words += picture.alternative
      }
    }
    return words
  }
}
