/// The explanation of marks below a chart, in as many rows as its width needs.
struct ChartLegend {
  /// A kind of mark.
  enum Item: String {
    case actual = "実績"
    case provisional = "実績（速報）"
    case target = "目標と見込みの線"
    case level = "毎年度の目標"
    case baseline = "基準値"
    case gap = "値なし"
    case forecast = "見通しとその幅"
  }

  let items: [Item]
  let width: Double
  let size: Double
  private static let rowHeight = 20.0
  private static let signWidth = 30.0

  /// The height of all rows.
  var height: Double { Double(rows.count) * Self.rowHeight + 4 }

  private func itemWidth(_ item: Item) -> Double {
    Self.signWidth + ChartText.width(item.rawValue, size: size) + 16
  }

  private var rows: [[Item]] {
    var rows: [[Item]] = []
    var used = width + 1
    for item in items {
      let step = itemWidth(item)
      if used + step > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(item)
      used += step
    }
    return rows
  }

  /// Writes the legend with its upper left corner at `x`, `y`.
  func write(into html: inout HTML, x: Double, y: Double) {
    for (line, row) in rows.enumerated() {
      var place = x
      let middle = y + Double(line) * Self.rowHeight + 8
      for item in row {
        writeSign(item, x: place + 12, y: middle, &html)
        html.chartText(item.rawValue, x: place + Self.signWidth, y: middle + 4.5, "legend", anchor: "start")
        place += itemWidth(item)
      }
    }
  }

  private func writeSign(_ item: Item, x: Double, y: Double, _ html: inout HTML) {
    switch item {
    case .actual:
      html.chartLine(x - 12, y, x + 12, y, "actual-line")
      html.chartCircle(x, y, 4.5, "actual-mark")
    case .provisional: html.chartCircle(x, y, 4.5, "provisional-mark")
    case .target:
      html.chartLine(x - 12, y, x + 12, y, "target-line")
      html.chartDiamond(x, y, 6.5, "target-mark")
    case .level: html.chartLine(x - 12, y, x + 12, y, "target-line")
    case .baseline: html.chartSquare(x, y, 6, "baseline-mark")
    case .gap: html.chartCross(x, y, 4, "gap-mark")
    case .forecast:
      html.chartRect(x - 12, y - 5, 24, 10, "forecast-band")
      html.chartLine(x - 12, y, x + 12, y, "forecast-line")
    }
  }
}
