import Testing

@testable import Publishing

@Suite("Figures in texts")
struct IllustrationTextTests {
  private static let known = ShownIllustration(
    id: "f-1", title: "推移 <1>", alternative: "上がる。\"約\"3割", source: "国勢調査 https://example.jp/", width: 40, height: 30,
    address: "figures/f-1.svg")

  private func html(_ markdown: String, root: String = "") -> String {
    var html = HTML(root: root)
    html.markdown(markdown, below: 1, illustrations: [Self.known])
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test("a figure alone in a paragraph stands by itself, with caption, source, size and its own alternative text")
  func alone() {
    let text = html("前\n\n![](figures/f-1)\n\n後", root: "../")
    #expect(
      text.contains(
        "<figure class=\"illustration\"><img src=\"../figures/f-1.svg\" alt=\"上がる。&quot;約&quot;3割\" width=\"40\" height=\"30\" loading=\"lazy\"/><figcaption>推移 &lt;1&gt;<span class=\"remark\">出典：国勢調査 <a href=\"https://example.jp/\""
      ), "\(text)")
    #expect(text.contains("<p>前</p>") && text.contains("<p>後</p>") && !text.contains("<p><figure"))
  }

  @Test("words in the brackets and in quotation marks go before the figure's own")
  func ownWords() {
    let text = html("![別の文](figures/f-1 \"別の題\")")
    #expect(text.contains("alt=\"別の文\"") && text.contains("<figcaption>別の題"))
  }

  @Test(
    "inside a line, a list, a quotation or a heading a figure comes out of the words; in a cell it stays in the line")
  func places() {
    #expect(html("前![](figures/f-1)後").contains("<p>前</p>\n<figure"))
    #expect(html("- 項目 ![](figures/f-1)").contains("<li>項目 <figure"))
    #expect(html("> ![](figures/f-1)").contains("<blockquote><figure"))
    #expect(html("# ![](figures/f-1)").contains("<figure") && !html("# ![](figures/f-1)").contains("<h2"))
    let cell = html("|a|b|\n|-|-|\n|x|![](figures/f-1)|")
    #expect(cell.contains("<td><img") && !cell.contains("<figure"))
    let link = html("[![](figures/f-1)](https://example.jp/)")
    #expect(link.contains(">図：f-1</a>") && !link.contains("<img"))
  }

  @Test("a figure that does not exist is told in words")
  func missing() {
    #expect(html("![上がる](figures/f-9)").contains("<p class=\"missing-illustration\">図：上がる</p>"))
    #expect(html("![](figures/f-9)").contains("図：f-9"))
  }

  @Test("a picture elsewhere stays a link, and no other address becomes a figure")
  func elsewhere() {
    #expect(html("![図](https://example.jp/figures/f-1)").contains("<a href=\"https://example.jp/figures/f-1\""))
    for address in [
      "figures/../f-1", "figures/", "/figures/f-1", "../../figures/f-1", "figures/f-1/x", "figures/%2e", "Figures/f-1",
    ] {
      #expect(!html("![文](\(address))").contains("<figure"), "\(address)")
    }
    for address in ["../figures/f-1.svg", "figures/f-1.png", "figures/f-1"] {
      #expect(html("![文](\(address))").contains("<figure"), "\(address)")
    }
  }

  @Test("the names are found wherever they stand, each once")
  func names() {
    let text =
      "![](figures/a) **![](figures/b)** ![](figures/a)\n\n- ![](figures/c)\n\n|x|\n|-|\n|![](figures/d)|\n\n`![](figures/e)`"
    #expect(MarkdownPictures.names(in: text) == ["a", "b", "c", "d"])
    #expect(MarkdownPictures.namesWithoutAlternative(in: "![](figures/a)![ ](figures/b)![文](figures/c)") == ["a", "b"])
    #expect(MarkdownPictures.names(in: "figures/ ばかり").isEmpty)
  }
}
