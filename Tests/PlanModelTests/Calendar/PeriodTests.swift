import Testing

@testable import PlanModel

@Suite("Periods")
struct PeriodTests {
  @Test("the canonical code gives the same period back, and equal codes mean equal periods")
  func codeRoundTrip() {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<4000 {
      let period = Period.random(using: &generator)
      #expect(Period(code: period.code) == period)
    }
  }

  @Test("the printed label is read back as the same period, without a note")
  func labelRoundTrip() {
    var generator = SplitMix64(seed: 4)
    for _ in 0..<4000 {
      let period = Period.random(using: &generator)
      #expect(JapaneseDateReader.period(period.label) == .value(period, notes: []))
    }
  }

  @Test(
    "labels show both ways of counting the years",
    arguments: [
      (Period.fiscalYear(FiscalYear(2024)), "令和6年度（2024年度）"), (.calendarYear(2024), "令和6年（2024年）"),
      (.month(year: 2019, month: 5), "令和元年（2019年）5月"), (.month(year: 2019, month: 4), "平成31年（2019年）4月"),
    ])
  func labels(_ period: Period, _ label: String) { #expect(period.label == label) }

  @Test(
    "text that is no canonical code is refused",
    arguments: [
      "", "FY24", "fy2024", "24", "1872", "2200", "2024-13", "2024-00", "2024/03", "2024-02-30", "FY2200", "FY1871",
      "2024-3",
    ])
  func codesRefused(_ code: String) { #expect(Period(code: code) == nil) }

  @Test("periods are ordered by first day, then by last day")
  func order() throws {
    let day = Period.day(try #require(CalendarDate(iso: "2024-04-01")))
    let month = Period.month(year: 2024, month: 4)
    let year = Period.fiscalYear(FiscalYear(2024))
    #expect(
      [year, month, .calendarYear(2025), day, .calendarYear(2024)].sorted() == [
        .calendarYear(2024), day, month, year, .calendarYear(2025),
      ])
  }

  @Test("a period made from impossible numbers stays within the calendar")
  func impossibleNumbers() {
    #expect(Period.month(year: .max, month: .max).lastDay.description == "2199-12-31")
    #expect(Period.month(year: .min, month: .min).firstDay.description == "1873-01-01")
    #expect(Period.calendarYear(.max).code == "2199")
  }
}

extension Period {
  static func random(using generator: inout SplitMix64) -> Period {
    let year = Int.random(in: 1873...2199, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return .fiscalYear(FiscalYear(year))
    case 1: return .calendarYear(year)
    case 2: return .month(year: year, month: Int.random(in: 1...12, using: &generator))
    default:
      let range = CalendarDate.earliest.dayNumber...CalendarDate.latest.dayNumber
      return .day(CalendarDate(dayNumber: Int.random(in: range, using: &generator)))
    }
  }
}
