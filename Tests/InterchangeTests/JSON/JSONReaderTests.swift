import Testing

@testable import Interchange

@Suite("Reading JSON")
struct JSONReaderTests {
  private func read(_ text: String) -> ParsedTree { JSONReader.read(Array(text.utf8)) }

  @Test("Numbers keep their text, strings their characters")
  func values() {
    let tree = read("[0.1, -12345678901234567890.5e3, \"\\u8a08\\ud842\\udfb7\\n\\/\", true, null, {\"a\": []}]")
    guard case .sequence(let items)? = tree.root?.content else { return #expect(Bool(false)) }
    #expect(items.prefix(4).map(\.text) == ["0.1", "-12345678901234567890.5e3", "計𠮷\n/", "true"])
    #expect(items[4].isNothing)
    #expect(tree.problems.isEmpty)
  }

  @Test("Positions count lines and columns")
  func positions() {
    let tree = read("{\n  \"a\": 1,\n  \"b\": 2\n}")
    guard case .mapping(let members)? = tree.root?.content else { return #expect(Bool(false)) }
    #expect(members.map(\.keyPosition) == [Position(line: 2, column: 3), Position(line: 3, column: 3)])
    #expect(members.map(\.value.position.column) == [8, 8])
  }

  @Test(
    "What RFC 8259 forbids is a problem",
    arguments: [
      "[1,]", "{\"a\":1,}", "{a:1}", "['a']", "[01]", "[1.]", "[.5]", "[+1]", "[1e]", "[NaN]", "[tru]", "\"a",
      "[\"a\nb\"]",
      "[\"\\x\"]", "[\"\\ud800\"]", "[\"\\ud800\\u0041\"]", "[\"\\udc00\"]", "1 2", "[1 2]", "{\"a\" 1}", "[-]",
      "//x\n1",
      "[\"\\u12\"]", "{\"a\":", "[",
    ])
  func forbidden(text: String) {
    let tree = read(text)
    #expect(tree.root == nil)
    #expect(tree.problems.count == 1)
  }

  @Test("Deep nesting ends with a problem")
  func deep() {
    #expect(read(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)).problems.isEmpty)
    #expect(read(String(repeating: "[", count: 65)).problems.map(\.rule) == [.tooDeep])
    #expect(read(String(repeating: "{\"a\":", count: 1_000_000)).problems.map(\.rule) == [.tooDeep])
  }
}
