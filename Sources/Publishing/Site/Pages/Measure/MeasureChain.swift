import PlanModel

/// A measure's way from what is done to what it changes, as picture and table.
struct MeasureChain {
  let chart: OutcomeChainChart?
  let table: TableModel
  /// What to keep in mind when reading the outcomes.
  let remarks: [String]

  /// The chain of `measure`; nil when it has no indicators that are a step of it.
  init?(_ measure: Measure, in context: SiteContext) {
    let chain = OutcomeChain(measure.indicators, all: context.allIndicators.map(\.indicator))
    guard !chain.nodes.isEmpty else { return nil }
    chart = OutcomeChainChart(chain, title: measure.title)
    table = OutcomeChainTable.model(chain, title: measure.title, in: context)
    var remarks: [String] = []
    if !chain.outcomesBySurveyAlone.isEmpty { remarks.append("成果は、アンケートの結果だけで測っています。") }
    if chain.missing.contains(where: { $0.reason == nil }) {
      remarks.append("つながりの途中に、指標がなく、その理由の記載もない段階があります。")
    }
    self.remarks = remarks
  }

  /// Writes the section.
  func write(into html: inout HTML) {
    html.section("取組から成果までのつながり", id: "chain") { html in
      html.element(.p, text: "行ったことが、どのような変化につながると見込んでいるかを示します。")
      for remark in remarks { html.element(.p, [.class("note")], text: remark) }
      if let chart { html.element(.figure, [.class("graph-figure")]) { chart.write(into: &$0) } }
      html.table(table)
    }
  }
}
