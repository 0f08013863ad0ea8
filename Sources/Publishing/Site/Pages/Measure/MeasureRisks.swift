import PlanModel

/// What a measure endangers and what endangers it, with the picture of the measures that lean on one another.
struct MeasureRisks {
  let chart: DependencyChart?
  /// Why the measure itself is late; empty when it is not.
  let reasons: [String]
  /// The measures that its lateness endangers.
  let endangers: [PageLink]
  /// The late measures on which it leans.
  let endangeredBy: [PageLink]
  /// All measures in the picture, as links.
  let neighbours: [(link: PageLink, isNeed: Bool, isLate: Bool)]

  init(_ measure: Measure, in context: SiteContext) {
    let graph = context.dependencies
    let late = Set(context.outlook.lateMeasures.map(\.measure))
    let own = context.outlook.lateness(of: measure.id)
    let needs = Self.allNeeds(of: measure.id, graph)
    let users = Set(graph.endangered(by: measure.id))
    let shown = context.measures.map(\.measure.id).filter {
      needs.contains($0) || users.contains($0) || $0 == measure.id
    }
    chart = DependencyChart(
      graph, showing: shown, present: measure.id, late: late, title: "「\(measure.title)」と関わり合う施策"
    ) { context.measure($0)?.measure.numberedTitle ?? $0.rawValue }
    reasons = own?.reasons ?? []
    endangers = (own?.endangers ?? []).compactMap { context.measure($0)?.link }
    endangeredBy = context.outlook.endangering(measure.id).filter { $0.measure != measure.id }
      .compactMap { context.measure($0.measure)?.link }
    neighbours = shown.filter { $0 != measure.id }.compactMap { id in
      context.measure(id).map { ($0.link, needs.contains(id), late.contains(id)) }
    }
  }

  /// Whether there is anything to write.
  var isEmpty: Bool { neighbours.isEmpty }

  /// Writes the section.
  func write(into html: inout HTML) {
    guard !isEmpty else { return }
    html.section("関わり合う施策", id: "dependencies") { html in
      if !endangers.isEmpty {
        html.element(.p, text: "この施策は遅れているため、次の施策にも影響するおそれがあります。\(reasons.joined())")
        html.linkList(endangers)
      }
      if !endangeredBy.isEmpty {
        html.element(.p, text: "前提となる次の施策が遅れているため、この施策に影響するおそれがあります。")
        html.linkList(endangeredBy)
      }
      if let chart { html.element(.figure, [.class("graph-figure")]) { chart.write(into: &$0) } }
      html.table(table)
    }
  }

  private var table: TableModel {
    TableModel(
      caption: "前提となる施策とこの施策を前提とする施策",
      columns: [.init("施策"), .init("関係", isNarrow: true), .init("状況", isNarrow: true)],
      rows: neighbours.map { neighbour in
        [
          .link(neighbour.link), .text(neighbour.isNeed ? "この施策の前提" : "この施策を前提とする"),
          neighbour.isLate ? .text(DependencyChart.lateWord) : .nothing,
        ]
      })
  }

  private static func allNeeds(of id: RecordID<Measure>, _ graph: MeasureDependencies) -> Set<RecordID<Measure>> {
    var seen: Set<RecordID<Measure>> = []
    var open = graph.needs(of: id)
    while let next = open.popLast() {
      if next != id, seen.insert(next).inserted { open += graph.needs(of: next) }
    }
    return seen
  }
}

extension HTML {
  /// Writes links as a list.
  mutating func linkList(_ links: [PageLink]) {
    element(.ul) { html in
      for link in links { html.element(.li) { $0.link(link) } }
    }
  }
}
