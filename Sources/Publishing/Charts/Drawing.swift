/// The strokes that charts are made of. Colours and widths come from the style sheet by class.
extension HTML {
  /// Writes a drawing with its title and a description of what it shows.
  mutating func drawing(
    _ names: String, width: Double, height: Double, title: String, description: String?,
    _ content: (inout HTML) -> Void
  ) {
    let titleID = uniqueID("chart-title")
    var ids = titleID
    var descriptionID: String?
    if description != nil {
      let id = uniqueID("chart-text")
      descriptionID = id
      ids += " " + id
    }
    let box = "0 0 \(ChartText.coordinate(width)) \(ChartText.coordinate(height))"
    element(.svg, [.class(names), HTMLAttribute("viewBox", box), .role("img"), .labelledBy(ids)]) { html in
      html.element(.title, [.id(titleID)], text: title)
      if let description, let descriptionID { html.element(.desc, [.id(descriptionID)], text: description) }
      content(&html)
    }
  }

  mutating func chartText(_ text: String, x: Double, y: Double, _ name: String, anchor: String) {
    let attributes = [
      HTMLAttribute("x", ChartText.coordinate(x)), HTMLAttribute("y", ChartText.coordinate(y)),
      HTMLAttribute("text-anchor", anchor), .class(name),
    ]
    element(.svgText, attributes, text: text)
  }

  mutating func chartLine(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ name: String) {
    empty(
      .line,
      [
        HTMLAttribute("x1", ChartText.coordinate(x1)), HTMLAttribute("y1", ChartText.coordinate(y1)),
        HTMLAttribute("x2", ChartText.coordinate(x2)), HTMLAttribute("y2", ChartText.coordinate(y2)), .class(name),
      ])
  }

  mutating func chartPolyline(_ points: [(Double, Double)], _ name: String) {
    let text = points.map { ChartText.coordinate($0.0) + "," + ChartText.coordinate($0.1) }.joined(separator: " ")
    empty(.polyline, [HTMLAttribute("points", text), .class(name)])
  }

  mutating func chartCircle(_ x: Double, _ y: Double, _ radius: Double, _ name: String) {
    empty(
      .circle,
      [
        HTMLAttribute("cx", ChartText.coordinate(x)), HTMLAttribute("cy", ChartText.coordinate(y)),
        HTMLAttribute("r", ChartText.coordinate(radius)), .class(name),
      ])
  }

  mutating func chartRect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, radius: Double = 0, _ name: String
  ) {
    var attributes = [
      HTMLAttribute("x", ChartText.coordinate(x)), HTMLAttribute("y", ChartText.coordinate(y)),
      HTMLAttribute("width", ChartText.coordinate(max(width, 0))),
      HTMLAttribute("height", ChartText.coordinate(max(height, 0))), .class(name),
    ]
    if radius > 0 { attributes.append(HTMLAttribute("rx", ChartText.coordinate(radius))) }
    empty(.rect, attributes)
  }

  mutating func chartSquare(_ x: Double, _ y: Double, _ half: Double, _ name: String) {
    chartRect(x - half, y - half, half * 2, half * 2, name)
  }

  mutating func chartDiamond(_ x: Double, _ y: Double, _ half: Double, _ name: String) {
    let corners = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
    chartPath(corners.map { ChartText.coordinate($0.0) + " " + ChartText.coordinate($0.1) }, isClosed: true, name)
  }

  mutating func chartCross(_ x: Double, _ y: Double, _ half: Double, _ name: String) {
    chartLine(x - half, y - half, x + half, y + half, name)
    chartLine(x - half, y + half, x + half, y - half, name)
  }

  /// A small triangle whose base stands at `x`, `y`.
  mutating func chartArrowHead(_ x: Double, _ y: Double, toLeft: Bool, _ name: String) {
    let tip = toLeft ? x - 7 : x + 7
    let corners = [(x, y - 4), (tip, y), (x, y + 4)]
    chartPath(corners.map { ChartText.coordinate($0.0) + " " + ChartText.coordinate($0.1) }, isClosed: true, name)
  }

  /// A closed shape through `points`.
  mutating func chartPolygon(_ points: [(Double, Double)], _ name: String) {
    chartPath(points.map { ChartText.coordinate($0.0) + " " + ChartText.coordinate($0.1) }, isClosed: true, name)
  }

  private mutating func chartPath(_ corners: [String], isClosed: Bool, _ name: String) {
    empty(.path, [HTMLAttribute("d", "M" + corners.joined(separator: "L") + (isClosed ? "z" : "")), .class(name)])
  }
}
