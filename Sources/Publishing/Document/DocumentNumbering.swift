/// Numbers tables and figures through a document (図表番号): every renderer prints the same numbers.
struct DocumentNumbering {
  private var tables = 0
  private var figures = 0

  /// The document with numbers.
  static func numbered(_ document: ComposedDocument) -> ComposedDocument {
    var numbering = DocumentNumbering()
    var document = document
    document.blocks = document.blocks.map { numbering.numbered($0) }
    return document
  }

  private mutating func numbered(_ block: Block) -> Block {
    switch block {
    case .table(var table):
      tables += 1
      table.label = "表\(tables)"
      table.caption = table.name
      return .table(table)
    case .illustration(var illustration):
      figures += 1
      illustration.label = "図\(figures)"
      return .illustration(illustration)
    case .list(let start, let items): return .list(start: start, items: items.map { $0.map { numbered($0) } })
    case .columns(let columns): return .columns(columns.map { $0.map { numbered($0) } })
    case .quote(let inner): return .quote(inner.map { numbered($0) })
    case .note(let inner): return .note(inner.map { numbered($0) })
    default: return block
    }
  }
}
