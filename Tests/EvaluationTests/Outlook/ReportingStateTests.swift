import Foundation
import PlanModel
import Testing

@testable import Evaluation

@Suite("Whether the value that is due is there")
struct ReportingStateTests {
  private func plan(_ fill: (inout Plan) -> Void = { _ in }) -> Plan {
    Plan(id: "p", title: "") {
      $0.span = DateSpan(first: day("2023-04-01"), last: day("2028-03-31"))
      $0.indicators = [Indicator(id: "i", title: "件数") { $0.settlement = "翌年度6月" }]
      fill(&$0)
    }
  }

  private func state(_ plan: Plan, on date: String) throws -> ReportingState {
    try #require(Evaluator.outlook(of: plan, assessments: [], on: day(date)).indicators["i"]).reporting
  }

  @Test("a value is due when it is settled, and missing from the day after")
  func dueDay() throws {
    #expect(try state(plan(), on: "2024-06-29").status == .notDue)
    let missing = try state(plan(), on: "2024-06-30")
    #expect(missing.status == .missing && missing.duePeriod == reiwa(5) && missing.ageInDays == nil)
    #expect(try state(plan(), on: "2025-06-29").duePeriod == reiwa(5))
    #expect(try state(plan(), on: "2025-06-30").duePeriod == reiwa(6))
  }

  @Test("the body's own day for figures goes before, but never before the figures are settled")
  func yearlyRound() throws {
    func round(_ month: Int, _ day: Int) -> Plan {
      plan {
        $0.yearlyRound = YearlyRound(milestones: [RoundMilestone(kind: .figures, month: month, day: day)])
      }
    }
    #expect(try state(round(8, 10), on: "2024-08-09").status == .notDue)
    #expect(try state(round(8, 10), on: "2024-08-10").status == .missing)
    #expect(try state(round(5, 10), on: "2024-06-29").status == .notDue)
  }

  @Test(
    "settlements as officers write them",
    arguments: [
      ("翌年度6月", "2025-06-30"), ("翌年度2月", "2026-02-28"), ("翌年4月", "2025-04-30"), ("当該年度10月", "2024-10-31"),
      ("当該年度3月", "2025-03-31"), ("翌々年度１０月", "2026-10-31"), ("翌年度の9月末", "2025-09-30"),
    ])
  func settlements(_ text: String, _ expected: String) {
    #expect(DuePeriod.settlementDay(text, for: FiscalYear(2024)) == day(expected))
  }

  @Test("what names no month falls back to the end of June", arguments: ["翌月20日", "随時", "13月", ""])
  func noSettlement(_ text: String) throws {
    #expect(DuePeriod.settlementDay(text, for: FiscalYear(2024)) == nil)
    let open = plan { $0.indicators[0].settlement = text }
    #expect(try state(open, on: "2024-06-29").status == .notDue)
    #expect(try state(open, on: "2024-06-30").status == .missing)
  }

  @Test("a number, words, a secret and an empty cell answer; unmeasured says so; unreported is missing")
  func answers() throws {
    let answers: [(ObservedValue, ReportingState.Status)] = [
      (.number(0), .reported), (.text("充実"), .reported), (.secret, .reported), (.none, .reported),
      (.notMeasured, .notMeasured), (.notReported, .missing),
    ]
    for (value, expected) in answers {
      let told = plan { $0.observations = [gap(reiwa(5), value)] }
      #expect(try state(told, on: "2024-07-01").status == expected, "\(value)")
    }
  }

  @Test("a value of an earlier year is no answer, one of a later year or of a day in the year is")
  func otherPeriods() throws {
    func with(_ period: Period) -> Plan { plan { $0.observations = [actual(period, "5")] } }
    #expect(try state(with(reiwa(4)), on: "2024-07-01").status == .missing)
    #expect(try state(with(.day(day("2024-03-31"))), on: "2024-07-01").status == .reported)
    #expect(try state(with(.day(day("2024-06-01"))), on: "2024-07-01").status == .reported)
  }

  @Test("the age counts from the report, or else from the end of the period; a report of tomorrow is not known today")
  func age() throws {
    let reported = plan { $0.observations = [actual(reiwa(5), "5") { $0.reportedOn = day("2024-06-01") }] }
    #expect(try state(reported, on: "2024-07-01").ageInDays == 30)
    #expect(try state(reported, on: "2024-05-31").ageInDays == nil)
    let plain = plan { $0.observations = [actual(reiwa(5), "5")] }
    #expect(try state(plain, on: "2024-04-10").ageInDays == 10)
  }

  @Test("measures that wait, wholes that have parts and times before the plan owe nothing")
  func exemptions() throws {
    let later = plan {
      let indicator = $0.indicators.removeFirst()
      $0.measures = [
        Measure(id: "m", title: "") {
          $0.indicators = [indicator]
          $0.priority = .later(condition: nil)
        }
      ]
    }
    #expect(try state(later, on: "2024-07-01").status == .notDue)
    let whole = plan { $0.indicators.append(Indicator(id: "part", title: "") { $0.partOf = "i" }) }
    #expect(try state(whole, on: "2024-07-01").status == .notDue)
    #expect(
      try state(plan { $0.indicators[0].baseline = Baseline(value: 1, period: reiwa(5)) }, on: "2024-07-01").status
        == .notDue)
  }

  @Test("after the plan no later year is owed")
  func afterThePlan() throws {
    #expect(
      try state(plan(), on: "2031-01-01").duePeriod == nil || state(plan(), on: "2031-01-01").duePeriod == reiwa(9))
    #expect(try state(plan(), on: "2028-07-01").duePeriod == reiwa(9))
  }
}
