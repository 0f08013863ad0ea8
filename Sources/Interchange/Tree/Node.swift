/// A value as it stands in a file, before anybody asks what it means: YAML, front matter, JSON and rows of CSV are all
/// read into this tree, and every record is written by way of it.
struct Node: Sendable {
  /// What the node holds.
  var content: Content
  /// Where it begins in its file.
  var position: Position

  /// The three shapes that a value can have.
  indirect enum Content: Sendable {
    /// Named values in the order of the file; a name may occur twice, which the record reader reports.
    case mapping([Member])
    case sequence([Node])
    case scalar(String, ScalarStyle)
  }

  /// A named value.
  struct Member: Sendable {
    var key: String
    var keyPosition: Position
    var value: Node
  }

  init(_ content: Content, at position: Position = .none) {
    self.content = content
    self.position = position
  }

  /// Whether nothing was written: an empty value or text, `~` or `null`.
  var isNothing: Bool {
    guard case .scalar(let text, let style) = content else { return false }
    return text.isEmpty || style == .null || (style == .plain && (text == "~" || text == "null"))
  }

  /// The text of a scalar.
  var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }
}

/// How a scalar is written, or is to be written.
enum ScalarStyle: Sendable {
  /// Without quotes in YAML or in a table: it may be a number, a truth value or text.
  case plain
  /// Text.
  case text
  /// Text made of digits or signs that must stay text everywhere: quoted in YAML even where it need not be.
  case code
  /// A number, in JSON's notation when written.
  case number
  /// `true` or `false`.
  case boolean
  /// JSON's `null`.
  case null
}

/// A position in a file; lines and columns count from 1, columns in bytes. Both are 0 for what no file holds.
struct Position: Hashable, Sendable {
  var line: Int
  var column: Int

  static let none = Position(line: 0, column: 0)
}
