import PlanModel
import Testing

@testable import Interchange

@Suite("Reading YAML")
struct YAMLReaderTests {
  private func read(_ text: String) -> ParsedTree { YAMLReader.read(Array(text.utf8)) }

  private func member(_ key: String, of tree: ParsedTree) -> Node? {
    guard case .mapping(let members)? = tree.root?.content else { return nil }
    return members.first { $0.key == key }?.value
  }

  @Test("Every value knows its line, also behind CR LF", arguments: ["\n", "\r\n"])
  func positions(lineEnd: String) {
    let tree = read(["# 注", "a: 1", "b:", "  - x", "  - c: \"y\"", "    d: |", "      本文"].joined(separator: lineEnd))
    #expect(member("a", of: tree)?.position.line == 2)
    guard case .sequence(let items)? = member("b", of: tree)?.content else { return #expect(Bool(false)) }
    #expect(items.map(\.position.line) == [4, 5])
    #expect(tree.problems.isEmpty)
  }

  @Test("Plain and quoted scalars are told apart, and no scalar is taken for a number")
  func scalars() {
    let tree = read("a: 010006\nb: \"010006\"\nc: yes\nd: 1.10\ne:\nf: ~")
    #expect(["a", "b", "c", "d"].map { member($0, of: tree)?.text } == ["010006", "010006", "yes", "1.10"])
    #expect(["e", "f"].map { member($0, of: tree)?.isNothing } == [true, true])
  }

  @Test("Folded Japanese lines are joined without a space, written spaces stay")
  func foldedJapanese() {
    let tree = read("a: >-\n  県は、\n  計画を定めます。\n  DX and\n  data を使います。\n  見本 太郎\nb: 折り返した\n  文章\nc: |\n  行\n  行\n")
    #expect(member("a", of: tree)?.text == "県は、計画を定めます。 DX and data を使います。見本 太郎")
    #expect(member("b", of: tree)?.text == "折り返した文章")
    #expect(member("c", of: tree)?.text == "行\n行\n")
  }

  @Test(
    "Anchors, aliases, tags, directives, second documents and odd keys are refused at their line",
    arguments: [
      ("a: 1\nb: &x 2", 2), ("a: 1\nb: *x", 2), ("a: 1\nb: !!python/object x", 2), ("a: 1\nb: !tag x", 2),
      ("%TAG ! tag:x,2026:\n---\na: 1", 2), ("a: 1\n---\nb: 2", 2), ("a: 1\n? [x, y]\n: 2", 2), ("a: 1\n*x : 2", 2),
    ])
  func refused(text: String, line: Int) {
    let tree = read(text)
    #expect(tree.problems.first?.rule == .refusedNotation, "\(tree.problems)")
    #expect(tree.problems.first.map { abs($0.position.line - line) <= 1 } == true)
  }

  @Test("A mistake costs only the entry in which it lies")
  func recovery() {
    let tree = read("a: 1\nb: \"開いたまま: [\nc: 3\nd: {x: 1\ne: 5\n")
    #expect(member("a", of: tree)?.text == "1")
    #expect(member("c", of: tree)?.text == "3")
    #expect(member("e", of: tree)?.text == "5")
    #expect(tree.problems.count == 2)
  }

  @Test(
    "The library's complaints are said in Japanese, with a remedy",
    arguments: ["a: b: c", "a: [1, 2", "a: \"x", "a:\n  - 1\n b: 2", "a: @x", "\ta: 1", "a: \"\\q\"", "a: 1\n b: 2"])
  func messages(text: String) {
    let tree = read(text)
    #expect(!tree.problems.isEmpty)
    for problem in tree.problems {
      #expect(!problem.summary.utf8.allSatisfy { $0 < 0x80 })
      #expect(problem.remedy.hasSuffix("。"))
    }
  }

  @Test(
    "Deep nesting of any kind ends with a finding, not with the stack",
    arguments: [
      String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
      String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 100_000),
      "a: " + String(repeating: "[", count: 100_000), "a: " + String(repeating: "{", count: 100_000),
      (0..<2_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
    ])
  func deepNesting(text: String) {
    let tree = read(text)
    #expect(tree.problems.contains { $0.rule == .tooDeep || $0.rule == .syntax || $0.rule == .refusedNotation })
  }

  @Test("Thirty-two levels are read, thirty-three are not")
  func depthLimit() {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    #expect(read(nested(32)).problems.isEmpty)
    #expect(read(nested(33)).problems.map(\.rule) == [.tooDeep])
  }

  @Test("Ten levels of aliases cost nothing, for the first anchor is refused")
  func aliasBomb() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...30 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n" }
    let tree = read(text)
    #expect(tree.problems.allSatisfy { $0.rule == .refusedNotation })
    #expect(!tree.problems.isEmpty)
  }

  @Test("Two hundred thousand values are the most")
  func nodeLimit() {
    let text = "a: [" + String(repeating: "1,", count: 200_001) + "]"
    #expect(read(text).problems.map(\.rule) == [.tooLarge])
  }

  @Test("What stands behind a value as a comment is said to be passed over")
  func trailingRemarks() {
    let found = read("a: 窓口 #1 の導入\nb: \"引用 #2\"\n# 独立した注記 #3\nc: |\n  本文 #4\nd: [x, y] # 5\ne: C#言語\n").problems
    #expect(found.map(\.rule) == [.trailingRemark])
    #expect(found.map(\.position.line) == [1])
    #expect(found.first?.summary.contains("#1 の導入") == true)
  }
}
