internal import CLibYAML

/// Reads the YAML of a plan folder into a tree, by libyaml.
///
/// Refused, each with a finding: anchors and aliases, tags, directives, several documents in one file, keys that are
/// not text. When a file has a mistake, its top-level entries are read one by one, so that one slip does not hide the
/// rest of the file. Recursion is bounded by `ReadingLimits.yamlDepth`.
struct YAMLReader: ~Copyable {
  private var events: YAMLEvents
  private var depth = 0
  private var nodes = 0
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Made when the first folded text is met.
  private var foldedText: FoldedText?

  private init(_ bytes: UnsafeBufferPointer<UInt8>, lineOffset: Int) {
    self.bytes = bytes
    events = YAMLEvents(bytes, lineOffset: lineOffset)
  }

  /// Reads `text`, which is UTF-8 without a byte order mark. `firstLine` is the number of its first line in the file.
  static func read(_ text: [UInt8], firstLine: Int = 1) -> ParsedTree {
    do throws(SyntaxProblem) {
      let root = try document(text[...], lineOffset: firstLine - 1)
      return ParsedTree(root: root, problems: TrailingRemarks.notes(in: root, of: text, firstLine: firstLine))
    } catch {
      guard error.isLocal else { return ParsedTree(root: nil, problems: [error]) }
      return YAMLRecovery.read(text, firstLine: firstLine, firstProblem: error)
    }
  }

  /// Reads one document, or `nil` when there is none.
  static func document(_ text: ArraySlice<UInt8>, lineOffset: Int) throws(SyntaxProblem) -> Node? {
    let result: Result<Node?, SyntaxProblem> = text.withUnsafeBufferPointer { buffer in
      var reader = YAMLReader(buffer, lineOffset: lineOffset)
      do throws(SyntaxProblem) {
        return .success(try reader.stream())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private mutating func stream() throws(SyntaxProblem) -> Node? {
    try events.advance()
    try events.advance()
    guard events.kind == YAML_DOCUMENT_START_EVENT else { return nil }
    if events.hasDirectives { throw YAMLProblems.refused("「%」で始まる指示", at: events.position) }
    try events.advance()
    let root = try node()
    try events.advance()
    try events.advance()
    guard events.kind == YAML_STREAM_END_EVENT else {
      throw SyntaxProblem(
        .refusedNotation, at: events.position, "一つのファイルに、「---」で区切られた複数の文書があります。",
        remedy: "「---」を消すか、ファイルを分けてください。", isLocal: false)
    }
    return root
  }

  /// Reads the node that the current event begins, and stops on its last event.
  private mutating func node() throws(SyntaxProblem) -> Node {
    let position = events.position
    nodes += 1
    if nodes > ReadingLimits.yamlNodes { throw YAMLProblems.tooMany(at: position) }
    if events.isMarked { throw YAMLProblems.refused("「&」や「!」で始まる印", at: position) }
    switch events.kind {
    case YAML_SCALAR_EVENT:
      var scalar = events.scalar()
      if events.isFolded { scalar.text = joined(scalar.text) }
      return Node(.scalar(scalar.text, scalar.style), at: position)
    case YAML_SEQUENCE_START_EVENT:
      return try nested(at: position) { reader throws(SyntaxProblem) in try reader.sequence() }
    case YAML_MAPPING_START_EVENT:
      return try nested(at: position) { reader throws(SyntaxProblem) in try reader.mapping() }
    default: throw YAMLProblems.refused("「*」で始まる参照", at: position)
    }
  }

  private mutating func joined(_ text: String) -> String {
    let folded = foldedText ?? FoldedText(bytes)
    foldedText = folded
    return folded.joined(text)
  }

  private mutating func nested(
    at position: Position, _ read: (inout YAMLReader) throws(SyntaxProblem) -> Node.Content
  ) throws(SyntaxProblem) -> Node {
    depth += 1
    if depth > ReadingLimits.yamlDepth { throw YAMLProblems.tooDeep(at: position) }
    let content = try read(&self)
    depth -= 1
    return Node(content, at: position)
  }

  private mutating func sequence() throws(SyntaxProblem) -> Node.Content {
    var items: [Node] = []
    try events.advance()
    while events.kind != YAML_SEQUENCE_END_EVENT {
      items.append(try node())
      try events.advance()
    }
    return .sequence(items)
  }

  private mutating func mapping() throws(SyntaxProblem) -> Node.Content {
    var members: [Node.Member] = []
    try events.advance()
    while events.kind != YAML_MAPPING_END_EVENT {
      let key = try node()
      guard let name = key.text else { throw YAMLProblems.refused("文字列でない項目名", at: key.position) }
      try events.advance()
      members.append(Node.Member(key: name, keyPosition: key.position, value: try node()))
      try events.advance()
    }
    return .mapping(members)
  }
}
