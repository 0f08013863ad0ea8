import PlanModel

/// Draws an ``IndicatorChartModel``. Marks differ in shape and line, not in colour alone.
struct IndicatorChartView {
  private let model: IndicatorChartModel
  private let width = 440.0
  private let size = 13.0
  private let top = 34.0
  private let plotHeight = 190.0
  private let left: Double
  private let right: Double

  init(_ model: IndicatorChartModel) {
    self.model = model
    let labels = model.values.ticks.map { ChartText.width(model.values.label($0), size: 13) }
    left = min(max(labels.max() ?? 0, 24), 90) + 12
    right = width - 34
  }

  private var bottom: Double { top + plotHeight }

  /// Writes the drawing.
  func write(into html: inout HTML) {
    let legend = ChartLegend(items: legendItems, width: width - left, size: size)
    let height = bottom + 50 + legend.height
    html.drawing(
      "chart indicator-chart", width: width, height: height, title: "「\(model.title)」の推移",
      description: model.description
    ) { html in
      writeAxes(&html)
      writeForecast(&html)
      writeLines(&html)
      writeMarks(&html)
      legend.write(into: &html, x: left, y: bottom + 50)
    }
  }

  private func x(_ period: Period) -> Double { x(model.time.share(period)) }
  private func x(_ share: Double) -> Double { left + 10 + share * (right - left - 20) }
  private func y(_ value: Double) -> Double { bottom - model.values.share(value) * plotHeight }

  private func writeAxes(_ html: inout HTML) {
    let hint: String
    switch model.direction {
    case .increase: hint = "（↑ 大きいほど良い）"
    case .decrease: hint = "（↓ 小さいほど良い）"
    case .keep: hint = "（→ 保つのが目標）"
    case nil: hint = ""
    }
    let unit = model.unit.map { "単位：" + $0 } ?? ""
    html.chartText(unit + hint, x: 2, y: 14, "chart-note", anchor: "start")
    for tick in model.values.ticks {
      let height = y(tick)
      html.chartLine(left, height, right, height, tick == 0 ? "axis" : "grid")
      html.chartText(model.values.label(tick), x: left - 8, y: height + 4.5, "tick", anchor: "end")
    }
    html.chartLine(left, bottom, right, bottom, "axis")
    for year in model.time.ticks {
      let place = x(model.time.share(year: year))
      html.chartLine(place, bottom, place, bottom + 5, "axis")
      html.chartText(model.time.eraLabel(year), x: place, y: bottom + 19, "tick", anchor: "middle")
      html.chartText(String(year), x: place, y: bottom + 34, "tick small", anchor: "middle")
    }
    html.chartText(model.time.isFiscal ? "年度" : "年", x: width - 2, y: bottom + 19, "tick", anchor: "end")
  }

  private func writeLines(_ html: inout HTML) {
    if let level = model.level { html.chartLine(left, y(level), right, y(level), "target-line") }
    if model.way.count > 1 { html.chartPolyline(places(model.way), "target-line") }
    for stretch in model.measuredStretches where stretch.count > 1 {
      html.chartPolyline(places(stretch), "actual-line")
    }
  }

  /// A band that opens from the last value, its middle as a dotted line, and the interval at its end.
  private func writeForecast(_ html: inout HTML) {
    guard let band = model.forecast else { return }
    let end = x(band.end)
    if let start = band.start {
      let from = (x(start.period), y(start.value))
      html.chartPolygon([from, (end, y(band.high)), (end, y(band.low))], "forecast-band")
      html.chartLine(from.0, from.1, end, y(band.value), "forecast-line")
    }
    html.chartLine(end, y(band.low), end, y(band.high), "forecast-range")
    html.chartLine(end - 5, y(band.value), end + 5, y(band.value), "forecast-range")
  }

  private func places(_ points: [IndicatorChartModel.Point]) -> [(Double, Double)] {
    points.map { (x($0.period), y($0.value)) }
  }

  /// All lines drawn, for labels to keep away from.
  private var lines: [[(Double, Double)]] {
    let level = model.level.map { [[(left, y($0)), (right, y($0))]] } ?? []
    return level + [places(model.way)] + model.measuredStretches.map(places)
  }

  private func writeMarks(_ html: inout HTML) {
    var placer = LabelPlacer(left: left, right: width, top: 18, bottom: bottom - 1)
    let actuals = model.actuals.flatMap { $0 }
    let marks = [model.baseline].compactMap { $0 } + model.targets + actuals
    for mark in marks { placer.avoid(x: x(mark.period), y: y(mark.value), radius: 6) }
    if let band = model.forecast { placer.avoid(x: x(band.end), y: y(band.value), radius: 6) }
    for line in lines { placer.avoidLine(line) }
    if let point = model.baseline { html.chartSquare(x(point.period), y(point.value), 7, "baseline-mark") }
    for point in model.targets { html.chartDiamond(x(point.period), y(point.value), 6.5, "target-mark") }
    for point in actuals {
      html.chartCircle(x(point.period), y(point.value), 4.5, point.isProvisional ? "provisional-mark" : "actual-mark")
    }
    for period in model.gaps { html.chartCross(x(period), bottom - 8, 4, "gap-mark") }
    let named = [(actuals.last, "実績"), (model.targets.last, "目標"), (model.baseline, "基準")]
    for case (let point?, let word) in named {
      writeLabel("\(word) \(point.label)", at: x(point.period), y(point.value), &placer, &html)
    }
    if let level = model.level, model.targets.isEmpty {
      writeLabel("目標", at: right - 20, y(level), &placer, &html)
    }
  }

  private func writeLabel(
    _ text: String, at x: Double, _ y: Double, _ placer: inout LabelPlacer, _ html: inout HTML
  ) {
    let width = ChartText.width(text, size: size)
    guard width < right - left else { return }
    guard let place = placer.place(width: width, size: size, x: x, y: y) else { return }
    html.chartText(text, x: place.x, y: place.y, "value-label", anchor: "middle")
  }

  private var legendItems: [ChartLegend.Item] {
    var items: [ChartLegend.Item] = []
    let actuals = model.actuals.flatMap { $0 }
    if actuals.contains(where: { !$0.isProvisional }) { items.append(.actual) }
    if actuals.contains(where: \.isProvisional) { items.append(.provisional) }
    if !model.targets.isEmpty { items.append(.target) }
    if model.level != nil { items.append(.level) }
    if model.baseline != nil { items.append(.baseline) }
    if !model.gaps.isEmpty { items.append(.gap) }
    if model.forecast != nil { items.append(.forecast) }
    return items
  }
}
