import Testing

@testable import PlanModel

@Suite("Years by era")
struct WarekiTests {
  @Test(
    "the days on which eras meet bear the right era",
    arguments: [
      ("1873-01-01", "明治6年1月1日"), ("1912-07-29", "明治45年7月29日"), ("1912-07-30", "大正元年7月30日"),
      ("1926-12-24", "大正15年12月24日"), ("1926-12-25", "昭和元年12月25日"), ("1989-01-07", "昭和64年1月7日"),
      ("1989-01-08", "平成元年1月8日"), ("2019-04-30", "平成31年4月30日"), ("2019-05-01", "令和元年5月1日"),
      ("2026-03-31", "令和8年3月31日"),
    ])
  func eraEdges(_ iso: String, _ wareki: String) throws {
    #expect(Wareki.text(try #require(CalendarDate(iso: iso))) == wareki)
  }

  @Test("the Gregorian year stands beside the era year")
  func withWesternYear() throws {
    let date = try #require(CalendarDate(iso: "2026-03-31"))
    #expect(Wareki.textWithWesternYear(date) == "令和8年（2026年）3月31日")
    #expect(Wareki.shortText(date) == "R8.3.31")
    #expect(Wareki.textWithWesternYear(date.fiscalYear) == "令和7年度（2025年度）")
    #expect(Wareki.shortText(date.fiscalYear) == "R7")
  }

  @Test(
    "a fiscal year bears the era of its first day, and FY2019 is 令和元年度 as the ministries agreed",
    arguments: [
      (1911, "明治44年度"), (1912, "明治45年度"), (1926, "大正15年度"), (1927, "昭和2年度"), (1988, "昭和63年度"), (1989, "平成元年度"),
      (2018, "平成30年度"), (2019, "令和元年度"), (2020, "令和2年度"),
    ])
  func fiscalYears(_ year: Int, _ text: String) { #expect(Wareki.text(FiscalYear(year)) == text) }

  @Test("a calendar year bears the era of its last day", arguments: [(1988, "昭和63年"), (1989, "平成元年"), (2019, "令和元年")])
  func calendarYears(_ year: Int, _ text: String) { #expect(Wareki.text(calendarYear: year) == text) }

  @Test("every day from 1873 to 2100 lies in the one era that holds it")
  func erasPartitionTheDays() throws {
    let last = try #require(CalendarDate(iso: "2100-12-31"))
    var faults = 0
    for number in CalendarDate.earliest.dayNumber...last.dayNumber {
      let date = CalendarDate(dayNumber: number)
      let holders = JapaneseEra.allCases.filter { $0.overlaps(date, date) }
      if holders != [JapaneseEra.of(date)] { faults += 1 }
    }
    #expect(faults == 0)
  }
}
