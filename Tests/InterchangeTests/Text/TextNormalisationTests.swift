import Testing

@testable import Interchange

@Suite("Text as it is stored")
struct TextNormalisationTests {
  @Test(
    "White space at the ends goes, line ends become LF, what is inside stays",
    arguments: [
      (" a ", "a"), ("\n\ta\r\n", "a"), ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("\u{FEFF}計画\u{FEFF}", "計画"),
      ("　字下げ　", "　字下げ　"),
      ("a  b", "a  b"), ("", ""), (" \n", ""), ("a \nb", "a \nb"), ("\r\r", ""), ("a\r\n\r\nb", "a\n\nb"),
    ])
  func normalised(written: String, stored: String) {
    let (text, droppedControls) = TextNormalisation.normalise(written)
    #expect(Array(text.utf8) == Array(stored.utf8))
    #expect(!droppedControls)
  }

  @Test("Control characters are taken out", arguments: ["a\u{0}b", "a\u{7}b", "a\u{7F}b", "a\u{85}b", "a\u{9F}b"])
  func controls(written: String) {
    #expect(TextNormalisation.normalise(written) == ("ab", true))
  }

  @Test("Normalised text stays as it is")
  func idempotent() {
    var generator = PlanGenerator(seed: 3)
    for _ in 0..<2_000 {
      let text = generator.text()
      #expect(Array(TextNormalisation.normalise(text).text.utf8) == Array(text.utf8))
    }
  }
}
