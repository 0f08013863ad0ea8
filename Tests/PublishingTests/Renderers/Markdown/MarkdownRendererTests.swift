import Testing

@testable import Publishing

@Suite("Documents as Markdown")
struct MarkdownRendererTests {
  private func markdown(_ blocks: [Block]) -> String {
    var document = ComposedDocument(title: "題", issuer: "見本県", date: nil)
    document.hasCover = false
    document.blocks = blocks
    return String(decoding: MarkdownRenderer.bytes(document), as: UTF8.self)
  }

  @Test("reading what was written gives the paragraphs again, whatever they hold", arguments: 0..<200)
  func paragraphs(seed: Int) {
    var random = PlanGenerator(seed: seed)
    let texts = (0..<4).map { _ in HTMLEscaping.printable(random.word()).split(whereSeparator: \.isNewline).joined() }
      .map { $0.trimmingPrefix { $0.isWhitespace }.description }.filter { text in
        // Signs of emphasis between kanji mean emphasis to our reader even behind a backslash (`InlineText`).
        !text.allSatisfy(\.isWhitespace) && !text.contains("**")
      }
    let read = MarkdownReader.document(markdown(texts.map { .paragraph([.text($0)]) }))
    let words = read.blocks.map { block -> String in
      if case .paragraph(let inlines) = block { Inline.plainText(inlines) } else { "no paragraph: \(block)" }
    }
    func trimmed(_ text: String) -> String { String(text.reversed().drop { $0.isWhitespace }.reversed()) }
    #expect(words.map(trimmed) == texts.map(trimmed))
  }

  @Test("tables keep their cells, headings their levels, lists their numbers")
  func structure() {
    let text = markdown([
      .heading(level: 1, [.text("章")]),
      .table(
        DocumentTable(
          caption: "割合", header: [[.text("年度")], [.text("率")]], rows: [[[.text("R6")], [.text("41.3|％")]]],
          rightColumns: [1])),
      .list(start: 3, items: [[.paragraph([.text("三")])], [.paragraph([.text("四")])]]),
    ])
    #expect(text.contains("## 章\n"))
    #expect(text.contains("| R6 | 41.3\\|％ |"))
    #expect(text.contains("3. 三\n4. 四\n"))
    #expect(text.contains("**割合**"))
  }
}
