import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("Values as officers write them")
struct PrintedValueTests {
  private func indicator(_ text: String) -> (indicator: Indicator?, findings: [Finding]) {
    var folder = SmallFolder()
    folder.replace("title: 件数", with: "title: 件数\n    \(text)", in: "measures/m-1.yaml")
    let reading = folder.read()
    return (reading.plan.measures.first?.indicators.first, reading.findings)
  }

  @Test(
    "Numbers in any Japanese writing are exact",
    arguments: [
      ("70", "70"), ("\"1,000\"", "1000"), ("７０．５", "70.5"), ("▲5", "-5"), ("△１，２３４", "-1234"), ("0.1", "0.1"),
      ("55.794947994056464", "55.794947994056464"), ("12345678901234567890.12", "12345678901234567890.12"),
      ("1.2万", "12000"),
    ])
  func numbers(written: String, exact: String) {
    let (indicator, findings) = indicator("baseline: \n      value: \(written)")
    #expect(indicator?.baseline?.value == Decimal(string: exact))
    #expect(findings.isEmpty)
  }

  @Test("A target as printed gives number, comparison and text")
  func printedTarget() {
    let target = indicator("targets: [{value: \"5,000件以上\", deadline: 令和12年度}]").indicator?.targets.first
    #expect(target?.value == 5000)
    #expect(target?.comparator == .atLeast)
    #expect(target?.asPrinted == "5,000件以上")
    #expect(target?.deadline == .by(.fiscalYear(FiscalYear(2030))))
    let about = indicator("baseline: {value: 約100表, period: R6}").indicator?.baseline
    #expect(about?.isApproximate == true)
    #expect(about?.value == 100)
    #expect(about?.period == .fiscalYear(FiscalYear(2024)))
  }

  @Test("A number alone leaves no printed text behind", arguments: ["98.0", "\"1,000\"", "▲5", "＋３"])
  func numberAlone(written: String) {
    #expect(indicator("baseline: {value: \(written)}").indicator?.baseline?.asPrinted == nil)
  }

  @Test("What is no number is reported, and the rest is kept", arguments: ["50〜60", "前年度比6%アップ", "未定", "多数"])
  func noNumber(written: String) {
    let (indicator, findings) = indicator("targets: [{value: \(written), deadline: FY2030}]")
    #expect(findings.map(\.rule) == [ReadingRule.unreadableValue.id])
    #expect(findings.first?.place.source?.line == 6)
    #expect(indicator?.targets.first?.deadline == .by(.fiscalYear(FiscalYear(2030))))
  }

  @Test(
    "Every writing of a deadline",
    arguments: [
      ("毎年度", Deadline.everyFiscalYear), ("everyFiscalYear", .everyFiscalYear), ("計画期間の終了時", .endOfPlan),
      ("令和8年度から令和12年度までの累計", .total(from: FiscalYear(2026), through: FiscalYear(2030))),
      ("total:FY2026/FY2030", .total(from: FiscalYear(2026), through: FiscalYear(2030))),
      ("2030-03", .by(.month(year: 2030, month: 3))), ("\"2030\"", .by(.calendarYear(2030))),
      ("令和12年3月31日", .by(.day(CalendarDate(uncheckedISO: "2030-03-31")))),
    ])
  func deadlines(written: String, meant: Deadline) {
    let (indicator, findings) = indicator("targets: [{value: 1, deadline: \(written)}]")
    #expect(indicator?.targets.first?.deadline == meant)
    #expect(findings.isEmpty)
  }

  @Test("An era that had ended is read, with a word about it")
  func impossibleEra() {
    let (indicator, findings) = indicator("baseline: {value: 1, period: 平成32年度}")
    #expect(indicator?.baseline?.period == .fiscalYear(FiscalYear(2020)))
    #expect(findings.map(\.severity) == [.information])
  }

  @Test(
    "Amounts in thousands of yen",
    arguments: [("12000", 12000), ("\"12,000千円\"", 12000), ("1200万円", 12000), ("12百万円", 12000)])
  func thousandYen(written: String, meant: Int) {
    var folder = SmallFolder()
    folder["measures/m-1.yaml"] += "\nbudget: {amounts: [{fiscalYear: FY2026, kind: 当初予算, thousandYen: \(written)}]}"
    let reading = folder.read()
    #expect(reading.plan.measures.first?.budget?.amounts.first?.thousandYen == meant)
    #expect(reading.findings.isEmpty)
  }

  @Test("Yen that are no whole thousands are not rounded")
  func oddYen() {
    var folder = SmallFolder()
    folder["measures/m-1.yaml"] += "\nbudget: {amounts: [{fiscalYear: FY2026, kind: 当初予算, thousandYen: 1500円}]}"
    let reading = folder.read()
    #expect(reading.plan.measures.first?.budget?.amounts.isEmpty == true)
    #expect(reading.findings(.unreadableValue).count == 1)
  }

  @Test("Postal codes lose their sign and hyphen")
  func postalCode() {
    var folder = SmallFolder()
    folder["plan.yaml"] += "\ncontact: {name: 情報政策課, postalCode: 〒680-8570}"
    #expect(folder.read().plan.contact?.postalCode == "6808570")
  }
}

extension CalendarDate {
  /// For literals of tests.
  init(uncheckedISO text: String) { self = CalendarDate(iso: text) ?? .earliest }
}
