import PlanModel
import Testing

@testable import Interchange

@Suite("Writing YAML")
struct YAMLWriterTests {
  private func line(_ text: String, _ style: ScalarStyle = .text) -> String {
    YAMLWriter.document(.mapping([.init(key: "a", keyPosition: .none, value: Node(.scalar(text, style)))]))
  }

  @Test(
    "Ordinary Japanese needs no quotes",
    arguments: ["計画の名称", "平成28年法律第103号", "A・B（C）", "https://example.jp/?a=b", "50％", "3県共同"])
  func plain(text: String) {
    #expect(line(text) == "a: \(text)\n")
  }

  @Test(
    "Text that another reader would take for something else is quoted",
    arguments: [
      "yes", "No", "null", "~", "1e3", "0123", "12:30", "2026-03-27", "1_000", "+5", "-", "#見出し", "a: b", "a #b", "x:",
      "*強調*", "&", "!", "%", "@", "`", "[a", "{a", "=1", ".5", "true", "0x1F", "<<", "",
    ])
  func quoted(text: String) {
    #expect(line(text) == "a: \"\(text)\"\n")
  }

  @Test("Codes are always quoted, numbers and truth values never")
  func styles() {
    #expect(line("省略", .code) == "a: \"省略\"\n")
    #expect(line("98.5", .number) == "a: 98.5\n")
    #expect(line("true", .boolean) == "a: true\n")
  }

  @Test("Text of several lines stands behind a bar")
  func block() {
    #expect(line("一行目\n\n三行目: #x") == "a: |\n  一行目\n\n  三行目: #x\n")
  }

  @Test("Characters that YAML does not print are escaped")
  func escapes() {
    #expect(line("a\u{FEFF}b\u{2028}c\u{85}") == "a: \"a\\ufeffb\\u2028c\\u0085\"\n")
    #expect(line("\"\\") == "a: \"\\\"\\\\\"\n")
  }

  @Test("What is written is read back by the reader, whatever the text")
  func roundTrip() {
    var generator = PlanGenerator(seed: 7)
    for _ in 0..<2_000 {
      let text = generator.text()
      let tree = YAMLReader.read(Array(line(text).utf8))
      guard case .mapping(let members)? = tree.root?.content else {
        Issue.record("\(line(text)) \(tree.problems)")
        continue
      }
      #expect(TextNormalisation.normalise(members[0].value.text ?? "").text == text)
    }
  }

  @Test("A folder is written for people: labels, short records in one line, nothing that is empty")
  func folder() {
    let plan = Plan(id: "p", title: "計画") { plan in
      plan.status = .adopted
      plan.span = DateSpan(first: .init(uncheckedISO: "2026-04-01"), last: .init(uncheckedISO: "2031-03-31"))
      plan.sections = [Section(id: "joho", name: "情報政策課")]
    }
    let text = PlanFolder.files(for: plan)["plan.yaml"].map { String(decoding: $0, as: UTF8.self) }
    #expect(
      text == """
        id: p
        title: 計画
        status: 決定
        span: {first: 2026-04-01, last: 2031-03-31}
        sections:
          - {id: joho, name: 情報政策課}

        """)
  }
}
