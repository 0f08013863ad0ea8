import PlanModel

extension YearlyReportPageModel {
  func write(into html: inout HTML) {
    html.pageHeading(self)
    html.onThisPage(
      [("この年度のまとめ", "summary")] + (overall == nil ? [] : [("計画全体の指標", "overall")])
        + groups.map { (title: $0.title, fragment: $0.id) }
        + [("報告されていないもの", "missing"), ("計画の見直し", "changes")])
    html.section("この年度のまとめ", id: "summary", class: "panel") { html in
      html.facts { html in
        html.fact("評価した年度", Wareki.textWithWesternYear(report.fiscalYear))
        html.fact("評価を終えた日", Wareki.textWithWesternYear(report.closedOn))
        html.fact("外部評価の意見", report.panelOpinion)
      }
      if let chart = PaceChart(counts, title: "年度末の指標の進捗") { chart.write(into: &html) }
      if let grades { html.table(grades) }
    }
    if let overall {
      html.section("計画全体の指標", id: "overall") { html in
        html.table(overall)
        Self.write(overallEvidence, of: "計画全体の指標", &html)
      }
    }
    for group in groups {
      html.section(group.title, id: group.id) { html in for measure in group.measures { write(measure, &html) } }
    }
    html.section("報告されていないもの", id: "missing") { writeMissing(&$0) }
    html.section("計画の見直し", id: "changes") { $0.table(changes) }
  }

  private func writeMissing(_ html: inout HTML) {
    html.table(unreported)
    html.table(provisional)
    html.element(.h3, text: "評価されていない施策")
    guard !unjudged.isEmpty else { return html.element(.p, text: "全ての施策が評価されています。") }
    html.element(.ul) { html in for link in unjudged { html.element(.li) { $0.link(link) } } }
  }

  private func write(_ measure: YearlyMeasure, _ html: inout HTML) {
    html.element(.h3, [.id(measure.id)]) { $0.link(measure.link) }
    if let table = measure.table { html.table(table) }
    Self.write(measure.evidence, of: measure.link.title, &html)
    if measure.reviews.isEmpty { html.element(.p, text: "この年度の評価はありません。") }
    for said in measure.reviews {
      html.element(.h4, text: said.heading)
      html.facts { html in
        for fact in said.facts { html.fact(fact.name, fact.value) }
        for effect in said.effects { html.fact("得られた効果", effect) }
        if let source = said.source { html.fact("公表した資料") { $0.citation(source) } }
      }
    }
  }

  /// What the values rest on, one click away.
  private static func write(_ evidence: [TableModel], of name: String, _ html: inout HTML) {
    guard !evidence.isEmpty else { return }
    html.element(.details, [.class("more")]) { html in
      html.element(.summary, text: "「\(name)」の値の根拠（\(evidence.count)件）")
      for table in evidence { html.table(table) }
    }
  }
}
