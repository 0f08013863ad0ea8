import Testing

@testable import PlanModel

@Suite("Dates as officers type them")
struct JapaneseDateReaderTests {
  @Test(
    "a single day is read in every common writing",
    arguments: [
      ("令和6年3月31日", "2024-03-31"), ("R6.3.31", "2024-03-31"), ("Ｒ６．３．３１", "2024-03-31"), ("r6/3/31", "2024-03-31"),
      ("H27.3.31", "2015-03-31"), ("2024/3/31", "2024-03-31"), ("2024-03-31", "2024-03-31"), ("20240331", "2024-03-31"),
      ("R060331", "2024-03-31"), ("R6年度末", "2025-03-31"), ("R5末", "2024-03-31"), ("H24末", "2013-03-31"),
      ("2023年度末", "2024-03-31"), ("令和5年末", "2023-12-31"), ("令和6年3月末", "2024-03-31"), ("R4.1末", "2022-01-31"),
      ("令和元年5月1日", "2019-05-01"), ("令和1年5月1日", "2019-05-01"), ("㋿元年5月1日", "2019-05-01"), ("R元.5.1", "2019-05-01"),
      ("昭和64年1月7日", "1989-01-07"), ("令和六年三月三十一日", "2024-03-31"), ("平成三十一年四月三十日", "2019-04-30"),
      ("二〇二四年三月三十一日", "2024-03-31"), ("令和6年（2024年）3月31日", "2024-03-31"), ("令和6（2024）年3月31日", "2024-03-31"),
      ("2024年（令和6年）3月31日", "2024-03-31"), ("令和6年3月31日（日）", "2024-03-31"), (" 令和 6 年 3 月 31 日 ", "2024-03-31"),
      ("R2.3.18現在", "2020-03-18"), ("令和6年2月29日", "2024-02-29"), ("西暦2024年3月31日", "2024-03-31"),
      ("平30.4.1", "2018-04-01"),
      ("令和7年度当初", "2025-04-01"), ("R.6.3.31", "2024-03-31"), ("令和6年3月末日", "2024-03-31"),
    ])
  func days(_ text: String, _ iso: String) {
    #expect(JapaneseDateReader.date(text).value?.description == iso)
  }

  @Test(
    "a period is read with its kind",
    arguments: [
      ("平成31・令和元年度", "FY2019"), ("平成31年度", "FY2019"), ("令和元年度", "FY2019"), ("平成31・令和元(2019)年度", "FY2019"),
      ("H31(R1)年度", "FY2019"), ("H31/R1年度", "FY2019"), ("平成31年度（令和元年度）", "FY2019"), ("R1", "FY2019"), ("R元", "FY2019"),
      ("Ｒ元年度", "FY2019"), ("2024年度", "FY2024"), ("２０２４年度", "FY2024"), ("FY2024", "FY2024"), ("令和6年度（2024年度）", "FY2024"),
      ("R6年度末", "FY2024"), ("R5末", "FY2023"), ("2023年度末", "FY2023"), ("H27", "FY2015"), ("R7計画", "FY2025"),
      ("R2頃", "FY2020"),
      ("平成32年度", "FY2020"), ("H32", "FY2020"), ("令和6", "FY2024"), ("令和6年", "2024"), ("2024", "2024"), ("2024年", "2024"),
      ("R5年", "2023"), ("暦年2023", "2023"), ("2023年（暦年）", "2023"), ("2025年", "2025"), ("令和6年3月", "2024-03"),
      ("R3.3", "2021-03"),
      ("R6.3頃", "2024-03"), ("2023.5頃", "2023-05"), ("202403", "2024-03"), ("2024-03", "2024-03"),
      ("H27.3.31", "2015-03-31"),
      ("令和七年度", "FY2025"), ("昭和100年", "2025"), ("令和6年（2024年）", "2024"), ("令和7年度（目標）", "FY2025"),
    ])
  func periods(_ text: String, _ code: String) {
    #expect(JapaneseDateReader.period(text).value?.code == code)
  }

