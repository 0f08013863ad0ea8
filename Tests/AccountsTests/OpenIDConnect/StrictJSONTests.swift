import Testing

@testable import Accounts

@Suite("Strict JSON")
struct StrictJSONTests {
  @Test("values are read as RFC 8259 says")
  func values() throws {
    let text = #" {"a" : [1, -2, 0, 1.5, 1e2, true, false, null, "\"\\\/\b\f\n\r\t\u3042\uD83D\uDE00"], "b":{} } "#
    let value = try StrictJSON.read(Array(text.utf8))
    #expect(value.object?["b"] == .object([:]))
    #expect(
      value.object?["a"]
        == .array([
          .integer(1), .integer(-2), .integer(0), .otherNumber, .otherNumber, .bool(true), .bool(false), .null,
          .string("\"\\/\u{8}\u{C}\n\r\tあ😀"),
        ]))
    #expect(try StrictJSON.read(Array("\"あ\"".utf8)).strings == ["あ"])
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", " ", "{", "}", "[1,]", "{\"a\":1,}", "{a:1}", "{'a':1}", "{\"a\" 1}", "[1 2]", "01", "-", "1.", ".5", "1e",
      "+1", "NaN", "Infinity", "tru", "truex", "\"", "\"\n\"", "\"\\x41\"", "\"\\u12\"", "\"\\uD800\"", "\"\\uDC00\"",
      "\"\\uD800\\u0041\"", "\"\\u１２３４\"", "1 1", "{} {}", "\u{FEFF}{}", "// no\n1", "[1]]", "{\"a\":1}x",
    ])
  func refused(text: String) {
    #expect(throws: JSONProblem.syntax) { try StrictJSON.read(Array(text.utf8)) }
  }

  @Test("a name twice is refused at any depth, also when spelt or composed differently")
  func duplicates() {
    for text in [
      #"{"a":1,"a":1}"#, #"[{"b":{"a":1,"\u0061":2}}]"#, #"{"が":1,"か\u3099":2}"#,
    ] {
      #expect(throws: JSONProblem.duplicateMember) { try StrictJSON.read(Array(text.utf8)) }
    }
  }

  @Test("depth is bounded, and bytes that are no text are refused")
  func bounds() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    _ = try StrictJSON.read(nested(StrictJSON.deepest))
    #expect(throws: JSONProblem.tooDeep) { try StrictJSON.read(nested(StrictJSON.deepest + 2)) }
    #expect(throws: JSONProblem.tooDeep) { try StrictJSON.read([UInt8](repeating: 0x5B, count: 1_000_000)) }
    #expect(throws: JSONProblem.notUTF8) { try StrictJSON.read([0x22, 0xC0, 0x80, 0x22]) }
  }

  @Test("texts that decide are compared byte for byte")
  func exact() {
    #expect("K" == "\u{212A}", "as Swift compares")
    #expect(!ExactText.areEqual("K", "\u{212A}") && ExactText.areEqual("K", "K"))
  }
}
