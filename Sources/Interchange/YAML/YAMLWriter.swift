/// Writes a tree as YAML that is pleasant to read and to compare: block style, short records and lists in one line,
/// text of several lines behind `|`, quotes only where the text would otherwise mean something else.
struct YAMLWriter {
  /// The widest record or list that is written in one line, in columns; a full-width character takes two.
  static let widestLine = 100

  private(set) var text = ""

  /// The document of `content`, ending in a line end.
  static func document(_ content: Node.Content) -> String {
    var writer = YAMLWriter()
    if case .mapping(let members) = content, !members.isEmpty {
      writer.members(members, indent: 0)
    } else {
      writer.text += flow(content) + "\n"
    }
    return writer.text
  }

  private mutating func members(_ members: [Node.Member], indent: Int) {
    for (index, member) in members.enumerated() {
      // The caller has already moved to the place of the first.
      if index > 0 { text += Self.spaces(indent) }
      text += YAMLScalar.inline(member.key, .text) + ":"
      value(member.value.content, indent: indent)
    }
  }

  /// Writes what follows `key:` or `-`, with its line end.
  private mutating func value(_ content: Node.Content, indent: Int) {
    switch content {
    case .scalar(let string, let style):
      scalar(string, style, indent: indent)
    case .mapping(let nested):
      if let line = shortLine(content, indent: indent) {
        text += " " + line + "\n"
      } else {
        text += "\n" + Self.spaces(indent + 2)
        members(nested, indent: indent + 2)
      }
    case .sequence(let items):
      if let line = shortLine(content, indent: indent) {
        text += " " + line + "\n"
      } else {
        text += "\n"
        for item in items { self.item(item.content, indent: indent + 2) }
      }
    }
  }

  private mutating func item(_ content: Node.Content, indent: Int) {
    text += Self.spaces(indent) + "-"
    if case .mapping(let nested) = content, shortLine(content, indent: indent) == nil {
      text += " "
      members(nested, indent: indent + 2)
    } else {
      value(content, indent: indent)
    }
  }

  private mutating func scalar(_ string: String, _ style: ScalarStyle, indent: Int) {
    guard style == .text, YAMLScalar.suitsBlock(string) else {
      text += " " + YAMLScalar.inline(string, style) + "\n"
      return
    }
    text += " |\n"
    for line in string.split(separator: "\n", omittingEmptySubsequences: false) {
      text += line.isEmpty ? "\n" : Self.spaces(indent + 2) + line + "\n"
    }
  }

  /// The content in one line, where it is short and holds no further levels.
  private func shortLine(_ content: Node.Content, indent: Int) -> String? {
    let parts: [Node] =
      switch content {
      case .mapping(let members): members.map(\.value)
      case .sequence(let items): items
      case .scalar: []
      }
    for part in parts {
      guard case .scalar(let string, _) = part.content, string.utf8.count <= Self.widestLine * 2,
        !string.utf8.contains(0x0A)
      else { return nil }
    }
    let line = Self.flow(content)
    return Self.width(line) + indent <= Self.widestLine ? line : nil
  }

  private static func flow(_ content: Node.Content) -> String {
    switch content {
    case .scalar(let string, let style): YAMLScalar.inline(string, style, inFlow: true)
    case .sequence(let items): "[" + items.map { flow($0.content) }.joined(separator: ", ") + "]"
    case .mapping(let members):
      "{" + members.map { "\($0.key): \(flow($0.value.content))" }.joined(separator: ", ") + "}"
    }
  }

  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
