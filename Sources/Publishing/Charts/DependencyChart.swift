import PlanModel

/// Which measures lean on which, as a picture: what is needed stands to the left of what needs it.
struct DependencyChart {
  /// What stands beside a measure that is late; the two parts are not torn apart.
  static let lateWord = "▲\u{A0}遅れ"

  private let graph: LayeredGraph
  private let title: String
  private let description: String

  /// The chart of the measures in `shown`, of which `present` is the one that the page is about; nil without any link
  /// among them.
  init?(
    _ dependencies: MeasureDependencies, showing shown: [RecordID<Measure>], present: RecordID<Measure>? = nil,
    late: Set<RecordID<Measure>>, title: String, name: (RecordID<Measure>) -> String
  ) {
    let ids = Set(shown)
    let edges = dependencies.edges.filter { ids.contains($0.from) && ids.contains($0.to) }
    guard !edges.isEmpty else { return nil }
    let depths = dependencies.depths
    let used = Set(shown.compactMap { depths[$0] }).sorted()
    let columns = Dictionary(used.enumerated().map { ($1, $0) }) { first, _ in first }
    let boxes = shown.map { id -> LayeredGraph.Box in
      LayeredGraph.Box(
        id: id.rawValue, column: depths[id].flatMap { columns[$0] } ?? 0, text: name(id),
        note: late.contains(id) ? DependencyChart.lateWord : nil, kind: id == present ? .present : .plain)
    }
    let lines = edges.map { LayeredGraph.Line(from: $0.from.rawValue, to: $0.to.rawValue, isDashed: false) }
    let heads = used.indices.map { $0 == 0 ? "前提となる施策" : $0 == used.count - 1 ? "前提とする施策" : "" }
    guard let graph = LayeredGraph(columns: heads, boxes: boxes, lines: lines) else { return nil }
    self.graph = graph
    self.title = title
    description =
      edges.map { "「\(name($0.from))」は「\(name($0.to))」の前提です。" }.joined()
      + shown.filter { late.contains($0) }.map { "「\(name($0))」は遅れています。" }.joined()
  }

  /// Writes the drawing.
  func write(into html: inout HTML) {
    LayeredGraphView(graph: graph, title: title, description: description).write(into: &html)
  }
}
