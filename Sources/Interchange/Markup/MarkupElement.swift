/// An element of an XML document with its namespace resolved.
struct MarkupElement {
  /// The name without its prefix.
  var name: String
  /// The namespace; empty for none.
  var namespace: String
  /// The attributes in their order, without the declarations of namespaces.
  var attributes: [MarkupAttribute]
  /// What stands inside.
  var children: [MarkupNode] = []
  /// The line on which it begins, from 1; 0 for an element that was not read.
  var line = 0

  /// The value of an attribute without a namespace.
  subscript(name: String) -> String? {
    attributes.first { $0.namespace.isEmpty && $0.name == name }?.value
  }

  /// The text directly inside.
  var text: String {
    children.reduce(into: "") { text, child in if case .text(let more) = child { text += more } }
  }
}

/// An attribute with its namespace resolved.
struct MarkupAttribute {
  var name: String
  /// The namespace; empty for none, as attributes do not take the default one.
  var namespace: String
  var value: String
}

/// What stands inside an element.
enum MarkupNode {
  case element(MarkupElement)
  case text(String)
}

/// The namespaces that XML itself knows.
enum MarkupNamespace {
  static let xml = "http://www.w3.org/XML/1998/namespace"
}
