import Foundation
import PlanModel
import Testing

@testable import Evaluation

@Suite("Late measures and what they endanger")
struct LateMeasuresTests {
  private func measure(
    _ id: RecordID<Measure>, on needs: [RecordID<Measure>] = [], _ fill: (inout Measure) -> Void = { _ in }
  )
    -> Measure
  {
    Measure(id: id, title: id.rawValue) {
      $0.dependsOn = needs
      $0.indicators = [Indicator(id: RecordID("i-" + id.rawValue), title: "指標")]
      fill(&$0)
    }
  }

  private func late(_ measures: [Measure], _ paces: [String: Pace] = [:], _ fill: (inout Plan) -> Void = { _ in })
    -> [LateMeasure]
  {
    let plan = Plan(id: "p", title: "") {
      $0.measures = measures
      fill(&$0)
    }
    let assessments = paces.map { id, pace in
      IndicatorAssessment(
        indicator: RecordID("i-" + id), latest: nil, target: nil, ratio: .undefined(.noTarget),
        baselineRelative: .undefined(.noTarget), expected: .undefined(.noTarget), pace: pace, reason: "")
    }
    return Evaluator.outlook(of: plan, assessments: assessments, on: day("2025-06-01")).lateMeasures
  }

  @Test("behind, worse and overdue are late; the rest is not", arguments: Pace.allCases)
  func paces(_ pace: Pace) {
    let found = late([measure("a")], ["a": pace])
    #expect(found.isEmpty == ![.behind, .worse, .overdue].contains(pace))
  }

  @Test("a late measure endangers what leans on it, through others too, and circles end")
  func endangered() {
    let measures = [
      measure("a", on: ["d"]), measure("b", on: ["a"]), measure("c", on: ["b"]), measure("d", on: ["c"]),
      measure("e", on: ["c"]), measure("f"),
    ]
    #expect(late(measures, ["b": .behind]).map(\.endangers) == [["a", "c", "d", "e"]])
    #expect(late(measures, ["f": .behind]).map(\.endangers) == [[]])
  }

  @Test("a schedule that is over makes late, unless all is reached or a review ended the measure")
  func schedules() {
    let past = measure("a") { $0.schedule = [ScheduleItem(title: "", first: FiscalYear(2023), last: FiscalYear(2024))] }
    #expect(late([past]).first?.reasons.first?.contains("令和6年度") == true)
    #expect(late([past], ["a": .reached]).isEmpty)
    var running = past
    running.schedule[0].last = FiscalYear(2025)
    #expect(late([running]).isEmpty)
    var ended = past
    ended.reviews = [Review(fiscalYear: FiscalYear(2024)) { $0.nextStep = "終了" }]
    let round = YearlyRound(directions: [ReviewDirection(label: "終了", consequence: .end)])
    #expect(late([ended]) { $0.yearlyRound = round }.isEmpty)
    #expect(late([ended]).count == 1)
  }

  @Test("a measure that waits for its condition is not late")
  func waiting() {
    let waiting = measure("a") { $0.priority = .later(condition: nil) }
    #expect(late([waiting], ["a": .overdue]).isEmpty)
  }
}