  /// As printed in published measure sheets and KPI tables (群馬, 鳥取, 滋賀, 松戸, つくば, 大船渡, 神奈川, 熊本, 国).
  @Test(
    "points in time as real sheets print them",
    arguments: [
      ("H27", "FY2015"), ("R3.3", "2021-03"), ("R5末", "FY2023"), ("2001", "2001"), ("H27.3.31", "2015-03-31"),
      ("R2.3.18", "2020-03-18"), ("H26末", "FY2014"), ("H31", "FY2019"), ("R7末", "FY2025"), ("2023年度末", "FY2023"),
      ("2025年", "2025"), ("R4.1末", "2022-01"), ("R5.6.30", "2023-06-30"), ("R6.3頃", "2024-03"), ("2024年度", "FY2024"),
      ("2023.5頃", "2023-05"), ("2021年度末", "FY2021"), ("R7計画", "FY2025"), ("平成31・令和元(2019)年度", "FY2019"),
      ("平成32年度まで", "FY2020"),
    ])
  func realTimes(_ text: String, _ code: String) {
    #expect(JapaneseDateReader.period(text).value?.code == code)
  }

  @Test(
    "words in real sheets that name no single time are refused",
    arguments: ["計画期末", "2022–2026年度累計", "2年間", "毎年度", "目標設定時", "室設置時(R2頃)", "—"])
  func realTimesRefused(_ text: String) { #expect(JapaneseDateReader.period(text).value == nil) }

  @Test(
    "the dashes that input methods make of a hyphen separate a date",
    arguments: ["2024−03−31", "2024‐03‐31", "2024－03－31", "R6ー3ー31"])
  func dashes(_ text: String) { #expect(JapaneseDateReader.date(text).value?.description == "2024-03-31") }

  @Test(
    "a fiscal year is read from any writing of a year",
    arguments: [
      ("R6", 2024), ("令和6年度", 2024), ("2024", 2024), ("令和6年", 2024), ("R6年度末", 2024), ("FY2024", 2024),
      ("平成32年度", 2020),
    ])
  func fiscalYears(_ text: String, _ year: Int) {
    #expect(JapaneseDateReader.fiscalYear(text).value == FiscalYear(year))
  }

  @Test("a day is no fiscal year, and the message names the one in which it lies")
  func dayIsNoFiscalYear() {
    let problem = JapaneseDateReader.fiscalYear("H27.3.31").problem
    #expect(problem == .notAFiscalYear("H27.3.31", liesIn: "平成26年度"))
    #expect(problem?.message.contains("平成26年度") == true)
  }

  @Test(
    "a time under an era that was not in force is read, and says so",
    arguments: [
      ("平成32年度", "平成32年度", "令和2年度（2020年度）"), ("H33.3.31", "平成33年3月31日", "令和3年（2021年）3月31日"),
      ("令和元年4月1日", "令和元年4月1日", "平成31年（2019年）4月1日"), ("昭和65年", "昭和65年", "平成2年（1990年）"),
      ("昭和64年度", "昭和64年度", "平成元年度（1989年度）"),
    ])
  func impossibleEras(_ text: String, _ written: String, _ meaning: String) {
    #expect(JapaneseDateReader.period(text).notes.contains(.impossibleEra(written: written, meaning: meaning)))
  }

  @Test(
    "years in which two eras meet are possible under both",
    arguments: ["平成31年度", "令和元年度", "平成31・令和元年度", "昭和64年", "平成元年", "平成31年4月30日", "平成31年（令和元年）5月1日"])
  func sharedYears(_ text: String) { #expect(JapaneseDateReader.period(text).notes == []) }

  @Test("a year whose kind was guessed carries a note")
  func guessedKinds() {
    #expect(JapaneseDateReader.period("R6").notes == [.takenAsFiscalYear(written: "R6")])
    #expect(JapaneseDateReader.period("2024").notes == [.takenAsCalendarYear(written: "2024")])
    #expect(JapaneseDateReader.period("令和6年").notes == [])
    #expect(JapaneseDateReader.fiscalYear("2024").notes == [.takenAsFiscalYear(written: "2024")])
    #expect(JapaneseDateReader.date("令和6年3月31日（月）").notes == [.weekdayDiffers(written: "月", actual: "日")])
  }

  @Test("what is no single time is refused with the fitting reason")
  func problems() {
    let cases: [(String, ReadingProblem)] = [
      ("", .empty), ("　", .empty), ("毎年度", .everyYear("毎年度")), ("未定", .undecided("未定")),
      ("令和5年2月29日", .noSuchDay("令和5年2月29日")), ("2024-13-01", .noSuchDay("2024-13-01")),
      ("6年度", .eraMissing("6年度")), ("6.3.31", .eraMissing("6.3.31")), ("令和6年（2025年）", .yearsDisagree("令和6年（2025年）")),
      ("明治5年", .yearOutOfRange("明治5年")), ("2200年", .yearOutOfRange("2200年")),
      ("2022〜2026年度累計", .range("2022〜2026年度累計")), ("2022-2026年度", .range("2022-2026年度")),
      ("R7.4.1～R8.3.31", .range("R7.4.1～R8.3.31")), ("R4からR7", .range("R4からR7")),
      ("令和6年（2024年）〜令和8年", .range("令和6年（2024年）〜令和8年")),
      ("計画期末", .notADate("計画期末")), ("令和0年", .notADate("令和0年")), ("45位", .notADate("45位")),
    ]
    for (text, problem) in cases { #expect(JapaneseDateReader.period(text) == .problem(problem)) }
    #expect(JapaneseDateReader.date("令和6年3月") == .problem(.dayMissing("令和6年3月")))
    #expect(JapaneseDateReader.date("令和6年度") == .problem(.dayMissing("令和6年度")))
  }

  @Test("every day from 1873 to 2100 is read back from its printed forms")
  func everyDayRoundTrip() throws {
    let last = try #require(CalendarDate(iso: "2100-12-31"))
    var faults: [String] = []
    for number in CalendarDate.earliest.dayNumber...last.dayNumber {
      let date = CalendarDate(dayNumber: number)
      let text = number % 2 == 0 ? Wareki.text(date) : Wareki.textWithWesternYear(date)
      if JapaneseDateReader.date(text) != .value(date, notes: []) { faults.append(text) }
    }
    #expect(faults.prefix(5) == [])
  }

  @Test("short, ISO, compact and full-width forms of a day are read alike")
  func otherForms() {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<3000 {
      let range = CalendarDate.earliest.dayNumber...CalendarDate.latest.dayNumber
      let date = CalendarDate(dayNumber: Int.random(in: range, using: &generator))
      let iso = date.description
      for text in [Wareki.shortText(date), iso, iso.filter { $0 != "-" }, Wareki.textWithWesternYear(date)] {
        #expect(JapaneseDateReader.date(text) == .value(date, notes: []))
        #expect(JapaneseDateReader.date(HostileText.fullWidth(text)) == .value(date, notes: []))
      }
    }
  }

  @Test("every fiscal year is read back from its printed forms")
  func everyFiscalYear() {
    for year in FiscalYear(1873).through(FiscalYear(2198)) {
      for text in [Wareki.text(year), Wareki.textWithWesternYear(year), "\(year)", "\(year.startYear)年度"] {
        #expect(JapaneseDateReader.period(text) == .value(.fiscalYear(year), notes: []))
      }
      #expect(JapaneseDateReader.date(Wareki.text(year) + "末").value == (year.startYear < 2199 ? year.lastDay : nil))
      #expect(JapaneseDateReader.period(Wareki.shortText(year)).value == .fiscalYear(year))
    }
  }

  @Test("hostile text never stops the program and messages stay short")
  func hostileText() {
    var generator = SplitMix64(seed: 6)
    let texts = HostileText.samples + (0..<20_000).map { _ in HostileText.random(length: 16, using: &generator) }
    for text in texts {
      _ = JapaneseDateReader.date(text)
      _ = JapaneseDateReader.fiscalYear(text)
      let reading = JapaneseDateReader.period(text)
      if let period = reading.value { #expect(Period(code: period.code) == period) }
      let messages = reading.notes.map(\.message) + [reading.problem?.message].compactMap(\.self)
      #expect(messages.allSatisfy { !$0.isEmpty && $0.unicodeScalars.count < 400 })
    }
    #expect(JapaneseDateReader.period(HostileText.samples[0]) == .problem(.tooLong(limit: 200)))
  }
}
