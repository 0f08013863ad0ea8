import PlanModel
import Testing

@testable import Handbook

@Suite("National plans")
struct NationalPlanTests {
  private func current(_ iso: String) throws -> String? {
    NationalPlan.current(on: try #require(CalendarDate(iso: iso)))?.decidedOn.description
  }

  @Test("are listed from the oldest to the newest, each with a readable day")
  func listIsSorted() {
    let days: [CalendarDate] = NationalPlan.all.map(\.decidedOn)
    #expect(days == days.sorted())
    #expect(Set(days).count == 10)
  }

  @Test("are in force from the day of their decision until the next")
  func currentChangesOnTheDay() throws {
    #expect(try current("2017-05-29") == nil)
    #expect(try current("2017-05-30") == "2017-05-30")
    #expect(try current("2018-06-14") == "2017-05-30")
    #expect(try current("2018-06-15") == "2018-06-15")
    #expect(try current("2026-11-23") == "2025-06-13")
  }

  @Test("carry the new title since 2021")
  func titles() {
    for plan in NationalPlan.all {
      #expect(plan.title.contains("重点計画") == (plan.decidedOn.year >= 2021))
    }
  }

  @Test("are found by the day of their decision")
  func foundByDay() throws {
    #expect(NationalPlan.decided(on: try #require(CalendarDate(iso: "2022-06-07")))?.edition == "2022年版")
    #expect(NationalPlan.decided(on: try #require(CalendarDate(iso: "2022-06-08"))) == nil)
  }
}
