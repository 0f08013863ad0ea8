import Foundation
import PlanModel
import Testing

@testable import Interchange

@Suite("Codes and numbers that stand alone")
struct CodesAndNumbersTests {
  @Test("words beside an amount are reported, not dropped", arguments: ["8億円くらい", "約800", "800以上", "800千円程度", "3人"])
  func words(written: String) {
    var folder = SmallFolder()
    folder["measures/m-1.yaml"] += "\nbudget: {amounts: [{fiscalYear: FY2026, kind: 当初予算, thousandYen: \(written)}]}"
    #expect(folder.read().spot(.unreadableValue) == "measures/m-1.yaml:7")
  }

  @Test("a width in points may carry its unit", arguments: ["3", "３ポイント", "3％", "3.0"])
  func units(written: String) {
    var folder = SmallFolder()
    folder.replace("title: 件数", with: "title: 件数\n    tolerance: \(written)", in: "measures/m-1.yaml")
    let reading = folder.read()
    #expect(reading.findings(.unreadableValue).isEmpty)
    #expect(reading.plan.measures.first?.indicators.first?.tolerance == 3)
  }

  @Test(
    "a corporate number is taken with its check digit only",
    arguments: [("7000020310000", true), ("8000020310000", false), ("70000203100", false), ("７０００020310000", true)])
  func corporateNumber(written: String, isRight: Bool) {
    var folder = SmallFolder()
    folder["plan.yaml"] += "\npromotion: {partners: [{id: p, name: 県, kind: その他, corporateNumber: \"\(written)\"}]}"
    let reading = folder.read()
    #expect((reading.plan.promotion?.partners.first?.corporateNumber != nil) == isRight)
    #expect(reading.findings(.unreadableValue).isEmpty == isRight)
  }
}
