import Testing

@testable import Handbook

struct TextSearchTests {
  @Test("A word is found exactly where it stands, at any offset")
  func positions() {
    let word = Word("平成")
    for padding in ["", "あ", "ああ平", "abc成"] {
      let text = Array((padding + "平成32年、平成").utf8)
      let first = padding.utf8.count
      #expect(word.offsets(in: text) == [first, first + 14])
    }
  }

  @Test("A word longer than the text, or cut off at its end, is not found")
  func absent() {
    #expect(!Word("平成").occurs(in: "平"))
    #expect(!Word("平成").occurs(in: ""))
    #expect(!Word("cio.go.jp").occurs(in: "cio.go.j"))
  }

  @Test("Blank means nothing visible")
  func blank() {
    for text in ["", " ", "　", "\n\t ", "\u{A0}"] { #expect(text.isBlank) }
    for text in ["a", " a", "　あ", "あ", "é"] { #expect(!text.isBlank) }
    let nothing: String? = nil
    #expect(nothing.isBlank)
  }
}
