import Archives
import Foundation
import PlanModel
import Testing
import TextFormats

@testable import Interchange

@Suite("A plan's tables as a workbook")
struct PlanWorkbookTests {
  private func sheets(_ plan: Plan, editions: [PublishedEdition] = []) throws -> [CheckedSheet] {
    try #require(WorkbookReader.sheets(try PlanWorkbook.bytes(plan, editions: editions)))
  }

  /// The rows of a CSV file as a workbook shows them: days by their numbers, text without protection.
  private func expected(_ bytes: [UInt8], _ columns: [TableColumn]) -> [[String]] {
    CSVReader.read(bytes).rows.map(\.cells).enumerated().map { place, row in
      var cells = place == 0 ? row : zip(row, columns).map { cell, column in shown(cell, column) }
      while cells.last == "" { cells.removeLast() }
      return cells
    }
  }

  private func shown(_ cell: String, _ column: TableColumn) -> String {
    switch column.type {
    case .date: return CalendarDate(iso: cell).map { serial($0) } ?? cell
    case .string: return FormulaProtection.unprotected(cell)
    case .decimal, .integer, .boolean: return cell
    }
  }

  private func serial(_ day: CalendarDate) -> String {
    let start = CalendarDate(iso: "1900-03-01") ?? .earliest
    return day < start ? day.description : String(start.days(until: day) + 61)
  }

  @Test("each sheet holds cell by cell what the CSV file holds", arguments: 0..<8)
  func sameRows(seed: Int) throws {
    var generator = PlanGenerator(seed: UInt64(12_000 + seed))
    let plan = generator.plan()
    let sheets = try sheets(plan, editions: PublishedSample.editions)
    #expect(sheets.map(\.name) == ["施策", "指標", "指標の値", "版", "この表について"])
    let files = [
      (MeasureTable.csv(plan), MeasureTable.columns), (IndicatorTable.csv(plan), IndicatorTable.columns),
      (ObservationTable.csv(plan), ObservationTable.columns),
      (EditionTable.csv(plan, PublishedSample.editions), EditionTable.columns),
    ]
    for (sheet, file) in zip(sheets, files) {
      let expected = expected(file.0, file.1)
      #expect(sheet.rows.count == expected.count)
      for (row, wanted) in zip(sheet.rows.map(\.cells), expected) where row != wanted {
        // Programs hold numbers in binary; digit for digit they are compared as numbers.
        #expect(row.count == wanted.count)
        for (cell, text) in zip(row, wanted) where cell != text { #expect(Double(cell) == Double(text), "\(text)") }
      }
    }
  }

  @Test("the workbook breaks no rule for tables that machines read", arguments: 0..<8)
  func clean(seed: Int) throws {
    var generator = PlanGenerator(seed: UInt64(7_000 + seed))
    var plan = generator.plan()
    for index in plan.observations.indices where plan.observations[index].evidence.areaCode != nil {
      plan.observations[index].evidence.areaCode = "31000"
    }
    let report = TableCheck.check(
      try PlanWorkbook.bytes(plan, editions: PublishedSample.editions), fileName: "plan.xlsx")
    let found = report.results.flatMap { result in
      result.violations.map { "\(result.number) \($0.place)：\($0.summary)" }
    }
    #expect(found.prefix(3) == [])
    #expect(report.isDeclared)
  }

  @Test("the last sheet tells terms, citation and the meaning of every column")
  func explanation() throws {
    let rows = try #require(try sheets(PublishedSample.plan).last).body.map(\.cells)
    let facts = Dictionary(rows.filter { $0[0] == "計画" }.map { ($0[1], $0[3]) }) { first, _ in first }
    #expect(facts["利用条件"] == "公共データ利用規約（第1.0版）" && facts["出典の書き方"] == "出典：「デジタル計画」（鳥取県）")
    for (name, columns) in [
      ("施策", MeasureTable.columns), ("指標", IndicatorTable.columns), ("指標の値", ObservationTable.columns),
    ] {
      #expect(rows.filter { $0[0] == "列（\(name)）" }.map { $0[1] } == columns.map(\.name))
    }
  }

  @Test("the same plan gives the same bytes, and no text of it is a formula", arguments: 0..<3)
  func sameBytes(seed: Int) throws {
    var generator = PlanGenerator(seed: UInt64(900 + seed))
    let plan = generator.plan()
    let bytes = try PlanWorkbook.bytes(plan)
    #expect(try PlanWorkbook.bytes(plan) == bytes)
    let archive = try ZipReader(bytes)
    for name in archive.names where name.hasPrefix("xl/worksheets/sheet") {
      let xml = String(decoding: try archive.contents(name, most: 1 << 26), as: UTF8.self)
      #expect(!xml.contains("<f>") && !xml.contains("<f "))
    }
  }

  @Test("a text that no cell holds is a finding with its place")
  func tooLong() throws {
    var plan = PublishedSample.plan
    plan.indicators[0].definition = String(repeating: "長", count: 40_000)
    let problem = #expect(throws: PlanWorkbookProblem.self) { try PlanWorkbook.bytes(plan) }
    #expect(problem?.findings.count == 1)
    #expect(problem?.findings.first?.summary.contains("シート「指標」の2行目の「定義」") == true)
  }
}
