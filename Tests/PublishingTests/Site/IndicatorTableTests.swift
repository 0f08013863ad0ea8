import Foundation
import PlanModel
import Testing

@testable import Publishing

@Suite("Figures in words")
struct IndicatorTableTests {
  @Test("actual value and goal of one year stand in one row")
  func oneRow() {
    let indicator = Indicator(id: "i", title: "利用率") { indicator in
      indicator.unit = "％"
      indicator.baseline = Baseline(value: 10, period: .fiscalYear(FiscalYear(2023)))
      indicator.targets = [
        Target(value: 20, deadline: .by(.fiscalYear(FiscalYear(2024)))),
        Target(value: 40, comparator: .atLeast, deadline: .by(.fiscalYear(FiscalYear(2026)))),
      ]
    }
    let observations = [
      Observation(indicator: "i", period: .fiscalYear(FiscalYear(2023)), value: .number(10)),
      Observation(indicator: "i", period: .fiscalYear(FiscalYear(2024)), value: .number(18)),
    ]
    let table = IndicatorTable(indicator, observations).model
    #expect(table.rows.count == 3)
    var html = HTML()
    html.table(table)
    let text = PageInspector(html.bytes).text
    for word in ["基準値", "18％", "20％", "40％以上", "最終の目標"] { #expect(text.contains(word), "\(word)") }
  }

  @Test("the reasons for a missing value stay apart")
  func missing() {
    let indicator = Indicator(id: "i", title: "利用率")
    let words = [ObservedValue.notMeasured, .notReported, .none, .secret, .number(0)].map { value in
      FigureText.observed(Observation(indicator: "i", period: .fiscalYear(FiscalYear(2024)), value: value), indicator)
    }
    #expect(words == ["未計測", "未報告", "該当なし（-）", "秘匿（x）", "0"])
  }

  @Test("a printed form is shown, with its unit once")
  func printed() {
    let indicator = Indicator(id: "i", title: "表の数") { $0.unit = "表" }
    #expect(FigureText.target(Target(value: 100, asPrinted: "約100表"), indicator) == "約100表")
    #expect(FigureText.target(Target(value: 100, asPrinted: "約100"), indicator) == "約100表")
    #expect(FigureText.target(Target(value: 100, comparator: .atLeast), indicator) == "100表以上")
  }

  @Test("a relative target says against what")
  func relative() {
    let target = Target(relative: RelativeTarget(percent: -10, reference: .fiscalYear(FiscalYear(2023))))
    #expect(FigureText.relative(target) == "令和5年度（2023年度）比10％減")
  }
}
