/// Writes a tree of RDF as Turtle (W3C, 2014-02-25).
///
/// What has an address becomes a statement of its own, in the order in which it is met; what has none stands in brackets
/// where it is used.
struct TurtleWriter {
  private var text = ""
  private var waiting: [RDFNode] = []
  private var written: Set<RDFNode> = []

  /// The bytes. With `root`, addresses that are paths begin there, as seen from the file.
  static func bytes(_ node: RDFNode, root: String?) -> [UInt8] {
    var writer = TurtleWriter()
    if let root { writer.text += "@base <\(root)> .\n" }
    for prefix in RDFPrefix.all { writer.text += "@prefix \(prefix.name): <\(prefix.address)> .\n" }
    writer.waiting = [node]
    var place = 0
    while place < writer.waiting.count {
      writer.statement(writer.waiting[place])
      place += 1
    }
    return Array(writer.text.utf8)
  }

  private mutating func statement(_ node: RDFNode) {
    guard written.insert(node).inserted else { return }
    text += "\n" + (node.id.map { "<\($0)>" } ?? "[]")
    body(node, indent: "  ", isFirst: true)
    text += " .\n"
  }

  /// Classes and properties, each on a line of its own.
  private mutating func body(_ node: RDFNode, indent: String, isFirst: Bool) {
    var separator = isFirst ? " " : ""
    if !node.types.isEmpty {
      text += separator + "a " + node.types.joined(separator: ", ")
      separator = " ;\n" + indent
    }
    for property in node.properties {
      text += separator + property.name + " "
      for (place, value) in property.values.enumerated() {
        if place > 0 { text += ", " }
        write(value, indent: indent)
      }
      separator = " ;\n" + indent
    }
  }

  private mutating func write(_ value: RDFTerm, indent: String) {
    switch value {
    case .text(let words): text += Self.quoted(words)
    case .words(let words, let language): text += Self.quoted(words) + "@" + language
    case .typed(let words, let type): text += Self.quoted(words) + "^^" + type
    case .reference(let address): text += "<\(address)>"
    case .node(let node):
      guard let id = node.id else {
        text += "[ "
        body(node, indent: indent + "  ", isFirst: false)
        text += " ]"
        return
      }
      text += "<\(id)>"
      if !node.types.isEmpty || !node.properties.isEmpty { waiting.append(node) }
    }
  }

  /// A text in quotation marks, whatever stands in it (Turtle 6.4).
  static func quoted(_ words: String) -> String {
    var result = "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let mark = scalar.value > 0xFFFF ? "\\U" : "\\u"
        result += mark + String(repeating: "0", count: (scalar.value > 0xFFFF ? 8 : 4) - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
