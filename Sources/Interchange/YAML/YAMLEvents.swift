internal import CLibYAML

/// The events of libyaml over bytes in memory, one after another.
///
/// Events rather than composed documents: nothing is expanded, hashed or built before the caller has seen it, so an
/// alias bomb or a file of a hundred thousand brackets costs no more than its bytes.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// Added to every line: front matter, or one entry of a file, does not begin at the file's first line.
  private let lineOffset: Int
  private(set) var current = yaml_event_t()

  /// Starts reading `bytes`, which must outlive the events.
  init(_ bytes: UnsafeBufferPointer<UInt8>, lineOffset: Int) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    self.lineOffset = lineOffset
  }

  deinit {
    var event = current
    yaml_event_delete(&event)
    yaml_parser_delete(parser)
    parser.deinitialize(count: 1)
    parser.deallocate()
  }

  /// Goes to the next event.
  mutating func advance() throws(SyntaxProblem) {
    yaml_event_delete(&current)
    current = yaml_event_t()
    guard yaml_parser_parse(parser, &current) == 1 else { throw problem() }
  }

  /// The kind of the current event.
  var kind: yaml_event_type_t { current.type }

  /// Where the current event begins.
  var position: Position { position(of: current.start_mark) }

  private func position(of mark: yaml_mark_t) -> Position {
    Position(line: Int(mark.line) + 1 + lineOffset, column: Int(mark.column) + 1)
  }

  private func problem() -> SyntaxProblem {
    let words = parser.pointee.problem.map { String(cString: $0) } ?? ""
    let mark = parser.pointee.error == YAML_READER_ERROR ? yaml_mark_t() : parser.pointee.problem_mark
    return YAMLProblems.problem(libraryWords: words, at: position(of: mark))
  }
}

extension YAMLEvents {
  /// Whether the scalar is written over several lines that are joined in reading.
  var isFolded: Bool {
    let style = current.data.scalar.style
    return style != YAML_LITERAL_SCALAR_STYLE && current.end_mark.line > current.start_mark.line
  }

  /// The text and style of a scalar event.
  func scalar() -> (text: String, style: ScalarStyle) {
    let scalar = current.data.scalar
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let text = String(decoding: bytes, as: UTF8.self)
    return (text, scalar.style == YAML_PLAIN_SCALAR_STYLE ? .plain : .text)
  }

  /// Whether the current node carries an anchor or a tag of the writer's own.
  var isMarked: Bool {
    switch kind {
    case YAML_SCALAR_EVENT: current.data.scalar.anchor != nil || current.data.scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT: current.data.sequence_start.anchor != nil || current.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT: current.data.mapping_start.anchor != nil || current.data.mapping_start.tag != nil
    default: false
    }
  }

  /// Whether the document that starts here carries directives.
  var hasDirectives: Bool {
    let start = current.data.document_start
    return start.version_directive != nil || start.tag_directives.start != start.tag_directives.end
  }
}
