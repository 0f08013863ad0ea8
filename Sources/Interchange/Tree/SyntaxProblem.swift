internal import PlanModel

/// Why a file, or a part of it, could not be read into a tree.
struct SyntaxProblem: Error, Hashable {
  var rule: ReadingRule
  var position: Position
  /// What is wrong, in one plain sentence.
  var summary: String
  /// How to mend it.
  var remedy: String
  /// Whether reading may go on behind the top-level entry in which the problem lies.
  var isLocal: Bool

  init(_ rule: ReadingRule, at position: Position, _ summary: String, remedy: String, isLocal: Bool = true) {
    self.rule = rule
    self.position = position
    self.summary = summary
    self.remedy = remedy
    self.isLocal = isLocal
  }
}

/// What a reader of YAML or JSON found in a file.
struct ParsedTree {
  /// The root; `nil` for an empty file or one that could not be read at all.
  var root: Node?
  /// Problems in the order in which they were met.
  var problems: [SyntaxProblem]
}
