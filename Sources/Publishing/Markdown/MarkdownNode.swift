import CCMarkGFM

/// A node of the library's tree; valid only while the tree is.
struct MarkdownNode {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  /// The kind's name, such as `paragraph`; extensions' kinds are known by name only.
  var kind: String { cmark_node_get_type_string(pointer).map { String(cString: $0) } ?? "" }

  /// The children in order.
  var children: [MarkdownNode] {
    var found: [MarkdownNode] = []
    var next = cmark_node_first_child(pointer)
    while let child = next {
      found.append(MarkdownNode(child))
      next = cmark_node_next(child)
    }
    return found
  }

  /// The text of a text, code or HTML node.
  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
  /// The level of a heading, 1–6.
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  /// Where a link or picture leads.
  var address: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
  /// The words in quotation marks after the address of a link or picture; empty for none.
  var title: String { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }
  /// The first number of an ordered list; nil when the list is not ordered.
  var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  /// The alignment of each column of a table: `l`, `c`, `r` or none.
  var columnAlignments: [Character?] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let signs = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<count).map { signs[$0] == 0 ? nil : Character(Unicode.Scalar(signs[$0])) }
  }

  /// All text below, in order, without recursion, for what is nested too deep.
  var flattened: String {
    guard let iterator = cmark_iter_new(pointer) else { return "" }
    defer { cmark_iter_free(iterator) }
    var words = ""
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return words }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      words += MarkdownNode(node).literal
    }
  }
}
