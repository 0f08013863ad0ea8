import PlanModel
import Testing

@testable import Interchange

@Suite("Published tables against the rules for machine readability")
struct OwnTablesTests {
  @Test("every table of a generated plan breaks no rule, and its columns are known", arguments: 0..<40)
  func generated(seed: Int) {
    var generator = PlanGenerator(seed: UInt64(7_000 + seed))
    var plan = generator.plan()
    // A code that is none is the plan's fault, and the rule rightly tells of it.
    for index in plan.observations.indices where plan.observations[index].evidence.areaCode != nil {
      plan.observations[index].evidence.areaCode = "31000"
    }
    let day = CalendarDate(iso: "2026-04-01") ?? .earliest
    let tables: [(String, [UInt8])] = [
      ("measures.csv", MeasureTable.csv(plan, byteOrderMark: true)),
      ("indicators.csv", IndicatorTable.csv(plan, byteOrderMark: true)),
      ("observations.csv", ObservationTable.csv(plan, byteOrderMark: true)),
      ("outcome-figures.csv", OutcomeFiguresTable.csv(plan, byteOrderMark: true)),
      ("outcome-links.csv", OutcomeLinksTable.csv(plan, byteOrderMark: true)),
      ("editions.csv", EditionTable.csv(plan, PublishedSample.editions, byteOrderMark: true)),
      (
        "plans.csv",
        PlanTable.csv([
          PlanTable.Row(heading: plan, edition: 1, publishedOn: day, reason: plan.title, address: "https://example.jp/")
        ])
      ),
      (
        "audit.csv",
        AuditTable.csv([
          AuditTable.Row(
            number: 1, time: "2026-04-01 09:00", actor: plan.title, act: "変更", plan: plan.id.rawValue,
            title: plan.title,
            reason: plan.subtitle ?? "", hash: "00")
        ])
      ),
    ]
    for (name, bytes) in tables {
      let report = TableCheck.check(bytes, fileName: name)
      let found = report.results.flatMap { result in result.violations.map { result.number + $0.place + $0.summary } }
      #expect(found.prefix(3) == [], "\(name)")
      #expect(report.isDeclared, "\(name)")
    }
  }

  @Test("text of people is made fit for machines in tables only")
  func cells() {
    #expect(TableCell.text("①Ⅳ㈱㎡ｶﾞ№\u{E001}").csv == "(1)IV(株)m2ガNo.〓")
    #expect(TableCell.text("　前後 \n").csv == "前後")
    #expect(TableCell.text("\u{3000}=1").csv == "'=1")
    #expect(TableCell.text("髙橋・﨑").csv == "髙橋・﨑")
    #expect(TableCell.text("a\u{0}b\u{FFFE}").csv == "a b〓")
  }
}
