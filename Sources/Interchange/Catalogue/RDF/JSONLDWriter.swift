internal import TextFormats

/// Writes a tree of RDF as JSON-LD 1.1 (W3C, 2020-07-16) with short names, as people and search engines expect it.
enum JSONLDWriter {
  /// Properties that are a list also where there is one value, so that programs need not ask.
  private static let lists: Set<String> = [
    "dcat:dataset", "dcat:distribution", "dcat:keyword", "schema:keywords", "dct:creator", "dct:spatial",
    "dct:conformsTo",
    "dcat:hasVersion",
  ]

  /// The bytes. With `root`, addresses that are paths begin there, as seen from the file.
  static func bytes(_ node: RDFNode, root: String?) -> [UInt8] {
    var writer = JSONWriter(indented: true)
    writer.object { writer in
      writer.key("@context")
      writer.object { writer in
        writer.field("@base", root)
        for prefix in RDFPrefix.all { writer.field(prefix.name, prefix.address) }
      }
      members(node, &writer)
    }
    return writer.bytes + [0x0A]
  }

  private static func members(_ node: RDFNode, _ writer: inout JSONWriter) {
    writer.field("@id", node.id)
    if !node.types.isEmpty {
      writer.key("@type")
      writer.array { writer in for type in node.types { writer.string(type) } }
    }
    for property in node.properties {
      writer.key(property.name)
      if let value = property.values.first, property.values.count == 1, !lists.contains(property.name) {
        write(value, &writer)
      } else {
        writer.array { writer in for value in property.values { write(value, &writer) } }
      }
    }
  }

  private static func write(_ value: RDFTerm, _ writer: inout JSONWriter) {
    switch value {
    case .text(let words): writer.string(words)
    case .words(let words, let language):
      writer.object { writer in
        writer.field("@language", language)
        writer.field("@value", words)
      }
    case .typed(let words, let type):
      writer.object { writer in
        writer.field("@type", type)
        writer.field("@value", words)
      }
    case .reference(let address): writer.object { writer in writer.field("@id", address) }
    case .node(let node): writer.object { writer in members(node, &writer) }
    }
  }
}
