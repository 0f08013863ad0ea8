import PlanModel

/// The steps of a measure as bars over fiscal years (工程表), each under its own title so that it also fits a phone.
struct ScheduleChart {
  private let title: String
  private let items: [ScheduleItem]
  private let first: Int
  private let last: Int
  /// The fiscal year in which the page is read.
  private let present: Int?
  private let width = 440.0
  private let size = 13.0

  /// A chart of the steps; nil without any. Years reach over the plan's span; more than 30 are not drawn. The year of
  /// `date` is marked.
  init?(title: String, items: [ScheduleItem], planSpan: DateSpan?, on date: CalendarDate?) {
    guard !items.isEmpty else { return nil }
    let years = items.flatMap { [$0.first.startYear, $0.last.startYear] }
    let span = planSpan.map { [$0.first.fiscalYear.startYear, $0.last.fiscalYear.startYear] } ?? []
    guard let low = (years + span).min(), let high = (years + span).max() else { return nil }
    guard high - low < 30 else { return nil }
    self.title = title
    self.items = items
    first = low
    last = high
    present = date?.fiscalYear.startYear
  }

  private var yearWidth: Double { (width - 4) / Double(last - first + 1) }

  /// Writes the drawing.
  func write(into html: inout HTML) {
    let rows = items.map { ChartText.lines($0.title, width: width - 8, size: size, count: 2) }
    let heights = rows.map { Double($0.count) * 18 + 26 }
    let height = 46 + heights.reduce(0, +) + 4
    html.drawing(
      "chart schedule-chart", width: width, height: height, title: "「\(title)」の工程", description: description
    ) { html in
      writeYears(height: height, &html)
      var top = 46.0
      for (place, item) in items.enumerated() {
        for (line, text) in rows[place].enumerated() {
          html.chartText(text, x: 4, y: top + 15 + Double(line) * 18, "step-title", anchor: "start")
        }
        writeBar(item, y: top + Double(rows[place].count) * 18 + 3, &html)
        top += heights[place]
      }
    }
  }

  private func x(_ year: Int) -> Double { 2 + Double(year - first) * yearWidth }

  private func writeYears(height: Double, _ html: inout HTML) {
    if let present, present >= first, present <= last {
      html.chartRect(x(present), 0, yearWidth, height, "present-year")
    }
    let step = yearWidth >= 34 ? 1 : yearWidth >= 17 ? 2 : 5
    for year in first...last {
      html.chartLine(x(year), 40, x(year), height, "grid")
      guard (year - first) % step == 0 else { continue }
      let middle = x(year) + yearWidth / 2
      html.chartText(Wareki.shortText(FiscalYear(year)), x: middle, y: 15, "tick", anchor: "middle")
      html.chartText(String(year), x: middle, y: 31, "tick small", anchor: "middle")
    }
    html.chartLine(x(last + 1), 40, x(last + 1), height, "grid")
    html.chartLine(2, 40, x(last + 1), 40, "axis")
  }

  private func writeBar(_ item: ScheduleItem, y: Double, _ html: inout HTML) {
    let begin = min(item.first, item.last).startYear
    let end = max(item.first, item.last).startYear
    let left = x(begin) + 3
    html.chartRect(left, y, x(end + 1) - 3 - left, 13, radius: 4, "step-bar")
  }

  private var description: String {
    let steps = items.map { "\($0.title)は\(FigureText.years(min($0.first, $0.last), max($0.first, $0.last)))" }
    return steps.joined(separator: "、") + "。"
  }
}
