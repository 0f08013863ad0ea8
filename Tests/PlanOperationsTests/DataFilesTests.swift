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
    #expect(tables.count == 6)
    for table in tables {
      let report = TableCheck.check(table.bytes, fileName: table.path)
      let found = report.results.flatMap { result in result.violations.map { result.number + $0.place + $0.summary } }
      #expect(found.prefix(3) == [], "\(table.path)")
      #expect(report.isDeclared, "\(table.path)")
      #expect(files.contains { $0.path == table.path + "-metadata.json" }, "\(table.path)")
      #expect(table.bytes.starts(with: [0xEF, 0xBB, 0xBF]), "\(table.path)")
    }
  }

  @Test("every file is in the catalogue with its checksum, and the workbook is there")
  func catalogue() {
    let plan = SamplePlan.allCases[0].plan
    let edition = PublishedEdition(number: 1, publishedOn: CalendarDate(iso: "2026-03-31") ?? .earliest)
    let files = DataFiles.make(for: plan, assessments: [], baseURL: "https://example.jp/", editions: [edition])
    let paths = files.map(\.path)
    for path in ["data/plan.xlsx", "data/editions.csv", "data/metadata.csv", "data/metadata.json"] {
      #expect(paths.contains(path), "\(path)")
    }
    #expect(Set(paths).count == paths.count)
    let turtle = files.first { $0.path == "data/catalogue.ttl" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    for path in ["data/plan.json", "data/measures.csv", "data/plan.xlsx", "data/editions.csv"] {
      #expect(turtle.contains("<https://example.jp/\(path)>"), "\(path)")
    }
    #expect(turtle.ranges(of: "spdx:checksumValue").count == 10)
  }
}
