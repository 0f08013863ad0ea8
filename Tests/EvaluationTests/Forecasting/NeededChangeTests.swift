import Foundation
import PlanModel
import Testing

@testable import Evaluation

@Suite("The change that a target asks for")
struct NeededChangeTests {
  private func change(_ indicator: Indicator, _ values: [Observation], on date: String = "2025-06-01") -> NeededChange?
  {
    Evaluator.outlook(
      of: indicator, observations: values, planSpan: nil, on: day(date),
      reporting: ReportingState(duePeriod: nil, status: .notDue, ageInDays: nil)
    ).neededChange
  }

  @Test("a target that asks for less than was seen is let pass, one that asks for more is questioned")
  func bothWays() throws {
    let past = [actual(reiwa(3), "40"), actual(reiwa(4), "43"), actual(reiwa(6), "60")]
    let calm = try #require(change(indicator(), past))
    #expect(calm.needed == 10 && calm.largestSoFar == 20 && !calm.isUnprecedented)
    let slow = [actual(reiwa(3), "24"), actual(reiwa(4), "28"), actual(reiwa(6), "33")]
    let steep = try #require(change(indicator(), slow))
    #expect(steep.needed == 37 && steep.largestSoFar == 4 && steep.isUnprecedented)
    #expect(steep.sentence.hasPrefix("目標値70％を達成するには、1年に37.0ポイントずつ増やす必要があります。"))
    #expect(steep.sentence.contains("1年当たり4.0ポイント"))
  }

  @Test("where less is better, falling counts, and never having fallen is said")
  func decrease() throws {
    let falling = try #require(change(indicator(.decrease), [actual(reiwa(4), "60"), actual(reiwa(6), "30")]))
    #expect(falling.needed == -10 && falling.largestSoFar == -15 && !falling.isUnprecedented)
    let rising = try #require(change(indicator(.decrease), [actual(reiwa(4), "71"), actual(reiwa(6), "75")]))
    #expect(rising.largestSoFar == 0 && rising.isUnprecedented)
    #expect(rising.sentence.contains("これまでに減った年はない"))
  }

  @Test("nothing is asked where nothing is left to do, too little is known or a level is kept")
  func silence() {
    let reached = [actual(reiwa(4), "60"), actual(reiwa(6), "70")]
    #expect(change(indicator(), reached) == nil)
    #expect(change(indicator(), [actual(reiwa(6), "40")]) == nil)
    #expect(change(indicator(.keep), [actual(reiwa(4), "60"), actual(reiwa(6), "40")]) == nil)
    #expect(change(indicator(), [actual(reiwa(4), "30"), actual(reiwa(6), "40")], on: "2026-04-01") == nil)
  }

  @Test("群馬県's Wi-Fi rate, seen in the year of its deadline, asked for six times what it had ever done")
  func gunma() throws {
    let row = try #require(RealIndicator.all.first { $0["id"] == "A-02" })
    let earlier = [("2017", "27.6"), ("2018", "29.3")].map { year, value in
      Observation(
        indicator: row.indicator.id, period: .fiscalYear(FiscalYear(Int(year) ?? 0)), value: .number(decimal(value)))
    }
    let found = try #require(change(row.indicator, earlier + row.observations, on: "2019-06-01"))
    #expect(JapaneseNumber.display(found.needed, places: 1) == "40.7")
    #expect(JapaneseNumber.display(found.largestSoFar, places: 1) == "6.9")
    #expect(found.isUnprecedented)
  }
}
