import PlanModel

/// The five pillars: which the plan takes up and why it leaves out the others.
struct PillarsPageModel: PageModel {
  let path = SitePath.pillars
  let title = "5つの柱"
  let lead: String? = "基本的な方針を、官民データ活用の5つの柱ごとに示します。全ての柱を取り上げる必要はなく、実情に合うものを選びます。"
  let adopted: [PillarGlance]
  let leftOut: [PillarGlance]
  /// Pillars about which the plan says nothing.
  let unmentioned: [Pillar]

  init(_ context: SiteContext) {
    let glances = Pillar.allCases.compactMap { PillarGlance($0, in: context) }
    adopted = glances.filter(\.isAdopted)
    leftOut = glances.filter { !$0.isAdopted }
    let known = Set(glances.map(\.pillar))
    unmentioned = Pillar.allCases.filter { !known.contains($0) }
  }

  func write(into html: inout HTML) {
    html.pageHeading(self)
    writeCards("取り上げる柱", id: "adopted", adopted, &html)
    writeCards("今回は取り上げない柱", id: "left-out", leftOut, &html)
    guard !unmentioned.isEmpty else { return }
    html.section("この計画に記載のない柱", id: "unmentioned") { html in
      html.element(.ul) { html in
        for pillar in unmentioned {
          html.element(.li) { $0.link(to: .pillar(pillar), text: "柱\(pillar.number) \(pillar.label)") }
        }
      }
    }
  }

  private func writeCards(_ title: String, id: String, _ glances: [PillarGlance], _ html: inout HTML) {
    guard !glances.isEmpty else { return }
    html.section(title, id: id) { html in
      html.element(.ul, [.class("cards")]) { html in
        for glance in glances {
          html.element(.li, [.class(glance.isAdopted ? "card" : "card card-muted")]) { html in
            html.pillarCard(glance)
            if glance.counts.total > 0 { html.paceLegend(glance.counts) }
          }
        }
      }
    }
  }
}
