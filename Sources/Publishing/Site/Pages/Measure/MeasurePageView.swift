import PlanModel

extension MeasurePageModel {
  func write(into html: inout HTML) {
    html.pageHeading(self) { html in
      writePriority(&html)
      for pillar in pillars { html.pillarChip(pillar) }
    }
    if let plainState { html.element(.p, [.class("plain-state measure-state")], text: plainState) }
    html.facts([.class("facts glance")]) { html in
      for fact in glance { html.fact(fact.name, fact.value) }
      if counts.total > 0 {
        html.fact("指標の進捗") { $0.paceLegend(counts) }
      }
    }
    html.onThisPage(contents)
    if let presentState {
      html.section("現状と課題", id: "present-state") { $0.document(presentState, below: 2) }
    }
    if let content { html.section("取組の内容", id: "content") { $0.document(content, below: 2) } }
    writeSchedule(&html)
    writeGoals(&html)
    chain?.write(into: &html)
    risks.write(into: &html)
    MeasureReviewView(reviews: reviews).write(into: &html)
    MeasureConnectionsView(model: self).write(into: &html)
    writeNeighbours(&html)
  }

  private var contents: [(title: String, fragment: String)] {
    var links: [(title: String, fragment: String)] = []
    if presentState != nil { links.append(("現状と課題", "present-state")) }
    if content != nil { links.append(("取組の内容", "content")) }
    if scheduleTable != nil { links.append(("工程表", "schedule")) }
    if !indicators.isEmpty || !goal.isEmpty { links.append(("目標と進捗", "goals")) }
    if chain != nil { links.append(("成果へのつながり", "chain")) }
    if !risks.isEmpty { links.append(("関わり合う施策", "dependencies")) }
    if reviews.table != nil || !reviews.remarks.isEmpty { links.append(("評価", "reviews")) }
    if hasPartners { links.append(("一緒に取り組む", "partners")) }
    if budget.table != nil { links.append(("予算", "budget")) }
    links.append(("関連する情報", "related"))
    return links
  }

  /// Whether there is anything to say to partners.
  var hasPartners: Bool { participation != nil || !partners.isEmpty || !jointBodies.isEmpty }

  private func writePriority(_ html: inout HTML) {
    switch priority {
    case .now: break
    case .focus: html.chip("重点", "focus")
    case .later: html.chip("後年度に実施", "later")
    }
  }

  private func writeSchedule(_ html: inout HTML) {
    guard let scheduleTable else { return }
    html.section("工程表", id: "schedule") { html in
      html.element(.div, [.class("with-chart")]) { html in
        if let schedule {
          html.element(.figure, [.class("chart-figure")]) { schedule.write(into: &$0) }
        }
        html.table(scheduleTable)
      }
    }
  }

  private func writeGoals(_ html: inout HTML) {
    guard !indicators.isEmpty || !goal.isEmpty else { return }
    html.section("目標と進捗", id: "goals") { html in
      if !goal.isEmpty {
        html.facts { html in for fact in goal { html.fact(fact.name, fact.value) } }
      }
      for detail in indicators { html.indicator(detail, level: 3) }
    }
  }

  private func writeNeighbours(_ html: inout HTML) {
    guard previous != nil || next != nil else { return }
    html.element(.nav, [.class("neighbours"), .label("前後の施策")]) { html in
      html.element(.ul) { html in
        if let previous {
          html.element(.li) { html in
            html.link(to: previous.path, text: "前の施策：" + previous.title)
          }
        }
        if let next {
          html.element(.li, [.class("next")]) { html in
            html.link(to: next.path, text: "次の施策：" + next.title)
          }
        }
      }
    }
  }
}
