import Foundation
import PlanModel
import Testing

@testable import Publishing

@Suite("The forecast in a chart")
struct ForecastChartTests {
  private let indicator = Indicator(id: "i", title: "利用率") {
    $0.unit = "％"
    $0.targets = [Target(value: 70, deadline: .by(.fiscalYear(FiscalYear(2028))))]
  }

  private let values = (2021...2025).map {
    Observation(indicator: "i", period: .fiscalYear(FiscalYear($0)), value: .number(Decimal($0 - 2000)))
  }

  private let forecast = Forecast(
    day: FiscalYear(2028).lastDay, value: 28, low: 20, high: 96, confidence: 80, valuesUsed: 5, prospect: .open,
    sentence: "見通しの文です。")

  private func drawn(_ model: IndicatorChartModel) -> String {
    var html = HTML()
    IndicatorChartView(model).write(into: &html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test("is drawn as a band with its interval, named in the legend and told in words")
  func band() throws {
    let model = try #require(
      IndicatorChartModel(indicator, observations: values, planSpan: nil, forecast: forecast))
    #expect(model.values.share(96) <= 1)
    #expect(model.description.hasSuffix("見通しの文です。"))
    let text = drawn(model)
    for name in ["forecast-band", "forecast-line", "forecast-range", "見通しとその幅"] { #expect(text.contains(name)) }
  }

  @Test("leaves no trace where there is none")
  func none() throws {
    let text = drawn(try #require(IndicatorChartModel(indicator, observations: values, planSpan: nil)))
    #expect(!text.contains("forecast") && !text.contains("見通し"))
  }

  @Test("of a total shows its interval only, for the values in the chart are single years")
  func total() throws {
    var total = indicator
    total.counting = .yearly
    total.targets[0].deadline = .total(from: FiscalYear(2021), through: FiscalYear(2028))
    let model = try #require(IndicatorChartModel(total, observations: values, planSpan: nil, forecast: forecast))
    #expect(model.forecast?.start == nil)
    #expect(!drawn(model).contains("class=\"forecast-line\" x1") && drawn(model).contains("forecast-range"))
  }
}
