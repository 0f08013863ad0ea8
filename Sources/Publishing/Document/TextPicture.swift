import PlanModel

/// A figure that a text calls by name: `![代替テキスト](figures/f-1 "題名")`.
struct TextPicture: Hashable, Sendable {
  /// The figure's name.
  var name: String
  /// The alternative text; empty where the figure's own is to be taken.
  var alternative: String
  /// The caption where the text gives one of its own.
  var caption: String?

  /// What stands in the place of a figure that does not exist.
  var words: String { "図：" + (alternative.isEmpty ? caption ?? name : alternative) }

  /// The name in `figures/f-1`, also as a file that stands beside the chapters (`../figures/f-1.svg`); `nil` for any
  /// other address.
  static func name(in address: String) -> String? {
    var rest = address[...]
    if rest.hasPrefix("../") { rest = rest.dropFirst(3) }
    guard rest.hasPrefix("figures/") else { return nil }
    rest = rest.dropFirst(8)
    for ending in [".svg", ".png"] where rest.hasSuffix(ending) { rest = rest.dropLast(4) }
    return RecordID<TextPicture>(String(rest)).isWellFormed ? String(rest) : nil
  }
}

extension Document {
  /// The figures that the text shows, in order.
  var pictures: [TextPicture] { blocks.flatMap(Self.pictures) }

  private static func pictures(in block: Block) -> [TextPicture] {
    switch block {
    case .figure(let picture): [picture]
    case .heading(_, let words, _), .paragraph(let words): pictures(in: words)
    case .list(_, let items): items.flatMap { $0.flatMap(pictures) }
    case .table(let table): (table.header + table.rows.flatMap { $0 }).flatMap { pictures(in: $0) }
    case .quote(let inner), .note(let inner): inner.flatMap(pictures)
    case .columns(let columns): columns.flatMap { $0.flatMap(pictures) }
    case .preformatted, .rule, .illustration, .contents, .pageBreak: []
    }
  }

  /// The figures that stand in a line.
  static func pictures(in inlines: [Inline]) -> [TextPicture] {
    inlines.flatMap { inline -> [TextPicture] in
      switch inline {
      case .picture(let picture): [picture]
      case .emphasis(let inner), .strong(let inner), .deleted(let inner), .underlined(let inner), .link(_, let inner):
        pictures(in: inner)
      case .text, .code, .ruby, .lineBreak: []
      }
    }
  }
}

/// The figures that a Markdown text calls.
public enum MarkdownPictures {
  /// The names, in the order of the text, each once.
  public static func names(in markdown: String) -> [String] {
    guard markdown.contains("figures/") else { return [] }
    var names: [String] = []
    for picture in MarkdownReader.document(markdown).pictures where !names.contains(picture.name) {
      names.append(picture.name)
    }
    return names
  }

  /// The names that stand without an alternative text.
  public static func namesWithoutAlternative(in markdown: String) -> [String] {
    guard markdown.contains("figures/") else { return [] }
    return MarkdownReader.document(markdown).pictures.filter { $0.alternative.allSatisfy(\.isWhitespace) }.map(\.name)
  }
}
