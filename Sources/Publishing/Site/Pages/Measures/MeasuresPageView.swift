import PlanModel

extension MeasuresPageModel {
  func write(into html: inout HTML) {
    html.pageHeading(self)
    var contents = groups.map { (title: Self.heading($0.pillar), fragment: Self.fragment($0.pillar)) }
    contents.append(("一覧表", "table"))
    if dependencies != nil { contents.append(("施策の関わり合い", "dependencies")) }
    html.onThisPage(contents)
    for group in groups { writeGroup(group.pillar, group.measures, &html) }
    html.section("一覧表", id: "table") { $0.table(table) }
    dependencies?.write(into: &html)
  }

  private static func heading(_ pillar: Pillar?) -> String {
    pillar.map { "柱\($0.number) \($0.shortLabel)" } ?? "柱のない施策"
  }

  private static func fragment(_ pillar: Pillar?) -> String { pillar.map { "pillar-\($0.number)" } ?? "no-pillar" }

  private func writeGroup(_ pillar: Pillar?, _ measures: [MeasureGlance], _ html: inout HTML) {
    html.section(Self.heading(pillar), id: Self.fragment(pillar)) { html in
      if let pillar {
        html.element(.p) { html in
          html.link(to: .pillar(pillar), text: "「\(pillar.label)」の基本的な方針を見る")
        }
      }
      html.element(.ul, [.class("cards measure-cards")]) { html in
        for glance in measures { html.element(.li, [.class("card")]) { $0.measureCard(glance, level: 3) } }
      }
    }
  }
}
