import PlanModel

/// Writes what the plan is formally.
struct FormalStatusView {
  let formal: FormalStatus

  func write(into html: inout HTML) {
    html.section("この計画について", id: "about") { html in
      if let statement = formal.statement { html.paragraphs(statement, [.class("statement")]) }
      html.facts { html in
        for fact in formal.facts { html.fact(fact.name, fact.value) }
        if !formal.relatedPlans.isEmpty {
          html.fact("整合を図る計画") { writeRelatedPlans(&$0) }
        }
      }
      if let roles = formal.roles { html.table(roles) }
      if let revisions = formal.revisions { html.table(revisions) }
      html.element(.p) { html in
        html.link(to: .check, [.class("more-link")], text: "法令及び手引との対応を見る")
      }
      if !formal.sources.isEmpty {
        html.element(.h3, text: "この記録のもとになった資料")
        html.citations(formal.sources)
      }
    }
  }

  private func writeRelatedPlans(_ html: inout HTML) {
    html.element(.ul, [.class("plain-list")]) { html in
      for plan in formal.relatedPlans {
        html.element(.li) { html in
          html.outsideLink(plan.url, text: plan.title)
          if let relation = plan.relation { html.element(.span, [.class("remark")], text: relation) }
        }
      }
    }
  }
}
