/// A description as a tree of RDF: what the catalogue says, before it is known in which writing.
///
/// Turtle and JSON-LD are both written from one such tree, so that they cannot tell different things.
struct RDFNode: Hashable, Sendable {
  /// The address of what is described; nil for something that is known by its description alone.
  let id: String?
  /// Its classes, by their short names.
  let types: [String]
  /// What is said of it, in order; the same name comes once.
  private(set) var properties: [Property] = []

  struct Property: Hashable, Sendable {
    /// The short name, such as `dct:title`.
    let name: String
    let values: [RDFTerm]
  }

  init(_ id: String? = nil, _ types: [String] = []) {
    self.id = id
    self.types = types
  }

  /// Says something; nothing when there is no value.
  mutating func add(_ name: String, _ values: [RDFTerm]) {
    var unique: [RDFTerm] = []
    for value in values where !unique.contains(value) { unique.append(value) }
    if !unique.isEmpty { properties.append(Property(name: name, values: unique)) }
  }

  mutating func add(_ name: String, _ value: RDFTerm?) { add(name, value.map { [$0] } ?? []) }
}

/// A value in such a description.
indirect enum RDFTerm: Hashable, Sendable {
  /// A text without a language: an identifier, a figure in words.
  case text(String)
  /// A text in a language.
  case words(String, language: String)
  /// A value of a type of XML Schema, such as `xsd:date`.
  case typed(String, type: String)
  /// Something that is described elsewhere.
  case reference(String)
  /// Something with its description.
  case node(RDFNode)

  static func japanese(_ text: String) -> RDFTerm { .words(text, language: "ja") }

  static func japanese(_ text: String?) -> RDFTerm? { text.flatMap { $0.isEmpty ? nil : .words($0, language: "ja") } }

  static func text(_ text: String?) -> RDFTerm? { text.flatMap { $0.isEmpty ? nil : .text($0) } }

  /// Something with an address, its class and no more.
  static func concept(_ address: String, _ type: String) -> RDFTerm { .node(RDFNode(address, [type])) }
}

/// The vocabularies and their short names.
enum RDFPrefix {
  static let all: [(name: String, address: String)] = [
    ("adms", "http://www.w3.org/ns/adms#"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dcatap", "http://data.europa.eu/r5r/"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("schema", "https://schema.org/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("spdx", "http://spdx.org/rdf/terms#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
  ]
}
