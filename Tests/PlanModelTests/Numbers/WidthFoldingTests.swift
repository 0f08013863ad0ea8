import Testing

@testable import PlanModel

@Suite("Full-width and half-width writing")
struct WidthFoldingTests {
  @Test("every printable ASCII character is reached from its full-width form")
  func asciiRoundTrip() {
    let ascii = String(String.UnicodeScalarView((0x20...0x7E).compactMap { Unicode.Scalar($0) }))
    #expect(WidthFolding.fold(HostileText.fullWidth(ascii)) == ascii)
  }

  @Test("folding twice changes nothing more")
  func foldingIsIdempotent() {
    var generator = SplitMix64(seed: 9)
    for _ in 0..<2000 {
      let text = HostileText.random(length: 40, using: &generator)
      let folded = WidthFolding.fold(text)
      #expect(WidthFolding.fold(folded) == folded)
    }
  }

  @Test("Japanese text is left alone, and one-character era names are spelt out")
  func otherText() {
    #expect(WidthFolding.fold("官民データ活用、計画。") == "官民データ活用、計画。")
    #expect(WidthFolding.fold("㋿６年　㍻") == "令和6年 平成")
  }
}
