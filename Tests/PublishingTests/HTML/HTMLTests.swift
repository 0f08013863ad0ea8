import Testing

@testable import Publishing

@Suite("Writing HTML")
struct HTMLTests {
  private func written(_ write: (inout HTML) -> Void) -> String {
    var html = HTML(root: "../")
    write(&html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test("escapes text and attribute values")
  func escapes() {
    let text = written { $0.element(.span, [.class("\"><script>")], text: "<b>&'\"") }
    #expect(text == "<span class=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&#39;&quot;</span>")
  }

  @Test(
    "drops characters that XML forbids or that turn the direction of text",
    arguments: [
      "\u{0}", "\u{8}", "\u{1B}", "\u{7F}", "\u{85}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{FFFE}", "\u{FFFF}",
    ])
  func drops(_ character: String) {
    #expect(written { $0.text("前\(character)後") } == "前後")
  }

  @Test(
    "keeps every other character",
    arguments: ["髙﨑𠮷", "\t", "\n", "é", "\u{200B}", "\u{2028}", "👨‍👩‍👧", "ｱ", "\u{FFFD}", "〜", "\u{A0}"])
  func keeps(_ text: String) {
    #expect(written { $0.text(text) } == text)
  }

  @Test("gives each id once on a page")
  func ids() {
    var html = HTML()
    let ids = ["a", "a", "a-2", "a", "見出し", "見出し"].map { html.uniqueID($0) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.first == "a")
  }

  @Test("tells regions of one name apart")
  func names() {
    var html = HTML()
    #expect([html.uniqueName("表"), html.uniqueName("表"), html.uniqueName("図")] == ["表", "表（2）", "図"])
  }

  @Test("leads to pages through the root of the site")
  func links() {
    #expect(
      written { $0.link(to: .measure("m-1"), fragment: "goals", text: "目標") }
        == "<a href=\"../measures/m-1/index.html#goals\">目標</a>")
  }

  @Test("shows an address that may not be linked as text")
  func unsafeLink() {
    #expect(written { $0.outsideLink("javascript:alert(1)", text: "資料") } == "資料")
  }
}
