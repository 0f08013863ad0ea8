import PlanModel

/// The page of one pillar: the policy, its measures and how its indicators stand.
struct PillarPageModel: PageModel {
  let path: SitePath
  let title: String
  let lead: String?
  let trail = [PageLink("5つの柱", .pillars)]
  let pillar: Pillar
  let choice: PillarChoice?
  let measures: [MeasureGlance]
  let counts: PaceCounts
  let chapters: [PageLink]

  init(_ pillar: Pillar, in context: SiteContext) {
    self.pillar = pillar
    path = .pillar(pillar)
    title = "柱\(pillar.number) \(pillar.label)"
    choice = context.plan.pillars.first { $0.pillar == pillar }
    lead = PillarText.meaning(of: pillar)
    let entries = context.measures(for: pillar)
    measures = entries.map { MeasureGlance($0, in: context) }
    counts = context.paceCounts(entries.flatMap(\.measure.indicators))
    chapters = context.chapters.filter { $0.chapter.roles.contains(.basicPolicy) }
      .map { PageLink($0.chapter.numberedTitle, $0.path) }
  }

  func write(into html: inout HTML) {
    html.pageHeading(self) { html in
      if choice?.isAdopted == false { html.chip("今回は取り上げない", "later") }
    }
    if let policy = choice?.policy {
      html.section("基本的な方針", id: "policy") { html in
        html.paragraphs(policy, [.class("statement")])
        writeChapters(&html)
      }
    }
    if choice?.isAdopted == false {
      html.section("取り上げない理由", id: "reason") { html in
        html.paragraphs(choice?.reason ?? "理由は記載されていません。")
      }
    } else if choice == nil, measures.isEmpty {
      html.element(.p, text: "この計画には、この柱についての記載がありません。")
    }
    writeMeasures(&html)
    html.element(.p, [.class("note")], text: "根拠：" + PillarText.articles(of: pillar))
  }

  private func writeChapters(_ html: inout HTML) {
    guard !chapters.isEmpty else { return }
    html.element(.p) { html in
      html.text("計画の本文：")
      for (place, link) in chapters.enumerated() {
        if place > 0 { html.text("、") }
        html.link(link)
      }
    }
  }

  private func writeMeasures(_ html: inout HTML) {
    if let chart = PaceChart(counts, title: title + "の指標の進捗") {
      html.section("進捗の状況", id: "progress", class: "panel") { html in
        html.element(.p, text: "この柱の施策が持つ\(counts.total)指標の状況です。")
        chart.write(into: &html)
      }
    }
    guard !measures.isEmpty else { return }
    html.section("この柱の施策", id: "measures") { html in
      html.element(.ul, [.class("cards measure-cards")]) { html in
        for glance in measures { html.element(.li, [.class("card")]) { $0.measureCard(glance, level: 3) } }
      }
    }
  }
}
