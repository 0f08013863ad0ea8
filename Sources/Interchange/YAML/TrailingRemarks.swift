/// Finds text that YAML takes for a comment although it stands behind a value, such as 「窓口 #1 の導入」.
///
/// The notation is right and the writer may have meant it; but what is not read has to be said.
enum TrailingRemarks {
  /// A note for each plain value of `root` that is followed by ` #` on its line.
  static func notes(in root: Node?, of text: [UInt8], firstLine: Int) -> [SyntaxProblem] {
    guard let root, holdsCandidate(text) else { return [] }
    var search = Search(
      lines: text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false), firstLine: firstLine)
    search.visit(root)
    return search.notes
  }

  private static func holdsCandidate(_ text: [UInt8]) -> Bool {
    zip(text, text.dropFirst()).contains { $0 == UInt8(ascii: " ") && $1 == UInt8(ascii: "#") }
  }

  private struct Search {
    let lines: [ArraySlice<UInt8>]
    let firstLine: Int
    var notes: [SyntaxProblem] = []

    mutating func visit(_ node: Node) {
      switch node.content {
      case .mapping(let members): for member in members { visit(member.value) }
      case .sequence(let items): for item in items { visit(item) }
      case .scalar(let text, .plain) where !text.isEmpty: look(behind: text, at: node.position)
      case .scalar: break
      }
    }

    private mutating func look(behind text: String, at position: Position) {
      let index = position.line - firstLine
      guard lines.indices.contains(index), lines[index].contains(UInt8(ascii: "#")) else { return }
      let line = String(decoding: lines[index], as: UTF8.self).unicodeScalars
      let rest = line.dropFirst(position.column - 1)
      guard rest.starts(with: text.unicodeScalars) else { return }
      let behind = rest.dropFirst(text.unicodeScalars.count)
      guard behind.first == " ", let sign = behind.first(where: { $0 != " " }), sign == "#" else { return }
      let remark = String(String.UnicodeScalarView(behind.drop { $0 == " " }))
      notes.append(
        SyntaxProblem(
          .trailingRemark, at: position, "「\(Excerpt.of(remark))」は、注記とみなして読み取っていません。",
          remedy: "値の一部であるときは、値の全体を「\"」で囲んでください。注記であるときは、別の行に書いてください。"))
    }
  }
}
