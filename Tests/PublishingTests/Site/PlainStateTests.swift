import Foundation
import PlanModel
import Testing

@testable import Publishing

@Suite("The state of indicators and measures in plain words")
struct PlainStateTests {
  private func indicator(_ id: RecordID<Indicator> = "i", _ direction: Direction = .increase, unit: String = "件")
    -> Indicator
  {
    Indicator(id: id, title: "指標" + id.rawValue) {
      $0.unit = unit
      $0.direction = direction
      $0.baseline = Baseline(value: 10)
    }
  }

  private func assessed(_ pace: Pace, value: Decimal = 20, _ id: RecordID<Indicator> = "i") -> IndicatorAssessment {
    IndicatorAssessment(
      indicator: id, latest: Observation(indicator: id, period: .calendarYear(2025), value: .number(value)),
      target: nil,
      ratio: .undefined(.noTarget), baselineRelative: .undefined(.noTarget), expected: .undefined(.noTarget),
      pace: pace,
      reason: "")
  }

  @Test("names what is counted and which way it goes")
  func onPace() {
    #expect(PlainState.sentence(indicator(), assessed(.onPace)) == "目標の件数に向けて順調に増えています。")
    #expect(
      PlainState.sentence(indicator("i", .decrease, unit: "時間"), assessed(.onPace, value: 5)) == "目標の時間に向けて順調に減っています。")
    #expect(PlainState.sentence(indicator("i", .keep), assessed(.onPace)) == "目標の水準を保っています。")
    #expect(PlainState.sentence(indicator(unit: "％"), assessed(.reached)) == "目標の割合に達しました。")
  }

  @Test("says what is wrong without softening it")
  func troubles() {
    #expect(PlainState.sentence(indicator(), assessed(.behind)) == "増えていますが、この時期に見込んだ件数には届いていません。")
    #expect(PlainState.sentence(indicator(), assessed(.behind, value: 10)) == "この時期に見込んだ件数には届いていません。")
    #expect(PlainState.sentence(indicator(), assessed(.worse, value: 5)) == "始めたときより減っており、目標から遠ざかっています。")
    #expect(PlainState.sentence(indicator(unit: "人"), assessed(.overdue)) == "期限を過ぎましたが、目標の人数に達していません。")
  }

  private func measure(_ paces: Pace...) -> String? {
    let found = paces.enumerated().map { assessed($1, RecordID("\($0)")) }
    let indicators = paces.indices.map { indicator(RecordID("\($0)")) }
    return PlainState.sentence(indicators) { id in found.first { $0.indicator == id } }
  }

  @Test("a measure in one sentence")
  func measures() {
    #expect(PlainState.sentence([]) { _ in nil } == nil)
    #expect(measure(.onPace, .notMeasured) == "「指標0」は、目標の件数に向けて順調に増えています。")
    #expect(measure(.reached, .reached) == "2つの指標が全て目標に達しました。")
    #expect(measure(.onPace, .reached, .onPace) == "3つの指標が全て順調で、うち1つは目標に達しました。")
    #expect(measure(.onPace, .behind, .reached) == "3つの指標のうち2つは順調ですが、「指標1」は遅れています。")
    #expect(measure(.onPace, .behind, .worse) == "3つの指標のうち1つは順調ですが、2つは遅れているか後退しています。")
    #expect(measure(.behind, .behind) == "2つの指標がいずれも、遅れています。")
    #expect(measure(.overdue, .behind) == "2つの指標がいずれも、遅れているか後退しています。")
    #expect(measure(.notMeasured, .cannotTell)?.hasSuffix("順調かどうかは分かりません。") == true)
  }

  @Test("every pace gives a whole sentence", arguments: Pace.allCases, Direction.allCases)
  func whole(_ pace: Pace, _ direction: Direction) {
    let text = PlainState.sentence(indicator("i", direction), assessed(pace))
    #expect(text.hasSuffix("。") && !text.contains("。。") && !text.contains("、、"))
  }
}
