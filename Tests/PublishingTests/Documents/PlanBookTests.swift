import PlanModel
import Testing

@testable import Publishing

@Suite("The plan as a book")
struct PlanBookTests {
  private static func headings(_ document: ComposedDocument) -> [(level: Int, words: String, anchor: LinkTarget?)] {
    document.blocks.compactMap { block in
      if case .heading(let level, let words, let anchor) = block {
        (level, Inline.plainText(words), anchor)
      } else {
        nil
      }
    }
  }

  @Test("holds every chapter and every measure in the plan's order, each a place for links", arguments: 0..<30)
  func whole(seed: Int) {
    var generator = PlanGenerator(seed: 5_000 + seed)
    let plan = generator.plan()
    let document = PlanBook.document(SamplePlan.checked(plan))
    let anchors = Self.headings(document).compactMap(\.anchor)
    #expect(anchors.filter { if case .chapter = $0 { true } else { false } }.count == plan.chapters.count)
    let measures = anchors.compactMap { if case .measure(let id) = $0 { id } else { nil } }
    #expect(measures == plan.measures.map(\.id.rawValue))
    let indicators = anchors.filter { if case .indicator = $0 { true } else { false } }
    #expect(indicators.count == plan.allIndicators.count)
  }

  @Test("steps from heading to heading without leaving out a level", arguments: 0..<30)
  func levels(seed: Int) {
    var generator = PlanGenerator(seed: 6_000 + seed)
    let levels = Self.headings(PlanBook.document(SamplePlan.checked(generator.plan()))).map(\.level)
    for (before, after) in zip([0] + levels, levels) { #expect(after <= before + 1, "\(before) → \(after)") }
  }

  @Test("numbers tables and figures through, and every figure says what it shows", arguments: 0..<20)
  func numbers(seed: Int) {
    var generator = PlanGenerator(seed: 7_000 + seed)
    let document = PlanBook.document(SamplePlan.checked(generator.plan()))
    var tables: [String] = []
    for case .table(let table) in document.blocks { tables.append(table.label ?? "") }
    #expect(tables == (0..<tables.count).map { "表\($0 + 1)" })
    let figures = document.illustrations
    #expect(figures.map(\.label) == (0..<figures.count).map { "図\($0 + 1)" })
    for figure in figures { #expect(!figure.alternative.isEmpty) }
  }

  @Test("a figure of the plan comes along with its words; one that does not exist stays as words")
  func illustrations() {
    let picture = SiteIllustration(
      id: "f-1", title: "高齢化率の推移", alternative: "上がり続けています。", width: 10, height: 10, fileEnding: "png",
      mediaType: "image/png", bytes: [1])
    var plan = SamplePlan.plan()
    plan.chapters[0].body = "前\n\n![](figures/f-1)\n\n![ない図](figures/f-9)"
    let document = PlanBook.document(SamplePlan.checked(plan), illustrations: [picture])
    #expect(document.illustrations.contains { $0.alternative == "上がり続けています。" && $0.caption == "高齢化率の推移" })
    #expect(document.blocks.contains(.paragraph([.text("図：ない図")])))
  }

  @Test("the overview names the adopted pillars, the headline indicators and the contact")
  func overview() {
    let plan = SamplePlan.plan()
    let document = PlanOverview.document(SamplePlan.checked(plan))
    #expect(document.fitsOnePage)
    let words = String(decoding: MarkdownRenderer.bytes(document), as: UTF8.self)
    for pillar in plan.adoptedPillars { #expect(words.contains(pillar.shortLabel), "\(pillar)") }
    if let contact = plan.contact { #expect(words.contains("問合せ先")); #expect(words.contains(contact.name)) }
  }
}
