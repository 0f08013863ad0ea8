/// A row of a comparison table, in no format: for documents, and for spreadsheets that underline parts of a cell.
public struct ComparisonRow: Hashable, Sendable {
  /// What the record is.
  public let kind: ComparedKind
  /// The record's name.
  public let id: String
  /// The field; empty for the row that tells of a move.
  public let path: String
  /// What became of it.
  public let sort: ComparedChange.Sort
  /// Where it stands in the plan: 「施策1-1 …」.
  public let place: String
  /// What of it: 「目標値」, 「本文（2 五つの方針）」.
  public let item: String
  /// The older text in runs. Without marks they are the text of the older state.
  public let old: [ComparisonRun]
  /// The newer text in runs. Without marks they are the text of the newer state.
  public let new: [ComparisonRun]
  /// What stands in the third column; empty where the style has none. The reason stands in the
  /// first row of a record.
  public internal(set) var remark: String
}

/// A stretch of a cell that is written in one way.
public struct ComparisonRun: Hashable, Sendable {
  /// The text; lines are parted by U+000A.
  public let text: String
  /// Whether the text is changed, and underlined.
  public let isChanged: Bool
  /// Whether it is a word of the table, such as 「（略）」, and not of the plan.
  public let isMark: Bool

  /// A stretch of the plan's text.
  public init(_ text: String, isChanged: Bool) {
    self.text = text
    self.isChanged = isChanged
    isMark = false
  }

  /// A word of the table.
  init(mark: String, isUnderlined: Bool = false) {
    text = mark
    isChanged = isUnderlined
    isMark = true
  }
}

extension [ComparisonRun] {
  /// The text of the plan alone.
  public var text: String { filter { !$0.isMark }.map(\.text).joined() }
  /// All that stands in the cell.
  public var textWithMarks: String { map(\.text).joined() }

  /// As pieces of a line of a document.
  var inlines: [Inline] {
    flatMap { run -> [Inline] in
      // A break stands between underlined words, not in them.
      let lines = Inline.lines(run.text).filter { $0 != .text("") }
      return run.isChanged ? lines.map { $0 == .lineBreak ? $0 : .underlined([$0]) } : lines
    }
  }
}
