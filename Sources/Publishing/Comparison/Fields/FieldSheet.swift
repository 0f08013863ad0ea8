/// The fields of a record as a plan prints them, in the order of its form; fields that say nothing are there as well, so
/// that the sheets of two records of a kind can be laid beside each other.
struct FieldSheet {
  /// One field.
  struct Field {
    var path: String
    var label: String
    var content: Content
  }

  /// What a field says.
  enum Content {
    /// Words; those of equal tokens are the same, whatever they are (a reference to a section that was renamed).
    case words(String, token: String)
    /// A Markdown text.
    case prose(String)
    /// Several values of a kind.
    case elements([Element], isPairedInOrder: Bool)
  }

  /// One of several values.
  struct Element {
    /// By what it is recognised in the other state: a time, a title.
    var key: String
    /// The value as printed, its time or title included.
    var words: String
    /// What has to be equal for the value to be the same.
    var token: String

    init(_ key: String, _ words: String, token: String? = nil) {
      self.key = key
      self.words = words
      self.token = token ?? words
    }
  }

  private(set) var fields: [Field] = []

  /// Adds a plain text or word.
  mutating func text(_ path: String, _ label: String, _ words: String?, token: String? = nil) {
    let words = (words ?? "").trimmed
    fields.append(Field(path: path, label: label, content: .words(words, token: token ?? words)))
  }

  /// Adds a Markdown text.
  mutating func prose(_ path: String, _ label: String, _ text: String?) {
    fields.append(Field(path: path, label: label, content: .prose(text ?? "")))
  }

  /// Adds words that name other records.
  mutating func references(_ path: String, _ label: String, _ references: [ComparisonSide.Reference]) {
    text(
      path, label, references.map(\.words).joined(separator: "、"),
      token: references.map(\.token).joined(separator: "\u{1F}"))
  }

  /// Adds several values.
  ///
  /// - Parameter pairedInOrder: whether values that are recognised by nothing else are held against each other one after
  ///   the other, as targets are; otherwise those that are alike.
  mutating func elements(_ path: String, _ label: String, _ elements: [Element], pairedInOrder: Bool = false) {
    fields.append(
      Field(path: path, label: label, content: .elements(elements, isPairedInOrder: pairedInOrder)))
  }

  /// The same fields, saying nothing.
  var emptied: FieldSheet {
    var sheet = self
    for place in fields.indices {
      switch fields[place].content {
      case .words: sheet.fields[place].content = .words("", token: "")
      case .prose: sheet.fields[place].content = .prose("")
      case .elements(_, let isPairedInOrder):
        sheet.fields[place].content = .elements([], isPairedInOrder: isPairedInOrder)
      }
    }
    return sheet
  }
}

extension FieldSheet {
  /// What nearly every record says; left out where a whole record is told, for it tells nothing about that one.
  private static let usual: [String: String] = [
    "priority": "直ちに実施", "origin": "独自の施策", "nature": "定量", "periodKind": "年度",
  ]

  /// The fields that tell something about an added or deleted record.
  static func telling(_ fields: [ComparedField]) -> [ComparedField] {
    fields.filter { field in usual[field.path] == nil || usual[field.path] != field.new ?? field.old }
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}
