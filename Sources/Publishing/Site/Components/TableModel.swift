import PlanModel

/// A table as plain values: a caption, named columns, rows of cells. The first cell of a row names the row.
struct TableModel {
  var caption: String
  var columns: [Column]
  var rows: [[Cell]]
  /// Said in place of the table when it has no rows.
  var emptyText: String = "該当するものはありません。"
  /// A class of the table, for columns that keep their widths over several tables.
  var className: String?

  /// The table without columns in which no row has anything to say.
  var withoutEmptyColumns: TableModel {
    let kept = columns.indices.filter { column in
      column == 0 || rows.contains { row in row.indices.contains(column) && !row[column].isNothing }
    }
    guard kept.count < columns.count else { return self }
    var table = self
    table.columns = kept.map { columns[$0] }
    table.rows = rows.map { row in kept.filter { row.indices.contains($0) }.map { row[$0] } }
    return table
  }

  /// A column.
  struct Column {
    var title: String
    /// Figures stand to the right.
    var isFigure: Bool
    /// Whether lines may break only where the text is long.
    var isNarrow: Bool

    init(_ title: String, isFigure: Bool = false, isNarrow: Bool = false) {
      self.title = title
      self.isFigure = isFigure
      self.isNarrow = isNarrow
    }
  }

  /// A cell.
  enum Cell {
    case text(String)
    /// Text with a remark in small print below.
    case remark(String, String)
    case link(PageLink)
    case links([PageLink])
    case pace(Pace)
    case pillars([Pillar])
    case outside(text: String, url: String?)
    case lines([String])
    case code(String)
    case nothing

    /// Whether the cell holds a sentence rather than a figure.
    var isSentence: Bool {
      switch self {
      case .text(let text), .remark(let text, _): text.count > 20
      default: false
      }
    }

    /// Whether the cell has nothing to say.
    var isNothing: Bool {
      if case .nothing = self { true } else { false }
    }
  }
}

extension HTML {
  /// Writes a table inside a region that scrolls sideways by keyboard, touch or mouse when the screen is narrow.
  mutating func table(_ table: TableModel) {
    guard !table.rows.isEmpty else {
      element(.p, [.class("note")], text: table.caption + "：" + table.emptyText)
      return
    }
    let table = table.withoutEmptyColumns
    let captionID = uniqueID("table")
    let caption = uniqueName(table.caption)
    element(
      .div, [.class("table-region"), .role("region"), .labelledBy(captionID), .focusable]
    ) { html in
      html.element(.table, table.className.map { [.class($0)] } ?? []) { html in
        html.element(.caption, [.id(captionID)], text: caption)
        html.element(.thead) { html in html.tableHead(table.columns) }
        html.element(.tbody) { html in
          for row in table.rows { html.tableRow(row, table.columns) }
        }
      }
    }
  }

  private mutating func tableHead(_ columns: [TableModel.Column]) {
    element(.tr) { html in
      for column in columns {
        html.element(.th, [.scope("col")] + Self.cellClass(column), text: column.title)
      }
    }
  }

  private mutating func tableRow(_ row: [TableModel.Cell], _ columns: [TableModel.Column]) {
    element(.tr) { html in
      for (place, cell) in row.enumerated() {
        let column = place < columns.count ? columns[place] : TableModel.Column("")
        let attributes = Self.cellClass(column)
        if place == 0 {
          html.element(.th, [.scope("row")] + attributes) { $0.tableCell(cell) }
        } else {
          // A sentence among figures reads from the left.
          html.element(.td, cell.isSentence ? [] : attributes) { $0.tableCell(cell) }
        }
      }
    }
  }

  private static func cellClass(_ column: TableModel.Column) -> [HTMLAttribute] {
    if column.isFigure { return [.class("figure-cell")] }
    return column.isNarrow ? [.class("narrow-cell")] : []
  }

  private mutating func tableCell(_ cell: TableModel.Cell) {
    switch cell {
    case .text(let text): self.text(text)
    case .remark(let text, let remark):
      self.text(text)
      if !remark.isEmpty { element(.span, [.class("remark")], text: remark) }
    case .link(let link): self.link(link)
    case .links(let links): linkLines(links)
    case .pace(let pace): paceChip(pace)
    case .pillars(let pillars): for pillar in pillars { pillarChip(pillar) }
    case .outside(let text, let url): outsideLink(url, text: text)
    case .lines(let lines): for line in lines { element(.span, [.class("cell-line")], text: line) }
    case .code(let text): element(.code, text: text)
    case .nothing: element(.span, [.class("muted")], text: FigureText.nothing)
    }
  }

  private mutating func linkLines(_ links: [PageLink]) {
    for link in links {
      element(.span, [.class("cell-line")]) { $0.link(link) }
    }
    if links.isEmpty { tableCell(.nothing) }
  }
}
