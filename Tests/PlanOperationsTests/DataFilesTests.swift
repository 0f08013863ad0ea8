import Evaluation
import Interchange
import PlanModel
import Publishing
import Testing

@testable import PlanOperations

@Suite("Data files of a site")
struct DataFilesTests {
  @Test("every table of a sample plan breaks no rule for machine readability", arguments: SamplePlan.allCases)
  func tables(base: SamplePlan) {
    let plan = base.plan
    let day = CalendarDate(iso: "2026-10-01") ?? .earliest
    let files = DataFiles.make(for: plan, assessments: Evaluator.assess(plan, on: day), baseURL: nil)
    let tables = files.filter { $0.path.hasSuffix(".csv") }
    #expect(tables.count == 5)
    for table in tables {
      let report = TableCheck.check(table.bytes, fileName: table.path)
      let found = report.results.flatMap { result in result.violations.map { result.number + $0.place + $0.summary } }
      #expect(found.prefix(3) == [], "\(table.path)")
      #expect(report.isDeclared, "\(table.path)")
      #expect(files.contains { $0.path == table.path + "-metadata.json" }, "\(table.path)")
      #expect(table.bytes.starts(with: [0xEF, 0xBB, 0xBF]), "\(table.path)")
    }
  }
}
