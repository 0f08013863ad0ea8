import PlanModel

/// A small picture of an indicator's way for the front page: the same marks as the large chart, without axes.
struct Sparkline {
  private let model: IndicatorChartModel
  private let width = 240.0
  private let height = 72.0

  init(_ model: IndicatorChartModel) { self.model = model }

  /// Writes the drawing.
  func write(into html: inout HTML) {
    html.drawing(
      "chart sparkline", width: width, height: height, title: "「\(model.title)」の推移", description: model.description
    ) { html in
      html.chartLine(0, height - 4, width, height - 4, "grid")
      if model.way.count > 1 { html.chartPolyline(model.way.map(place), "target-line") }
      if let level = model.level { html.chartLine(0, y(level), width, y(level), "target-line") }
      for stretch in model.measuredStretches where stretch.count > 1 {
        html.chartPolyline(stretch.map(place), "actual-line")
      }
      if let point = model.baseline { html.chartSquare(place(point).0, place(point).1, 4.5, "baseline-mark") }
      if let point = model.targets.last { html.chartDiamond(place(point).0, place(point).1, 6, "target-mark") }
      if let point = model.actuals.last?.last {
        html.chartCircle(place(point).0, place(point).1, 5, point.isProvisional ? "provisional-mark" : "actual-mark")
      }
    }
  }

  private func place(_ point: IndicatorChartModel.Point) -> (Double, Double) {
    (10 + model.time.share(point.period) * (width - 20), y(point.value))
  }

  private func y(_ value: Double) -> Double { height - 12 - model.values.share(value) * (height - 24) }
}
