import PlanModel

/// A table whose first row names the columns.
struct DocumentTable: Hashable, Sendable {
  /// 「表1」, where the document numbers its tables.
  var label: String?
  /// What the table shows; a table in Markdown has none of its own.
  var caption: String?
  /// The names of the columns; empty for none.
  var header: [[Inline]]
  /// The rows below, each with as many cells as the header.
  var rows: [[[Inline]]]
  /// Columns that hold figures and are set to the right.
  var rightColumns: Set<Int>
  /// The shares of the columns in the width; `nil` to let the renderer find them.
  var widths: [Int]?
  /// Whether the first cell of a row names the row.
  var hasRowHeaders = true

  /// How many columns there are.
  var columnCount: Int { max(header.count, rows.map(\.count).max() ?? 0) }

  /// What the table is called: its caption, or its columns where it has none.
  var name: String {
    if let caption { return caption }
    let columns = header.map { Inline.plainText($0) }.filter { !$0.isEmpty }.joined(separator: "・")
    return columns.isEmpty ? "表" : columns + "の表"
  }
}

extension DocumentTable {
  /// A table of names and values: 「対象」「担当課」 …
  static func facts(_ caption: String, _ facts: [(name: String, value: String)]) -> DocumentTable {
    DocumentTable(
      caption: caption, header: [[.text("項目")], [.text("内容")]],
      rows: facts.map { [[.text($0.name)], InlineText.inlines($0.value).brokenIntoLines] }, rightColumns: [],
      widths: [1, 3])
  }

  /// A table of the site as a document holds it: links become words.
  init(_ model: TableModel) {
    let model = model.withoutEmptyColumns
    self.init(
      caption: model.caption, header: model.columns.map { [.text($0.title)] },
      rows: model.rows.map { $0.map(Self.words) },
      rightColumns: Set(model.columns.indices.filter { model.columns[$0].isFigure }))
  }

  private static func words(_ cell: TableModel.Cell) -> [Inline] {
    switch cell {
    case .text(let text), .code(let text), .outside(let text, _): Inline.lines(text)
    case .remark(let text, let remark): remark.isEmpty ? Inline.lines(text) : Inline.lines(text + "\n" + remark)
    case .link(let link): [.text(link.title)]
    case .links(let links): Inline.lines(links.map(\.title).joined(separator: "\n"))
    case .pace(let pace): [.text(pace.label)]
    case .pillars(let pillars): Inline.lines(pillars.map(\.label).joined(separator: "\n"))
    case .lines(let lines): Inline.lines(lines.joined(separator: "\n"))
    case .nothing: [.text(FigureText.nothing)]
    }
  }
}

extension [Inline] {
  /// With the line breaks of plain texts as breaks.
  var brokenIntoLines: [Inline] {
    flatMap { inline -> [Inline] in
      if case .text(let text) = inline, text.contains("\n") { Inline.lines(text) } else { [inline] }
    }
  }
}
