import Testing

@testable import PlanModel

@Suite("Calendar days and fiscal years")
struct CalendarDateTests {
  @Test("days are counted without gap or repetition from 1873 to 2199")
  func dayNumbersAreConsecutive() {
    var expected = CalendarDate.earliest.dayNumber
    var faults = 0
    for year in CalendarDate.years {
      for month in 1...12 {
        for day in 1...CalendarDate.daysInMonth(year: year, month: month) {
          guard let date = CalendarDate(year: year, month: month, day: day) else {
            faults += 1
            continue
          }
          if date.dayNumber != expected || CalendarDate(dayNumber: expected) != date { faults += 1 }
          expected += 1
        }
      }
    }
    #expect(faults == 0)
    #expect(expected - 1 == CalendarDate.latest.dayNumber)
  }

  @Test("well-known days have their numbers and weekdays")
  func knownDays() {
    #expect(CalendarDate(iso: "1970-01-01")?.dayNumber == 0)
    #expect(CalendarDate(iso: "1970-01-01")?.weekday == 4)
    #expect(CalendarDate(iso: "2000-02-29")?.dayNumber == 11_016)
    #expect(CalendarDate(iso: "1873-01-01")?.weekday == 3)
    #expect(CalendarDate(iso: "2024-03-31")?.weekday == 0)
  }

  @Test(
    "days that the calendar lacks are refused",
    arguments: [
      "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-04-00", "1872-12-31", "2200-01-01",
      "2024-4-1", "2024/04/01", "20240401", "", "2024-04-011", "２０２４-04-01", "-024-04-01", "2024-04-1x",
    ])
  func impossibleDays(_ text: String) { #expect(CalendarDate(iso: text) == nil) }

  @Test("ISO text gives the same day back")
  func isoRoundTrip() {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<2000 {
      let number = Int.random(in: CalendarDate.earliest.dayNumber...CalendarDate.latest.dayNumber, using: &generator)
      let date = CalendarDate(dayNumber: number)
      #expect(CalendarDate(iso: date.description) == date)
    }
  }

  @Test("moving by days and back is no move, and order follows the day number")
  func addingIsReversible() {
    var generator = SplitMix64(seed: 2)
    for _ in 0..<2000 {
      let start = CalendarDate(dayNumber: Int.random(in: -20_000...60_000, using: &generator))
      let days = Int.random(in: -10_000...10_000, using: &generator)
      let end = start.adding(days: days)
      #expect(start.days(until: end) == days)
      #expect(end.adding(days: -days) == start)
      #expect((start < end) == (days > 0))
    }
  }

  @Test("moving beyond the calendar stops at its ends")
  func addingIsHeld() {
    #expect(CalendarDate.latest.adding(days: .max) == .latest)
    #expect(CalendarDate.earliest.adding(days: .min) == .earliest)
  }

  @Test("the day in Japan begins nine hours before the day in Greenwich")
  func dayInJapan() {
    #expect(CalendarDate.inJapan(unixSeconds: 15 * 3600 - 1).description == "1970-01-01")
    #expect(CalendarDate.inJapan(unixSeconds: 15 * 3600).description == "1970-01-02")
    #expect(CalendarDate.inJapan(unixSeconds: -9 * 3600 - 1).description == "1969-12-31")
    #expect(CalendarDate.inJapan(unixSeconds: .max) == .latest)
    #expect(CalendarDate.today() > CalendarDate(dayNumber: 20_000))
  }

  @Test("a fiscal year runs from 1 April to 31 March and every day lies in exactly one")
  func fiscalYears() {
    for year in FiscalYear(1873).through(FiscalYear(2198)) {
      #expect(year.firstDay.fiscalYear == year)
      #expect(year.lastDay.fiscalYear == year)
      #expect(year.lastDay.days(until: year.next.firstDay) == 1)
      #expect(year.next.previous == year)
    }
    #expect(FiscalYear(2024).lastDay.description == "2025-03-31")
    #expect(FiscalYear(2024).through(FiscalYear(2023)).isEmpty)
    #expect(FiscalYear(2021).years(until: FiscalYear(2025)) == 4)
  }

  @Test("a fiscal year out of reach is held at the edge and never traps")
  func fiscalYearIsHeld() {
    #expect(FiscalYear(.max).startYear == 2199)
    #expect(FiscalYear(.min).startYear == 1872)
    #expect(FiscalYear(.max).next == FiscalYear(2199))
    #expect(FiscalYear(.max).lastDay.description == "2200-03-31")
  }
}
