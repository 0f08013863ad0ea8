import PlanModel

/// Which of the plan's measures lean on which, and what late ones endanger.
struct MeasuresDependencies {
  private let chart: DependencyChart?
  private let table: TableModel

  /// The section; nil when no measure leans on another.
  init?(_ context: SiteContext) {
    let graph = context.dependencies
    guard !graph.isEmpty else { return nil }
    let linked = Set(graph.edges.flatMap { [$0.from, $0.to] })
    let shown = context.measures.map(\.measure.id).filter { linked.contains($0) }
    chart = DependencyChart(
      graph, showing: shown, late: Set(context.outlook.lateMeasures.map(\.measure)), title: "施策の関わり合い"
    ) { context.measure($0)?.measure.numberedTitle ?? $0.rawValue }
    let rows = shown.compactMap { id -> [TableModel.Cell]? in
      guard let entry = context.measure(id) else { return nil }
      let needs = graph.needs(of: id).compactMap { context.measure($0)?.link }
      let late = context.outlook.lateness(of: id)
      let endangers = (late?.endangers ?? []).compactMap { context.measure($0)?.link }
      return [
        .link(entry.link), needs.isEmpty ? .nothing : .links(needs),
        late == nil ? .nothing : .text(DependencyChart.lateWord), endangers.isEmpty ? .nothing : .links(endangers),
      ]
    }
    table = TableModel(
      caption: "施策の前提と、遅れが影響するおそれのある施策",
      columns: [
        .init("施策"), .init("前提となる施策"), .init("状況", isNarrow: true), .init("遅れが影響するおそれのある施策"),
      ], rows: rows)
  }

  /// Writes the section.
  func write(into html: inout HTML) {
    html.section("施策の関わり合い", id: "dependencies") { html in
      html.element(.p, text: "左の施策が右の施策の前提です。前提となる施策が遅れると、右の施策にも影響するおそれがあります。")
      if let chart { html.element(.figure, [.class("graph-figure")]) { chart.write(into: &$0) } }
      html.table(table)
    }
  }
}
