/// A strict, small reader of XML for uploaded files: UTF-8 only, no document type, no entities, bounded in depth and
/// number. Comments and processing instructions are passed over.
///
/// It fetches nothing and expands nothing, so that there is no outside entity and no expansion to be bounded.
struct MarkupReader {
  private var scanner: MarkupScanner
  private var open: [OpenElement] = []
  private var root: MarkupElement?
  private var count = 0
  private let limits: MarkupLimits
  private var isTolerant = false

  /// An element whose end has not come yet.
  private struct OpenElement {
    var element: MarkupElement
    /// The name as written, which the end tag repeats.
    let written: String
    /// The namespaces by prefix, `""` for the default one.
    let namespaces: [String: String]
  }

  /// Reads a document in UTF-8.
  static func read(_ bytes: [UInt8], limits: MarkupLimits) throws(MarkupProblem) -> MarkupElement {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(4).contains(0) {
      throw .wrongEncoding
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let content = hasMark ? Array(bytes.dropFirst(3)) : bytes
    guard String(validating: content, as: UTF8.self) != nil else { throw .wrongEncoding }
    var reader = MarkupReader(scanner: MarkupScanner(content), limits: limits)
    try reader.readDeclaration()
    return try reader.readAll()
  }

  /// Reads text that was decoded already, whatever its declaration says of its encoding, and takes references that XML
  /// does not know as a web browser would. These are told with their lines. A prefix that was never declared stands for no
  /// namespace.
  static func readTolerantly(
    _ text: [UInt8], limits: MarkupLimits
  ) throws(MarkupProblem) -> (root: MarkupElement, looseReferences: [(line: Int, written: String)]) {
    let scanner = MarkupScanner(text, readsLooseReferences: true)
    var reader = MarkupReader(scanner: scanner, limits: limits)
    // Many programs write blanks or an empty line before the declaration, which XML forbids.
    reader.scanner.skipBlanks()
    reader.isTolerant = true
    let root = try reader.readAll()
    var counter = MarkupLines(text)
    return (root, reader.scanner.looseReferences.map { (counter.line(of: $0.place), $0.written) })
  }

  private mutating func readAll() throws(MarkupProblem) -> MarkupElement {
    while !scanner.isAtEnd { try step() }
    guard open.isEmpty, let root else { throw .broken }
    return root
  }

  private init(scanner: MarkupScanner, limits: MarkupLimits) {
    self.scanner = scanner
    self.limits = limits
  }

  private mutating func readDeclaration() throws(MarkupProblem) {
    guard scanner.skip("<?xml") else { return }
    let words = String(decoding: try scanner.take(through: "?>"), as: UTF8.self).lowercased()
    guard let mark = words.firstRange(of: "encoding") else { return }
    let rest = words[mark.upperBound...].drop { " =\t\"'\n\r".contains($0) }
    guard rest.hasPrefix("utf-8") || rest.hasPrefix("utf8") else { throw .wrongEncoding }
  }

  private mutating func step() throws(MarkupProblem) {
    if scanner.skip("<?") {
      _ = try scanner.take(through: "?>")
    } else if scanner.skip("<!--") {
      _ = try scanner.take(through: "-->")
    } else if scanner.skip("<![CDATA[") {
      let text = try scanner.take(through: "]]>")
      guard text.allSatisfy({ $0 >= 0x20 || MarkupScanner.isBlank($0) }) else { throw .broken }
      try add(String(decoding: text.filter { $0 != 0x0D }, as: UTF8.self))
    } else if scanner.isAt("<!") {
      throw .documentType
    } else if scanner.skip("</") {
      try readEnd()
    } else if scanner.skip("<") {
      try readStart()
    } else {
      try add(try scanner.takeText())
    }
  }

  private mutating func add(_ text: String) throws(MarkupProblem) {
    if open.isEmpty {
      guard text.utf8.allSatisfy(MarkupScanner.isBlank) else { throw .broken }
    } else if !text.isEmpty {
      open[open.count - 1].element.children.append(.text(text))
    }
  }

  private mutating func readStart() throws(MarkupProblem) {
    count += 1
    guard root == nil, open.count < limits.depth, count <= limits.elements else {
      throw .tooComplex
    }
    let line = scanner.line()
    let written = try scanner.takeName()
    var pairs: [(name: String, value: String)] = []
    while true {
      let hasBlank = scanner.skipBlanks()
      if scanner.skip("/>") {
        open.append(try element(written, pairs, line: line))
        return try close()
      }
      if scanner.skip(">") {
        open.append(try element(written, pairs, line: line))
        return
      }
      guard hasBlank, pairs.count < limits.attributes else { throw .broken }
      let name = try scanner.takeName()
      scanner.skipBlanks()
      guard scanner.skip("=") else { throw .broken }
      scanner.skipBlanks()
      pairs.append((name, try scanner.takeValue()))
    }
  }

  private func element(
    _ written: String, _ pairs: [(name: String, value: String)], line: Int
  ) throws(MarkupProblem) -> OpenElement {
    var namespaces = open.last?.namespaces ?? ["xml": MarkupNamespace.xml]
    guard Set(pairs.map(\.name)).count == pairs.count else { throw .broken }
    for pair in pairs {
      if pair.name == "xmlns" { namespaces[""] = pair.value }
      if pair.name.hasPrefix("xmlns:") {
        let prefix = String(pair.name.dropFirst(6))
        guard prefix != "xml", prefix != "xmlns", !pair.value.isEmpty else { throw .broken }
        namespaces[prefix] = pair.value
      }
    }
    guard namespaces.count <= limits.attributes else { throw .broken }
    let (prefix, name) = try Self.halves(written)
    let namespace = try namespaceOf(prefix, default: namespaces[""] ?? "", namespaces)
    var attributes: [MarkupAttribute] = []
    for pair in pairs where pair.name != "xmlns" && !pair.name.hasPrefix("xmlns:") {
      let (prefix, name) = try Self.halves(pair.name)
      let namespace = try namespaceOf(prefix, default: "", namespaces)
      attributes.append(MarkupAttribute(name: name, namespace: namespace, value: pair.value))
    }
    return OpenElement(
      element: MarkupElement(name: name, namespace: namespace, attributes: attributes, line: line),
      written: written, namespaces: namespaces)
  }

  private func namespaceOf(
    _ prefix: String?, default none: String, _ namespaces: [String: String]
  ) throws(MarkupProblem) -> String {
    guard let prefix else { return none }
    if let namespace = namespaces[prefix] { return namespace }
    guard isTolerant else { throw .broken }
    return ""
  }

  private static func halves(_ written: String) throws(MarkupProblem) -> (prefix: String?, name: String) {
    let parts = written.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }), let name = parts.last else {
      throw .broken
    }
    return (parts.count == 2 ? parts[0] : nil, name)
  }

  private mutating func readEnd() throws(MarkupProblem) {
    let name = try scanner.takeName()
    scanner.skipBlanks()
    guard scanner.skip(">"), open.last?.written == name else { throw .broken }
    try close()
  }

  private mutating func close() throws(MarkupProblem) {
    guard let done = open.popLast() else { throw .broken }
    if open.isEmpty {
      root = done.element
    } else {
      open[open.count - 1].element.children.append(.element(done.element))
    }
  }
}
