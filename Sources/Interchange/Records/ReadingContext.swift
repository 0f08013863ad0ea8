internal import PlanModel

/// What is known while a file is read: where in the plan the reader stands, and what it has found so far.
struct ReadingContext {
  /// The file's path below the plan folder.
  var file: String
  let dialect: Dialect
  /// The record to which the values under the reader belong.
  var record: RecordReference
  /// The path of the value under the reader inside that record, as in `Place.field`.
  var path = ""
  /// The indicators whose results are words.
  var qualitative: Set<RecordID<Indicator>> = []
  var findings = FindingList()
  /// The files of which something could not be read; what they define may be missing without being lost.
  var brokenFiles: Set<String> = []
  var sourceMap = SourceMap(minimumCapacity: 4096)
  /// The ids in `chapters:` and `measures:` of the plan folder, with their places.
  var contents: [String: [TableOfContentsEntry]] = [:]

  /// An entry of a table of contents.
  struct TableOfContentsEntry {
    let id: String
    let place: Place
  }

  init(file: String, dialect: Dialect, record: RecordReference) {
    self.file = file
    self.dialect = dialect
    self.record = record
  }

  /// The place of the value under the reader.
  func place(at position: Position) -> Place {
    let source = position == .none ? nil : SourceLocation(file: file, line: position.line, column: position.column)
    return Place(record, field: path.isEmpty ? nil : path, source: source)
  }

  /// Adds a finding about the value under the reader.
  mutating func report(
    _ rule: ReadingRule, at position: Position, _ summary: String, remedy: String, severity: Severity? = nil
  ) {
    findings.append(
      Finding(
        rule: rule.id, severity: severity ?? rule.severity, place: place(at: position), summary: summary,
        remedy: remedy))
  }

  /// Adds the findings of a file's syntax.
  mutating func report(_ problems: [SyntaxProblem]) {
    for problem in problems {
      report(problem.rule, at: problem.position, problem.summary, remedy: problem.remedy)
      if problem.rule.severity == .error { brokenFiles.insert(file) }
    }
  }

  /// Notes where the value under the reader stands.
  mutating func noteLocation(_ position: Position) {
    guard position != .none else { return }
    sourceMap.note(
      record, field: path.isEmpty ? nil : path,
      at: SourceLocation(file: file, line: position.line, column: position.column))
  }
}
