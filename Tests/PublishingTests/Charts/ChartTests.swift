import Foundation
import PlanModel
import Testing

@testable import Publishing

@Suite("Charts")
struct ChartTests {
  private static func indicator(
    _ baseline: Decimal?, _ targets: [(Int, Decimal)], _ fill: (inout Indicator) -> Void = { _ in }
  ) -> Indicator {
    Indicator(id: "i", title: "指標") { indicator in
      indicator.baseline = baseline.map { Baseline(value: $0, period: .fiscalYear(FiscalYear(2023))) }
      indicator.targets = targets.map { Target(value: $1, deadline: .by(.fiscalYear(FiscalYear($0)))) }
      fill(&indicator)
    }
  }

  private static func value(_ year: Int, _ value: ObservedValue) -> Observation {
    Observation(indicator: "i", period: .fiscalYear(FiscalYear(year)), value: value)
  }

  private static func drawn(_ model: IndicatorChartModel) -> String {
    var html = HTML()
    IndicatorChartView(model).write(into: &html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test("show a way before anything is measured")
  func noActuals() throws {
    let model = try #require(
      IndicatorChartModel(Self.indicator(10, [(2028, 50)]), observations: [], planSpan: nil))
    #expect(model.actuals.isEmpty)
    #expect(model.way.count == 2)
    #expect(model.description.contains("実績値はまだありません"))
  }

  @Test("are left out when there is no number")
  func nothing() {
    let words = Self.indicator(nil, []) { $0.targets = [Target(statement: "体制が整っている")] }
    #expect(IndicatorChartModel(words, observations: [Self.value(2024, .text("良い"))], planSpan: nil) == nil)
    #expect(IndicatorChartModel(words, observations: [Self.value(2024, .notMeasured)], planSpan: nil) == nil)
  }

  @Test("part the line where a year was not measured")
  func gap() throws {
    let observations = [
      Self.value(2021, .number(1)), Self.value(2022, .number(2)), Self.value(2023, .notMeasured),
      Self.value(2024, .number(3)),
    ]
    let model = try #require(
      IndicatorChartModel(Self.indicator(nil, []), observations: observations, planSpan: nil))
    #expect(model.actuals.map(\.count) == [2, 1])
    #expect(model.gaps.count == 1)
    #expect(Self.drawn(model).contains("値なし"))
  }

  @Test("draw provisional values hollow")
  func provisional() throws {
    var observation = Self.value(2024, .number(12))
    observation.status = .provisional
    let model = try #require(
      IndicatorChartModel(Self.indicator(10, [(2028, 50)]), observations: [observation], planSpan: nil))
    #expect(Self.drawn(model).contains("provisional-mark"))
  }

  /// Baseline, target and actual value.
  private static let cases: [[Decimal]] = [
    [5, 5, 5], [0, 0, 0], [-10, -50, -20], [-10, 10, 0], [1, 1_000_000_000_000, 5], [100, 0, 50],
    [Decimal(string: "0.000001") ?? 0, Decimal(string: "0.000002") ?? 0, 0], [Decimal(string: "1e40") ?? 0, 3, 2],
  ]

  @Test("keep every coordinate inside the picture", arguments: cases)
  func inside(_ numbers: [Decimal]) throws {
    let model = try #require(
      IndicatorChartModel(
        Self.indicator(numbers[0], [(2028, numbers[1])]), observations: [Self.value(2024, .number(numbers[2]))],
        planSpan: nil))
    let drawing = Self.drawn(model)
    for name in ["cx", "cy", "x1", "x2", "y1", "y2", "x", "y"] {
      for part in drawing.components(separatedBy: " \(name)=\"").dropFirst() {
        let number = try #require(Double(part.prefix { $0 != "\"" }))
        #expect(number >= 0 && number <= 460, "\(name)")
      }
    }
  }

  @Test("name round ticks", arguments: [([0.0, 100], ["0", "20", "100"]), ([0, 9], ["0", "2", "10"])])
  func ticks(_ values: [Double], _ expected: [String]) {
    let axis = ValueAxis(around: values)
    let labels = axis.ticks.map(axis.label)
    for label in expected { #expect(labels.contains(label), "\(labels)") }
  }

  @Test("say large values in 万 and 億")
  func largeTicks() {
    let axis = ValueAxis(around: [0, 4_000_000])
    #expect(axis.ticks.map(axis.label).contains("100万"))
    let larger = ValueAxis(around: [0, 400_000_000])
    #expect(larger.ticks.map(larger.label).contains("1億"))
  }

  @Test("axes hold all values and have few ticks")
  func axes() {
    var generator = PlanGenerator(seed: 7)
    for _ in 0..<500 {
      let values = (0..<3).map { _ in NSDecimalNumber(decimal: generator.decimal()).doubleValue }
      let axis = ValueAxis(around: values)
      #expect((2...13).contains(axis.ticks.count), "\(values)")
      for value in values { #expect((-0.001...1.001).contains(axis.share(value)), "\(values)") }
    }
  }

  @Test("labels never cover one another")
  func labels() {
    var placer = LabelPlacer(left: 0, right: 400, top: 0, bottom: 200)
    let places = (0..<6).compactMap { _ in placer.place(width: 80, size: 13, x: 200, y: 100) }
    #expect(places.count >= 3)
    for (place, first) in places.enumerated() {
      for second in places[(place + 1)...] {
        #expect((first.x - second.x).magnitude >= 80 || (first.y - second.y).magnitude >= 13)
      }
    }
  }

  @Test("schedules are drawn over the years of the plan and in either order")
  func schedule() throws {
    let items = [ScheduleItem(title: "準備", first: FiscalYear(2026), last: FiscalYear(2025))]
    let chart = try #require(
      ScheduleChart(title: "施策", items: items, planSpan: SamplePlan.span, on: SamplePlan.date))
    var html = HTML()
    chart.write(into: &html)
    let text = String(decoding: html.bytes, as: UTF8.self)
    #expect(text.contains("R6") && text.contains("R10"))
    #expect(text.contains("準備は令和7年度（2025年度）から令和8年度（2026年度）まで"))
    #expect(ScheduleChart(title: "施策", items: [], planSpan: nil, on: SamplePlan.date) == nil)
  }
}
