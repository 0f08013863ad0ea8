/// Reads a file with a mistake entry by entry, so that the mistake costs only the entry in which it lies.
///
/// An entry begins at a line whose first character stands in the first column and is neither a comment, a list mark,
/// nor a document mark. What is lost is reported; what can be read is kept.
enum YAMLRecovery {
  static func read(_ text: [UInt8], firstLine: Int, firstProblem: SyntaxProblem) -> ParsedTree {
    var members: [Node.Member] = []
    var problems: [SyntaxProblem] = []
    for entry in entries(of: text) {
      do throws(SyntaxProblem) {
        let root = try YAMLReader.document(text[entry.range], lineOffset: firstLine - 1 + entry.line)
        guard let root else { continue }
        guard case .mapping(let read) = root.content else { throw YAMLProblems.notAnEntry(root) }
        members += read
      } catch {
        problems.append(error)
        if problems.count >= ReadingLimits.recoveries { break }
      }
    }
    // An entry that reads well by itself may still have been the trouble: then the library's first word stands.
    if problems.isEmpty { problems = [firstProblem] }
    return ParsedTree(root: members.isEmpty ? nil : Node(.mapping(members)), problems: problems)
  }

  private static func entries(of text: [UInt8]) -> [(range: Range<Int>, line: Int)] {
    var starts: [(offset: Int, line: Int)] = []
    var offset = 0
    var line = 0
    while offset < text.count {
      if beginsEntry(text[offset]), !isDocumentMark(text[offset...]) { starts.append((offset, line)) }
      let end = text[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      offset = end + 1
      line += 1
    }
    return starts.enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1].offset : text.count
      return (start.offset..<end, start.line)
    }
  }

  private static func beginsEntry(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "#"),
      UInt8(ascii: "-"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "%"):
      false
    default: true
    }
  }

  private static func isDocumentMark(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.starts(with: "...".utf8)
  }
}
