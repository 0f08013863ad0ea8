import Foundation
import PlanModel
import Testing
import TextFormats

@testable import Interchange

@Suite("Published tables")
struct PublishedTableTests {
  private func table(_ bytes: [UInt8]) -> [[String]] { CSVReader.read(bytes).rows.map(\.cells) }

  private let plan = Plan(id: "p", title: "=計画") { plan in
    plan.bodies = LocalGovernments.find(name: "鳥取県").map(\.code)
    plan.sections = [Section(id: "joho", name: "情報政策課")]
    plan.indicators = [
      Indicator(id: "k", title: "@件数") { indicator in
        indicator.unit = "件"
        indicator.baseline = Baseline(value: -5, period: .fiscalYear(FiscalYear(2024)))
        indicator.targets = [Target(value: 1200, comparator: .atLeast, deadline: .by(.fiscalYear(FiscalYear(2030))))]
      }
    ]
    plan.measures = [
      Measure(id: "m", title: "施策\n二行") { measure in
        measure.lead = "joho"
        measure.pillars = [.dataUse, .onlineProcedures]
        measure.schedule = [
          ScheduleItem(title: "x", first: FiscalYear(2026), last: FiscalYear(2027)),
          ScheduleItem(title: "y", first: FiscalYear(2025), last: FiscalYear(2026)),
        ]
      }
    ]
    plan.observations = [
      Observation(indicator: "k", period: .month(year: 2025, month: 2), value: .notMeasured),
      Observation(indicator: "k", period: .fiscalYear(FiscalYear(2024)), value: .number(0)),
    ]
  }

  @Test("Every row has a cell for every column", arguments: 0..<20)
  func shape(seed: Int) {
    var generator = PlanGenerator(seed: UInt64(500 + seed))
    let plan = generator.plan()
    for (bytes, columns) in [
      (MeasureTable.csv(plan), MeasureTable.columns), (IndicatorTable.csv(plan), IndicatorTable.columns),
      (ObservationTable.csv(plan), ObservationTable.columns),
      (EditionTable.csv(plan, PublishedSample.editions), EditionTable.columns),
    ] {
      let rows = table(bytes)
      #expect(rows.first == columns.map(\.name))
      #expect(rows.allSatisfy { $0.count == columns.count })
      #expect(Set(columns.map(\.name)).count == columns.count)
    }
  }

  @Test("Text that a spreadsheet program would run is made text; numbers stay numbers", arguments: 0..<20)
  func formulas(seed: Int) {
    var generator = PlanGenerator(seed: UInt64(900 + seed))
    let plan = generator.plan()
    for (bytes, columns) in [
      (MeasureTable.csv(plan), MeasureTable.columns), (IndicatorTable.csv(plan), IndicatorTable.columns),
      (ObservationTable.csv(plan), ObservationTable.columns),
    ] {
      for row in table(bytes).dropFirst() {
        for (cell, column) in zip(row, columns) where !cell.isEmpty {
          switch column.type {
          case .string: #expect(!"=+-@\t\r".contains(cell.first ?? "a"), "\(column.name): \(cell)")
          case .decimal, .integer: #expect(ExactNumber.read(cell) != nil, "\(column.name): \(cell)")
          case .boolean: #expect(cell == "true" || cell == "false")
          case .date: #expect(CalendarDate(iso: cell) != nil)
          }
          #expect(!cell.contains("\n"))
        }
      }
    }
  }

  @Test("A measure in one row, by names")
  func measure() {
    let row = Dictionary(uniqueKeysWithValues: zip(MeasureTable.columns.map(\.name), table(MeasureTable.csv(plan))[1]))
    #expect(row["全国地方公共団体コード"] == "310000")
    #expect(row["団体名"] == "鳥取県")
    #expect(row["計画名"] == "'=計画")
    #expect(row["施策名"] == "施策 二行")
    #expect(row["柱"] == "官民データの容易な利用等;手続における情報通信技術の利用等")
    #expect(row["主担当課"] == "情報政策課")
    #expect(row["開始年度"] == "2025")
    #expect(row["終了年度"] == "2027")
  }

  @Test("Values in the long form: zero and not measured apart, days of each period")
  func observations() {
    let names = ObservationTable.columns.map(\.name)
    let rows = table(ObservationTable.csv(plan)).dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
    #expect(rows.map { $0["値の種類"] } == ["基準値", "目標値", "実績値", "実績値"])
    #expect(rows.map { $0["値"] } == ["-5", "1200", "0", ""])
    #expect(rows.map { $0["値がない理由"] } == ["", "", "", "未計測"])
    #expect(rows.map { $0["期間の最初の日"] } == ["2024-04-01", "2030-04-01", "2024-04-01", "2025-02-01"])
    #expect(rows.map { $0["期間の最後の日"] } == ["2025-03-31", "2031-03-31", "2025-03-31", "2025-02-28"])
    #expect(rows.allSatisfy { $0["単位"] == "件" })
  }

  @Test("Assessments stand beside their indicator, quotients rounded to ten places")
  func assessments() {
    let assessment = IndicatorAssessment(
      indicator: "k", latest: plan.observations[1], target: nil, ratio: .value(Decimal(100) / 3),
      baselineRelative: .undefined(.noBaseline), expected: .value(12), pace: .behind, reason: "見込値を下回っています。")
    let names = IndicatorTable.columns.map(\.name)
    let row = Dictionary(
      uniqueKeysWithValues: zip(names, table(IndicatorTable.csv(plan, assessments: [assessment]))[1]))
    #expect(row["目標値に対する割合"] == "33.3333333333")
    #expect(row["基準値からの達成割合"] == "")
    #expect(row["進捗の状況"] == "遅れ")
    #expect(row["最新実績値"] == "0")
  }

  @Test("An edition in one row, in the order of numbers, and nothing where nothing is known")
  func editions() {
    let names = EditionTable.columns.map(\.name)
    let rows = table(EditionTable.csv(plan, PublishedSample.editions)).dropFirst()
      .map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
    #expect(rows.map { $0["版の番号"] } == ["1", "2"])
    #expect(rows.map { $0["決定日"] } == ["", "2026-09-01"] && rows.map { $0["変更の理由"] } == ["", "中間見直し"])
    #expect(rows.map { $0["ハッシュ値"] } == ["", PublishedSample.checksum] && rows.map { $0["大きさ"] } == ["", "2000"])
  }

  @Test("What a person wrote comes back from the cell, as far as one line can hold it", arguments: 0..<10)
  func reversible(seed: Int) {
    var generator = PlanGenerator(seed: UInt64(950 + seed))
    let plan = generator.plan()
    for measure in plan.measures {
      guard case .line(let line) = TableCell.text(measure.title) else { continue }
      #expect(FormulaProtection.unprotected(TableCell.text(measure.title).csv) == line)
    }
    for text in ["=1", "'=1", "''-1", "'a", "-5%"] {
      #expect(FormulaProtection.unprotected(TableCell.text(text).csv) == text)
    }
  }

  @Test("A byte order mark only where asked for")
  func byteOrderMark() {
    #expect(MeasureTable.csv(plan, byteOrderMark: true).starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(MeasureTable.csv(plan).first == "全".utf8.first)
  }
}
