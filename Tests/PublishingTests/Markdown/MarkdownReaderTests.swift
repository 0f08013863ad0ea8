import Testing

@testable import Publishing

@Suite("Reading Markdown")
struct MarkdownReaderTests {
  private func blocks(_ text: String) -> [Block] { MarkdownReader.document(text).blocks }

  @Test("gives headings levels without gaps, from 1")
  func headings() {
    let levels = blocks("### a\n\n##### b\n\n##### c\n\n# d\n\n#### e").map { block -> Int in
      if case .heading(let level, _, _) = block { level } else { 0 }
    }
    #expect(levels == [1, 2, 2, 1, 2])
  }

  @Test("shows HTML as the characters it consists of")
  func rawHTML() {
    #expect(blocks("a <b>c</b>") == [.paragraph([.text("a "), .text("<b>"), .text("c"), .text("</b>")])])
    #expect(blocks("<script>x</script>\n") == [.preformatted("<script>x</script>\n")])
  }

  @Test("reads tables with right-aligned columns")
  func table() {
    let expected = DocumentTable(
      caption: nil, header: [[.text("年度")], [.text("件数")]], rows: [[[.text("R6")], [.text("12")]]], rightColumns: [1])
    #expect(blocks("| 年度 | 件数 |\n|---|---:|\n| R6 | 12 |") == [.table(expected)])
  }

  @Test("joins the lines of a Japanese paragraph without a space, of an English one with one")
  func lines() {
    #expect(blocks("県の\n計画") == [.paragraph([.text("県の計画")])])
    #expect(blocks("open\ndata") == [.paragraph([.text("open data")])])
  }

  @Test("sees strong words between signs and kanji")
  func strong() {
    #expect(
      blocks("割合は**26％**にとどまる") == [
        .paragraph([.text("割合は"), .strong([.text("26％")]), .text("にとどまる")])
      ])
  }

  @Test("reads furigana")
  func ruby() {
    #expect(blocks("｜手引《てびき》を見る") == [.paragraph([.ruby(base: "手引", reading: "てびき"), .text("を見る")])])
    #expect(blocks("《注》のみ") == [.paragraph([.text("《注》のみ")])])
  }

  @Test("links bare addresses and files of the plan folder, nothing else")
  func links() throws {
    let url = try #require(SafeURL("https://example.jp/a"))
    #expect(
      blocks("見る https://example.jp/a。") == [
        .paragraph([.text("見る "), .link(.outside(url), [.text("https://example.jp/a")]), .text("。")])
      ])
    #expect(blocks("[施策](../measures/m-1.yaml)") == [.paragraph([.link(.measure("m-1"), [.text("施策")])])])
    #expect(blocks("[章](chapters/a.md#b)") == [.paragraph([.link(.chapter("a"), [.text("章")])])])
    #expect(blocks("[x](javascript:alert)") == [.paragraph([.text("x")])])
  }

  @Test("turns pictures into links, for the site fetches none")
  func pictures() throws {
    let url = try #require(SafeURL("https://example.jp/a.png"))
    #expect(
      blocks("![体制図](https://example.jp/a.png)") == [.paragraph([.link(.outside(url), [.text("図：体制図")])])])
    #expect(blocks("![体制図](a.png)") == [.paragraph([.text("（図：体制図）")])])
  }

  @Test("says so where a text is too long")
  func tooLong() {
    let text = String(repeating: "計画の本文です。\n\n", count: 20_000)
    #expect(blocks(text).last == .paragraph([.strong([.text(MarkdownReader.notice)])]))
  }

  @Test(
    "survives text made to break readers, in time",
    arguments: [
      String(repeating: ">", count: 100_000), String(repeating: "> ", count: 50_000) + "x",
      String(repeating: "[", count: 100_000), String(repeating: "*a _b ", count: 20_000),
      String(repeating: "- ", count: 30_000) + "x", String(repeating: "![[](", count: 20_000),
      String(repeating: "a**b", count: 30_000), String(repeating: "｜", count: 50_000),
      String(repeating: "`", count: 60_000) + "x" + String(repeating: "`", count: 59_999),
      String(repeating: "<", count: 60_000),
      String(repeating: "|", count: 60_000) + "\n" + String(repeating: "|-", count: 9_000),
      (1...300).map { String(repeating: " ", count: $0 * 2) + "- x" }.joined(separator: "\n"),
      String(repeating: "https://", count: 20_000), String(repeating: "[a](", count: 30_000),
      (1...20_000).map { "[a\($0)]: x" }.joined(separator: "\n"),
    ])
  func hostile(_ text: String) {
    let start = ContinuousClock.now
    let document = MarkdownReader.document(text)
    #expect(ContinuousClock.now - start < .seconds(5))
    var html = HTML()
    html.document(SiteText(document: document, targets: TextTargets()), below: 1)
    #expect(html.bytes.count < 8_000_000)
  }
}
