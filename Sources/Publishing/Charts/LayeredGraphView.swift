/// Draws a ``LayeredGraph``, in a region that scrolls sideways where the screen is narrow.
struct LayeredGraphView {
  let graph: LayeredGraph
  let title: String
  /// Everything that the picture says, in words.
  let description: String

  /// Writes the drawing.
  func write(into html: inout HTML) {
    let size = "graph-\(min(max(graph.columns.count, 1), 8))"
    let region: [HTMLAttribute] = [.class("graph-region"), .role("region"), .label(title + "の図"), .focusable]
    html.element(.div, region) { html in
      html.drawing(
        "chart layered-graph " + size, width: graph.width, height: graph.height, title: title, description: description
      ) { html in
        writeHeads(&html)
        for line in graph.lines { write(line, &html) }
        for box in graph.boxes { write(box, &html) }
      }
    }
  }

  private func writeHeads(_ html: inout HTML) {
    for (column, title) in graph.columns.enumerated() where !title.isEmpty {
      let left = 4 + Double(column) * (LayeredGraph.boxWidth + LayeredGraph.columnGap)
      let lines = ChartText.lines(title, width: LayeredGraph.boxWidth, size: 13, count: 2)
      for (place, line) in lines.enumerated() {
        let y = 14 + Double(place) * 16
        html.chartText(line, x: left + LayeredGraph.boxWidth / 2, y: y, "layer-title", anchor: "middle")
      }
    }
  }

  private func write(_ line: LayeredGraph.PlacedLine, _ html: inout HTML) {
    html.chartPolyline(line.points, line.isDashed ? "edge edge-dashed" : "edge")
    guard let end = line.points.last else { return }
    html.chartArrowHead(end.0, end.1, toLeft: line.pointsLeft, "edge-head")
  }

  private func write(_ placed: LayeredGraph.PlacedBox, _ html: inout HTML) {
    html.chartRect(
      placed.x, placed.y, LayeredGraph.boxWidth, placed.height, radius: 4, "node " + placed.box.kind.rawValue)
    var y = placed.y + 8
    for line in placed.lines {
      y += 17
      html.chartText(line, x: placed.x + 8, y: y - 4, "node-text", anchor: "start")
    }
    for line in placed.noteLines {
      y += 15
      html.chartText(line, x: placed.x + 8, y: y - 3, "small node-note", anchor: "start")
    }
  }
}
