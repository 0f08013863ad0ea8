import PlanModel

/// The chain from what is done to what it changes, as a picture: a column for each step, an arrow for each link, and a
/// dashed box with the reason for a step that is not there.
struct OutcomeChainChart {
  private let chain: OutcomeChain
  private let title: String
  private let graph: LayeredGraph

  /// The chart of `chain`; nil where nothing leads anywhere or there is too much for a picture.
  init?(_ chain: OutcomeChain, title: String) {
    guard chain.isConnected || !chain.missing.isEmpty else { return nil }
    let steps = chain.steps
    let columns = Dictionary(steps.enumerated().map { ($1, $0) }) { first, _ in first }
    var boxes = chain.nodes.map { node -> LayeredGraph.Box in
      LayeredGraph.Box(
        id: node.indicator.rawValue, column: columns[node.step] ?? 0, text: node.title, note: Self.note(node),
        kind: .plain)
    }
    var lines = chain.edges.map {
      LayeredGraph.Line(from: $0.from.rawValue, to: $0.to.rawValue, isDashed: false)
    }
    for (place, missing) in chain.missing.enumerated() {
      // No id of an indicator has a space.
      let id = "missing \(place)"
      let text = missing.reason.map { "指標なし：" + $0 } ?? "指標なし（理由の記載なし）"
      boxes.append(
        LayeredGraph.Box(id: id, column: columns[missing.step] ?? 0, text: text, note: nil, kind: .missing))
      guard let after = missing.after else { continue }
      let isBefore = chain.nodes.first { $0.indicator == after }.map { $0.step > missing.step } ?? false
      lines.append(
        LayeredGraph.Line(
          from: isBefore ? id : after.rawValue, to: isBefore ? after.rawValue : id, isDashed: true))
    }
    guard let graph = LayeredGraph(columns: steps.map(\.label), boxes: boxes, lines: lines) else { return nil }
    self.chain = chain
    self.title = title
    self.graph = graph
  }

  /// Writes the drawing.
  func write(into html: inout HTML) {
    LayeredGraphView(graph: graph, title: "「\(title)」の取組から成果までのつながり", description: description)
      .write(into: &html)
  }

  private static func note(_ node: OutcomeChain.Node) -> String? {
    let words = [node.isSurvey ? "アンケートによる" : nil, node.isOutside ? "ほかの箇所の指標" : nil].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: "・")
  }

  private var description: String {
    let titles = Dictionary(chain.nodes.map { ($0.indicator, $0.title) }) { first, _ in first }
    let links = chain.edges.map { "「\(titles[$0.from] ?? "")」は「\(titles[$0.to] ?? "")」につながります。" }
    let gaps = chain.missing.map { "\($0.step.label)の指標はありません。" }
    return (links + gaps).joined() + "詳しくは表にあります。"
  }
}

/// The chain as a table, which says all that the picture says.
enum OutcomeChainTable {
  static func model(_ chain: OutcomeChain, title: String, in context: SiteContext) -> TableModel {
    var rows: [(step: ChainStep, cells: [TableModel.Cell])] = chain.nodes.map { node in
      let link = context.indicatorLink(node.indicator) ?? PageLink(node.title, .indicators)
      let next = chain.edges.filter { $0.from == node.indicator }.compactMap { context.indicatorLink($0.to) }
      let words = [
        node.isSurvey ? "アンケートによる" : nil, node.isOutside ? "ほかの箇所の指標" : nil, node.remark,
      ].compactMap { $0 }
      return (
        node.step,
        [
          .text(node.step.label), .link(link), next.isEmpty ? .nothing : .links(next),
          words.isEmpty ? .nothing : .text(words.joined(separator: "、")),
        ]
      )
    }
    for missing in chain.missing {
      let reason = missing.reason.map { "理由：" + $0 } ?? "理由の記載なし"
      rows.append((missing.step, [.text(missing.step.label), .text("指標なし"), .nothing, .text(reason)]))
    }
    let ordered = rows.enumerated().sorted { ($0.element.step, $0.offset) < ($1.element.step, $1.offset) }
    return TableModel(
      caption: "「\(title)」の取組から成果までのつながり",
      columns: [.init("段階", isNarrow: true), .init("指標"), .init("つながる先"), .init("備考")],
      rows: ordered.map(\.element.cells))
  }
}
