/// Steps through the tags of a part of a workbook, one after the other, without building a tree: a sheet may hold
/// hundreds of thousands of cells.
///
/// No document type, no entities: nothing is fetched and nothing expands.
struct SheetMarkup {
  private var scanner: MarkupScanner
  private static let mostAttributes = 200

  /// What comes next.
  enum Step {
    case start(name: String, attributes: [String: String], isEmpty: Bool)
    case end(name: String)
    case text(String)
  }

  init(_ bytes: [UInt8]) {
    scanner = MarkupScanner(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
  }

  /// The next tag or text; nil at the end. Names come without their prefix.
  mutating func next() throws(MarkupProblem) -> Step? {
    while !scanner.isAtEnd {
      if scanner.skip("<?") {
        _ = try scanner.take(through: "?>")
      } else if scanner.skip("<!--") {
        _ = try scanner.take(through: "-->")
      } else if scanner.isAt("<!") {
        throw MarkupProblem.broken
      } else if scanner.skip("</") {
        let name = try scanner.takeName()
        scanner.skipBlanks()
        guard scanner.skip(">") else { throw MarkupProblem.broken }
        return .end(name: Self.local(name))
      } else if scanner.skip("<") {
        return try start()
      } else {
        return .text(try scanner.takeText())
      }
    }
    return nil
  }

  private mutating func start() throws(MarkupProblem) -> Step {
    let name = Self.local(try scanner.takeName())
    var attributes: [String: String] = [:]
    while true {
      scanner.skipBlanks()
      if scanner.skip("/>") { return .start(name: name, attributes: attributes, isEmpty: true) }
      if scanner.skip(">") { return .start(name: name, attributes: attributes, isEmpty: false) }
      guard attributes.count < Self.mostAttributes else { throw MarkupProblem.broken }
      let key = try scanner.takeName()
      scanner.skipBlanks()
      guard scanner.skip("=") else { throw MarkupProblem.broken }
      scanner.skipBlanks()
      attributes[key] = try scanner.takeValue()
    }
  }

  private static func local(_ name: String) -> String {
    name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }
}
