/// An element of a document after everything about its form was mended: known names, their order, sound identifiers.
struct StratMLElement {
  let name: StratMLName
  let place: StratMLPlace
  /// The words of attributes, as written; those without a value left out.
  var attributes: [String: String] = [:]
  /// The text of an element without children, normalised.
  var text = ""
  var children: [StratMLElement] = []

  /// The first child of a name.
  func first(_ name: StratMLName) -> StratMLElement? { children.first { $0.name == name } }

  /// The children of a name.
  func all(_ name: StratMLName) -> [StratMLElement] { children.filter { $0.name == name } }

  /// The text of a child; `nil` when there is none.
  func text(_ name: StratMLName) -> String? {
    guard let text = first(name)?.text, !text.isEmpty else { return nil }
    return text
  }

  /// Whether there is nothing but identifiers and words of closed lists inside.
  var isEmpty: Bool {
    name == .identifier || name == .roleType
      || (text.isEmpty && children.allSatisfy(\.isEmpty))
  }

  /// Everything written inside, for a place that can only keep it.
  var allText: String {
    if !text.isEmpty { return text }
    return children.filter { !$0.isEmpty }.map { "\($0.name.rawValue)＝\($0.allText)" }.joined(separator: "、")
  }
}
