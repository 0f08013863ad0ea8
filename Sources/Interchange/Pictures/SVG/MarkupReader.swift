/// A strict, small reader of XML for uploaded drawings: UTF-8 only, no document type, no entities, bounded in depth and
/// number. Comments and processing instructions are passed over.
///
/// It fetches nothing and expands nothing, so that there is no outside entity and no expansion to be bounded.
struct MarkupReader {
  private var scanner: MarkupScanner
  private var open: [OpenElement] = []
  private var root: MarkupElement?
  private var count = 0

  /// An element whose end has not come yet.
  private struct OpenElement {
    var element: MarkupElement
    /// The name as written, which the end tag repeats.
    let written: String
    /// The namespaces by prefix, `""` for the default one.
    let namespaces: [String: String]
  }

  /// Reads a document.
  static func read(_ bytes: [UInt8]) throws(PictureProblem) -> MarkupElement {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(4).contains(0) {
      throw wrongEncoding
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let content = hasMark ? Array(bytes.dropFirst(3)) : bytes
    guard String(validating: content, as: UTF8.self) != nil else { throw wrongEncoding }
    var reader = MarkupReader(scanner: MarkupScanner(content))
    try reader.readDeclaration()
    while !reader.scanner.isAtEnd { try reader.step() }
    guard reader.open.isEmpty, let root = reader.root else { throw MarkupScanner.broken }
    return root
  }

  static let wrongEncoding = PictureProblem("SVGの文字コードがUTF-8ではありません。UTF-8で書き出し直してください。")

  private init(scanner: MarkupScanner) { self.scanner = scanner }

  private mutating func readDeclaration() throws(PictureProblem) {
    guard scanner.skip("<?xml") else { return }
    let words = String(decoding: try scanner.take(through: "?>"), as: UTF8.self).lowercased()
    guard let mark = words.firstRange(of: "encoding") else { return }
    let rest = words[mark.upperBound...].drop { " =\t\"'\n\r".contains($0) }
    guard rest.hasPrefix("utf-8") || rest.hasPrefix("utf8") else { throw Self.wrongEncoding }
  }

  private mutating func step() throws(PictureProblem) {
    if scanner.skip("<?") {
      _ = try scanner.take(through: "?>")
    } else if scanner.skip("<!--") {
      _ = try scanner.take(through: "-->")
    } else if scanner.skip("<![CDATA[") {
      let text = try scanner.take(through: "]]>")
      guard text.allSatisfy({ $0 >= 0x20 || MarkupScanner.isBlank($0) }) else { throw MarkupScanner.broken }
      try add(String(decoding: text.filter { $0 != 0x0D }, as: UTF8.self))
    } else if scanner.isAt("<!") {
      throw PictureProblem(
        "SVGのファイルに文書型宣言（<!DOCTYPE …>）が含まれているため、受け取れません。描画ソフトで「プレーンSVG」として書き出し直すか、その行を削除してください。")
    } else if scanner.skip("</") {
      try readEnd()
    } else if scanner.skip("<") {
      try readStart()
    } else {
      try add(try scanner.takeText())
    }
  }

  private mutating func add(_ text: String) throws(PictureProblem) {
    if open.isEmpty {
      guard text.utf8.allSatisfy(MarkupScanner.isBlank) else { throw MarkupScanner.broken }
    } else if !text.isEmpty {
      open[open.count - 1].element.children.append(.text(text))
    }
  }

  private mutating func readStart() throws(PictureProblem) {
    count += 1
    guard root == nil, open.count < PictureLimits.depth, count <= PictureLimits.elements else {
      throw PictureProblem("SVGの図が複雑すぎるため、受け取れません。簡略化するか、PNGで書き出してください。")
    }
    let written = try scanner.takeName()
    var pairs: [(name: String, value: String)] = []
    while true {
      let hasBlank = scanner.skipBlanks()
      if scanner.skip("/>") {
        open.append(try element(written, pairs))
        return try close()
      }
      if scanner.skip(">") {
        open.append(try element(written, pairs))
        return
      }
      guard hasBlank, pairs.count < PictureLimits.attributes else { throw MarkupScanner.broken }
      let name = try scanner.takeName()
      scanner.skipBlanks()
      guard scanner.skip("=") else { throw MarkupScanner.broken }
      scanner.skipBlanks()
      pairs.append((name, try scanner.takeValue()))
    }
  }

  private func element(
    _ written: String, _ pairs: [(name: String, value: String)]
  ) throws(PictureProblem) -> OpenElement {
    var namespaces = open.last?.namespaces ?? ["xml": MarkupNamespace.xml]
    guard Set(pairs.map(\.name)).count == pairs.count else { throw MarkupScanner.broken }
    for pair in pairs {
      if pair.name == "xmlns" { namespaces[""] = pair.value }
      if pair.name.hasPrefix("xmlns:") {
        let prefix = String(pair.name.dropFirst(6))
        guard prefix != "xml", prefix != "xmlns", !pair.value.isEmpty else { throw MarkupScanner.broken }
        namespaces[prefix] = pair.value
      }
    }
    guard namespaces.count <= PictureLimits.attributes else { throw MarkupScanner.broken }
    let (prefix, name) = try Self.halves(written)
    guard let namespace = prefix.map({ namespaces[$0] }) ?? (namespaces[""] ?? "") else { throw MarkupScanner.broken }
    var attributes: [MarkupAttribute] = []
    for pair in pairs where pair.name != "xmlns" && !pair.name.hasPrefix("xmlns:") {
      let (prefix, name) = try Self.halves(pair.name)
      guard let namespace = prefix.map({ namespaces[$0] }) ?? "" else { throw MarkupScanner.broken }
      attributes.append(MarkupAttribute(name: name, namespace: namespace, value: pair.value))
    }
    return OpenElement(
      element: MarkupElement(name: name, namespace: namespace, attributes: attributes), written: written,
      namespaces: namespaces)
  }

  private static func halves(_ written: String) throws(PictureProblem) -> (prefix: String?, name: String) {
    let parts = written.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }), let name = parts.last else {
      throw MarkupScanner.broken
    }
    return (parts.count == 2 ? parts[0] : nil, name)
  }

  private mutating func readEnd() throws(PictureProblem) {
    let name = try scanner.takeName()
    scanner.skipBlanks()
    guard scanner.skip(">"), open.last?.written == name else { throw MarkupScanner.broken }
    try close()
  }

  private mutating func close() throws(PictureProblem) {
    guard let done = open.popLast() else { throw MarkupScanner.broken }
    if open.isEmpty {
      root = done.element
    } else {
      open[open.count - 1].element.children.append(.element(done.element))
    }
  }
}
